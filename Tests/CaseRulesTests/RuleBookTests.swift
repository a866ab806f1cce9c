import CaseModel
import CaseReference
import CaseRules
import TestBooks
import Testing

@Suite struct RuleBookTests {
  private let rules: RuleBook

  init() throws { rules = try shippedRules() }

  @Test func `all reasons that the program can measure have weights`() {
    #expect(Set(rules.weights.factors.map(\.reason)) == Set(TriageReason.allCases))
    #expect(rules.weights.stages == StageSet(Stage.allCases.filter(\.isActive)))
  }

  @Test func `stages are the codes of the list`() throws {
    let codes = try CodeLists(json: ReferenceText.codes)["victim_stage"].entries.map(\.code)
    #expect(Stage.allCases.map(\.code) == codes)
    for stage in Stage.allCases {
      var text = stage.code.text
      let read = text.withUTF8 { Stage(utf8: UnsafeRawBufferPointer($0)) }
      #expect(read == stage)
    }
    var wrong = "reportad"
    #expect(wrong.withUTF8 { Stage(utf8: UnsafeRawBufferPointer($0)) } == nil)
  }

  @Test(arguments: [
    ("planned", ["waiting", "done", "cancelled"]), ("waiting", ["done", "cancelled", "planned"]),
    ("done", ["planned"]), ("cancelled", ["planned"]),
  ])
  func `follow-ups move only as the rules say`(_ from: String, _ to: [String]) throws {
    let machine = try #require(rules.machine("followup_status"))
    #expect(machine.next(after: Code(from)).map(\.text) == to)
    #expect(machine.transition(from: Code(from), to: Code(from)) == nil)
  }

  @Test func `every guard named by a step exists`() {
    for guardName in rules.machines.flatMap(\.transitions).flatMap(\.guards) {
      #expect(rules.stepGuard(guardName) != nil, "\(guardName)")
    }
    #expect(rules.stepGuard("untraceable_rule")?.silentDays == 180)
    #expect(rules.stepGuard("building_known")?.canBeOverridden == true)
  }

  @Test func `duties are read with their events`() {
    #expect(rules.duties.count == 13)
    #expect(rules.duties.contains { $0.event == .stage(.custody) && $0.type == "custody_visit" })
    #expect(rules.duties.contains { $0.event == .health("torture_signs") && $0.dueHours == 48 })
  }

  @Test func `damaged rules say what is missing`() {
    #expect(throws: ReferenceError.self) { try TriageWeights(json: "{\"groups\":[]}") }
    #expect(throws: ReferenceError.self) { try TriageWeights(json: "nonsense") }
  }
}

@Suite struct FollowupRulesTests {
  private let now = moment("2025-10-14 09:00")

  @Test(arguments: [
    ("planned", -1, true), ("waiting", -1, true), ("done", -1, false), ("cancelled", -1, false),
    ("planned", 0, false), ("planned", 1, false),
  ])
  func `open and past its time is overdue`(_ status: String, _ seconds: Int, _ isOverdue: Bool) {
    let due = now.adding(seconds: seconds)
    #expect(FollowupRules.isOverdue(status: Code(status), due: due, now: now) == isOverdue)
    var record = Record(new: RecordID(.followup, 1))
    record[.status] = Code(status)
    #expect(!FollowupRules.isOverdue(record, now: now))
    record[.dueAt] = due
    #expect(FollowupRules.isOverdue(record, now: now) == isOverdue)
  }
}

@Suite struct ReadinessTests {
  private let rules: RuleBook

  init() throws { rules = try shippedRules() }

  @Test(arguments: [
    ([], 0, 7, false),
    (["location_gps"], 1, 7, false),
    (["english_id_copy"], 1, 7, false),
    (["passport_copy", "english_id_copy"], 1, 7, false),
    (
      [
        "location_gps", "building_photo", "floor_room", "contact_number", "english_id_copy",
        "face_photo_current", "statement_en",
      ], 7, 7, true
    ),
  ])
  func `a report to 117 needs its items`(
    _ items: [String],
    _ held: Int,
    _ required: Int,
    _ isReady: Bool
  ) throws {
    let channel = try #require(rules.channels.first { $0.code == "report_117" })
    let readiness = Readiness(channel, items: Set(items.map { Code($0) }))
    #expect(readiness.held == held && readiness.required == required)
    #expect(readiness.isReady == isReady)
    #expect(readiness.missing.count == required - held)
    #expect(readiness.stillAskedFor == ["video_request"])
  }

  @Test func `identity data follow from name, birth date and passport number`() throws {
    var victim = Record(new: RecordID(.victim, 1))
    victim[.nameLatin] = "KIM MINJUN"
    victim[.birthDate] = PartialDate(year: 2001, month: 2)
    #expect(!Readiness.items(victim).contains("identity_data"))
    victim[.passportNo] = "M123A4567"
    #expect(Readiness.items(victim).contains("identity_data"))
    victim[.readiness] = [FieldSet(["item": .code("location_gps")])]
    let channel = try #require(rules.channels.first { $0.code == "emergency_rescue_request" })
    #expect(Readiness(channel, victim: victim).isReady)
  }
}
