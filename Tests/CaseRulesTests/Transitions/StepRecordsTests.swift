import CaseBook
import CaseModel
import CaseReference
import CaseRules
import StrictJSON
import TestBooks
import Testing

/// The initial values of a transition, and the values that it writes, field by field.
struct StepRecordsTests {
  private let codes: CodeLists
  private let rules: RuleBook
  private let now = moment("2025-10-14 09:00")

  init() throws {
    codes = try CodeLists(json: ReferenceText.codes)
    rules = try shippedRules()
  }

  private func steps(_ objects: [String]) -> TransitionRules {
    TransitionRules(
      book: TestBook(objects).book,
      rules: rules,
      text: FieldText(codes: codes, language: .en, zone: .phnomPenh),
      user: "kim",
      now: now
    )
  }

  private func victim(_ stage: String, _ more: String = "", number: Int = 1) -> String {
    #"{"id":"V-000\#(number)","version":1,"stage":"\#(stage)","reported_at":"2025-01-02T03:00:00Z"\#(more)}"#
  }

  private func record(_ steps: TransitionRules, _ number: UInt32 = 1) throws -> Record {
    try #require(steps.book.record(RecordID(.victim, number)))
  }

  private static let stay =
    #","stays":[{"place":"S-0001","kind":"compound","from":"2025-08","floor_room":"B 402","precision":"room"}]"#
  private static let today = PartialDate("2025-10-14")

  @Test func aStepBeginsWithTodayAndWhereThePersonIs() throws {
    let known = Self.stay + #","safe_place":"yes","legal_position":"witness""#
    let steps = steps([victim("reported", known)])
    let record = try record(steps)
    let located = steps.started([record], to: "located")
    #expect(located[.date] == Self.today && located["from"] == .code("reported"))
    #expect(located["stage"] == .code("located"))
    #expect(located["place"] == .link(RecordID(.compound, 1)))
    #expect(located[.floorRoom] == "B 402" && located[.precision] == "room")
    let out = steps.started([record], to: "out")
    #expect(out["safe_place"] == .code("yes") && out["legal_position"] == nil)
    #expect(out[.howLeft] == nil && out["place"] == nil)
    let custody = steps.started([record], to: "custody")
    #expect(custody["legal_position"] == .code("witness") && custody[.howLeft] == "raid")
    #expect(steps.started([record], to: "deceased")[.deceasedOn] == Self.today)
  }

  @Test func forSeveralPeopleNothingIsTakenFromOneOfThem() throws {
    let steps = steps([
      victim("reported", Self.stay + #","safe_place":"yes""#), victim("reported", number: 2),
    ])
    let records = [try record(steps), try record(steps, 2)]
    #expect(steps.started(records, to: "out")["safe_place"] == nil)
    #expect(steps.started(records, to: "located")["place"] == nil)
    #expect(steps.started(Array(records.prefix(1)), to: "out")["safe_place"] == .code("yes"))
  }

  @Test func whatWasEnteredGoesIntoTheRecordUnderItsKey() throws {
    let steps = steps([victim("reported"), #"{"id":"S-0001","name":"A","status":"raided"}"#])
    let values: [String: FieldValue] = [
      "safe_place": .code("yes"), "legal_position": .code("witness"),
      "deceased_on": .day(try #require(Self.today)), "cause_reported": .text("x"),
      "closure_reason": .code("duplicate_of"), "closure_note": .text("y"),
      "duplicate_of": .link(RecordID(.victim, 2)), "closed_with": .text("lee"),
    ]
    var entry = FieldSet(values)
    entry[.date] = Self.today
    let made = steps.records(entry, [try record(steps)], to: "closed")[0]
    for (key, value) in values { #expect(made.fields[key] == value, "\(key)") }
    #expect(made[.closedOn] == Self.today && made[.stageSince] == now)
    let site = try #require(steps.book.record(RecordID(.compound, 1)))
    let moved = FieldSet(["moved_to": .link(RecordID(.compound, 2)), "safe_place": .code("yes")])
    let vacated = steps.records(moved, [site], to: "vacated")[0]
    #expect(vacated.fields["moved_to"] == .link(RecordID(.compound, 2)))
    #expect(vacated.fields["safe_place"] == nil && vacated[.lastConfirmedOn] == nil)
    let closed = made.json.serialized()
    let reopening = self.steps([String(decoding: closed, as: UTF8.self)])
    let again = reopening.records(FieldSet(), [try record(reopening)], to: "reported")[0]
    for key in [
      "closed_on", "closure_reason", "closure_note", "duplicate_of", "closed_with",
    ] {
      #expect(again.fields[key] == nil, "\(key)")
    }
    #expect(again[.stage] == "reported")
  }

  @Test func aPastDayIsItsNoonAndTodayIsNow() throws {
    let steps = steps([victim("reported")])
    func since(_ day: String) throws -> Instant? {
      let entry = FieldSet(["date": .day(try #require(PartialDate(day)))])
      let made = steps.records(entry, [try record(steps)], to: "located")
      #expect(made[0][.stageSince] == made[1][.at])
      return made[0][.stageSince]
    }
    #expect(try since("2025-10-14") == now)
    #expect(try since("2025-10-13") == moment("2025-10-13 12:00"))
  }

  @Test(
    arguments: [
      ("police", "police"), ("Geolocated photo by us", "photo_geolocated"),
      ("photo_geolocated", "photo_geolocated"), ("가족, 전화", "family"), ("a monk", "other"),
    ] as [(String, Code)]
  )
  func aNewStaySaysAllThatWasEntered(_ said: String, _ source: Code) throws {
    let steps = steps([victim("reported")])
    let place = FieldValue.link(RecordID(.compound, 2))
    var entry = FieldSet(["place": place, "floor_room": .text("7F"), "precision": .code("room")])
    entry[.date] = Self.today
    entry[.saidBy] = said
    let stays = steps.records(entry, [try record(steps)], to: "located")[0][list: .stays]
    #expect(stays.count == 1 && stays[0]["place"] == place)
    #expect(stays[0]["from"] == Self.today.map { .day($0) } && stays[0]["to"] == nil)
    #expect(stays[0]["kind"] == .code("compound") && stays[0][.source] == source)
    #expect(stays[0][.floorRoom] == "7F" && stays[0][.precision] == "room")
    entry["place"] = .text("a hotel")
    let other = steps.records(entry, [try record(steps)], to: "located")[0][list: .stays]
    #expect(other.first?["kind"] == .code("unknown"))
    entry["place_kind"] = .code("hotel")
    let named = steps.records(entry, [try record(steps)], to: "located")[0][list: .stays]
    #expect(named.first?["kind"] == .code("hotel"))
  }

  @Test func aStayThatIsKnownBetterKeepsItsBeginning() throws {
    let steps = steps([victim("reported", Self.stay)])
    var entry = FieldSet(["place": .link(RecordID(.compound, 1))])
    entry[.floorRoom] = "C 1"
    entry["precision"] = .code("building")
    let stays = steps.records(entry, [try record(steps)], to: "located")[0][list: .stays]
    #expect(stays.count == 1 && stays[0][.floorRoom] == "C 1")
    #expect(stays[0][.precision] == "building" && stays[0]["from"] != nil)
    let record = try record(steps)
    let dated = FieldSet(["date": .day(try #require(Self.today))])
    let untouched = steps.records(dated, [record], to: "located")[0]
    #expect(untouched[list: .stays] == record[list: .stays])
    let home = steps.records(dated, [record], to: "returned")[0]
    #expect(home[list: .stays] != record[list: .stays])
  }

  @Test func theEntryTellsTheStepInWords() throws {
    let steps = steps([
      victim("reported"), victim("located", number: 2), #"{"id":"S-0002","name":"Blue Gate"}"#,
    ])
    var entry = FieldSet(["place": .link(RecordID(.compound, 2))])
    entry[.date] = Self.today
    entry[.saidBy] = "family"
    let one = steps.records(entry, [try record(steps)], to: "located")[1]
    #expect(one[.kind] == "stage_change" && one[.by] == "kim")
    #expect(
      one[.text]
        == "Reported → Located, 2025-10-14. Who said so: family. Place: S-0002 Blue Gate."
    )
    let both = steps.records(entry, [try record(steps), try record(steps, 2)], to: "out")[2]
    #expect(both[.text]?.hasPrefix("→ Out, 2025-10-14.") == true)
    #expect(both[list: .victims].map(\.text) == ["V-0001", "V-0002"])
    entry[.saidBy] = String(repeating: "x", count: 3000)
    #expect(steps.records(entry, [try record(steps)], to: "out")[1][.text]?.count == 2000)
  }

  @Test(arguments: [("2025-10-04", true), ("2025-10-05", false), ("2025-10-06", false)])
  func aStepBeforeTheLastOneIsAQuestion(_ day: String, _ isAsked: Bool) throws {
    let steps = steps([victim("located", #","stage_since":"2025-10-05T02:00:00Z""#)])
    var entry = FieldSet(["date": .day(try #require(PartialDate(day)))])
    entry[.saidBy] = "police"
    let problems = steps.problems(entry, [try record(steps)], to: "reported")
    #expect(problems.isEmpty == !isAsked)
    #expect(problems.allSatisfy { $0.field == "date" && $0.problem.question?.readings == [day] })
  }

  /// The day of the closing is before the report and before the last transition: one question,
  /// about the day.
  @Test func whatIsAskedOfADayIsAskedOnce() throws {
    let steps = steps([victim("returned", #","stage_since":"2025-03-01T02:00:00Z""#)])
    var entry = FieldSet(["closure_reason": .code("returned_home"), "closure_note": .text("x")])
    entry[.date] = PartialDate("2024-12-01")
    entry[.saidBy] = "police"
    let problems = steps.problems(entry, [try record(steps)], to: "closed")
    #expect(problems.map(\.field) == ["date"])
    #expect(problems.first?.problem.question?.readings == ["2024-12-01"])
    #expect(steps.asked([try record(steps)], to: "closed").contains("said_by"))
  }

  @Test func whatIsAskedOfAFieldThatWasEnteredStaysWithIt() throws {
    let steps = steps([victim("reported", #","entered_on":"2025-09-01""#)])
    var entry = FieldSet(["date": .day(try #require(Self.today))])
    entry[.saidBy] = "police"
    entry[.deceasedOn] = PartialDate("2025-08-01")
    let fields = steps.problems(entry, [try record(steps)], to: "deceased").map(\.field)
    #expect(fields.contains("deceased_on") && !fields.contains("date"), "\(fields)")
  }

  @Test(arguments: Stage.allCases)
  func aStageIsReadFromAllOfItsBytes(_ stage: Stage) {
    let bytes = Array(stage.code.text.utf8)
    #expect(bytes.withUnsafeBytes { Stage(utf8: $0) } == stage)
    for index in bytes.indices {
      var wrong = bytes
      wrong[index] = UInt8(ascii: "x")
      #expect(wrong.withUnsafeBytes { Stage(utf8: $0) } == nil)
    }
  }
}
