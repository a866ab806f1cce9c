import CaseBook
import CaseModel
import CaseReference
import CaseRules
import TestBooks
import Testing

/// Transitions of cases and compounds: allowed states, open conditions, resulting records.
struct StepTests {
  private let codes: CodeLists
  private let rules: RuleBook
  private let now = moment("2025-10-14 09:00")

  init() throws {
    codes = try CodeLists(json: ReferenceText.codes)
    rules = try shippedRules()
  }

  private func steps(_ objects: [String] = [], user: String = "kim") -> TransitionRules {
    TransitionRules(
      book: TestBook(objects).book,
      rules: rules,
      text: FieldText(codes: codes, language: .en, zone: .phnomPenh),
      user: user,
      now: now
    )
  }

  /// A case in a stage, with further members of its JSON object.
  private func victim(_ stage: String, _ more: String = "") -> String {
    """
    {"id":"V-0001","version":1,"stage":"\(stage)","name_latin":"KIM MINJUN","sex":"m",\
    "nationality":["KR"],"reported_at":"2025-01-02T03:00:00Z","report_channel":"family",\
    "case_owner":"lee","safe_to_contact":"unknown","exposure":"unknown"\(more)}
    """
  }

  private static let stay = #","stays":[{"place":"S-0001","kind":"compound","from":"2025-08"}]"#

  private func problems(
    _ stage: String,
    to state: Code,
    _ more: String = "",
    with objects: [String] = [],
    user: String = "kim",
    _ change: (inout FieldSet) -> Void = { _ in }
  ) throws -> [String] {
    let steps = steps([victim(stage, more)] + objects, user: user)
    let record = try #require(steps.book.record(RecordID(.victim, 1)))
    var entry = steps.started([record], to: state)
    entry[.saidBy] = "police"
    change(&entry)
    return steps.problems(entry, [record], to: state).map {
      "\($0.field): \($0.problem.sentence(.en))"
    }
  }

  @Test(arguments: Stage.allCases, Stage.allCases)
  func everyPairOfStagesIsAllowedOrRefusedWithWhatIsAllowed(
    _ from: Stage,
    _ to: Stage
  ) throws {
    let steps = steps([victim(from.code.text)])
    let record = try #require(steps.book.record(RecordID(.victim, 1)))
    let machine = try #require(rules.machine("victim_stage"))
    let refusal = steps.refusal(record, to: to.code)
    #expect((refusal == nil) == (machine.transition(from: from.code, to: to.code) != nil))
    if let refusal {
      for next in machine.next(after: from.code) { #expect(refusal.en.contains("(\(next.text))")) }
    }
    #expect(steps.choices([record]).map(\.state) == machine.next(after: from.code))
  }

  @Test func aStepNeedsItsDateAndWhoSaidSo() throws {
    let missing = try problems("located", to: "reported") {
      $0[.date] = nil
      $0[.saidBy] = nil
    }
    #expect(missing == ["date: must have a value", "said_by: must have a value"])
    let future = try problems("located", to: "reported") { $0[.date] = PartialDate("2025-10-15") }
    #expect(future == ["date: is in the future (2025-10-15)"])
  }

  @Test(arguments: [
    (#","precision":"room""#, "town", true), (#","precision":"town""#, "building", false),
    ("", "building", true), ("", "block", false), (#","floor_room":"B 402""#, "town", true),
    (#","precision":"building","to":"2025-09""#, "building", false),
  ])
  func aRequestNeedsACurrentStayKnownToTheBuilding(
    _ stay: String,
    _ compound: String,
    _ isMet: Bool
  ) throws {
    let site = #"{"id":"S-0001","name":"Blue Gate","precision":"\#(compound)"}"#
    let more = #","stays":[{"place":"S-0001","from":"2025-08"\#(stay)}]"#
    let found = try problems("located", to: "requested", more, with: [site])
    #expect(found.isEmpty == isMet)
    let overridden = try problems("located", to: "requested", more, with: [site]) {
      $0[.overrideReason] = "The police know the place."
    }
    #expect(overridden.isEmpty)
  }

  @Test func closingNeedsItsReasonAndSettlesWhatIsOpen() throws {
    let followup =
      #"{"id":"F-0001","subject":"Flight","status":"planned","victims":["V-0001"],"due_at":"2025-10-15T02:00:00Z"}"#
    let open = try problems("returned", to: "closed", with: [followup])
    #expect(open.contains("closure_reason: must have a value"))
    #expect(open.contains { $0.hasPrefix("cancel_reason: Follow-ups are open") })
    let settled = try problems("returned", to: "closed", with: [followup]) {
      $0[.closureReason] = "returned_home"
      $0["closure_note"] = .text("Met at the airport.")
      $0[.cancelReason] = "Home"
    }
    #expect(settled.isEmpty)
  }

  @Test(arguments: [
    ("2025-10-10", true), ("2025-10-05", true), ("2025-10-01", false),
  ])
  func closingAnUnconfirmedCaseAsSafeNeedsProofOfLifeSinceItsStage(
    _ day: String,
    _ isMet: Bool
  ) throws {
    let note =
      #"{"id":"N-0001","at":"\#(day)T02:00:00Z","kind":"proof_of_life","method":"video","victims":["V-0001"],"text":"x"}"#
    let since = #","stage_since":"2025-10-05T02:00:00Z""#
    let found = try problems("located", to: "closed", since, with: [note]) {
      $0[.closureReason] = "safe_in_cambodia"
      $0["closure_note"] = .text("x")
    }
    #expect(found.isEmpty == isMet)
    let other = try problems("located", to: "closed", since) {
      $0[.closureReason] = "declined_assistance"
      $0["closure_note"] = .text("x")
    }
    #expect(other.isEmpty)
  }

  @Test(arguments: [
    ("2025-04-17", "lee", true), ("2025-04-18", "lee", false), ("2025-04-17", "kim", false),
    ("2025-04-17", "", false),
  ])
  func untraceableNeeds180SilentDaysAndASecondName(
    _ proof: String,
    _ second: String,
    _ isMet: Bool
  ) throws {
    let note =
      #"{"id":"N-0001","at":"\#(proof)T02:00:00Z","kind":"proof_of_life","method":"voice","victims":["V-0001"],"text":"x"}"#
    let found = try problems("reported", to: "closed", with: [note]) {
      $0[.closureReason] = "untraceable"
      $0["closure_note"] = .text("x")
      $0[.closedWith] = second.isEmpty ? nil : second
    }
    #expect(found.isEmpty == isMet)
  }

  @Test func aDuplicateNamesAnotherCase() throws {
    func found(_ id: RecordID?) throws -> [String] {
      try problems("reported", to: "closed") {
        $0[.closureReason] = "duplicate_of"
        $0["closure_note"] = .text("x")
        $0[.duplicateOf] = id
      }
    }
    #expect(try !found(nil).isEmpty)
    #expect(try !found(RecordID(.victim, 1)).isEmpty)
    #expect(try found(RecordID(.victim, 2)).isEmpty)
  }

  @Test(arguments: [("2025-09-14", true), ("2025-09-13", false)])
  func aCaseIsReopenedWithin30DaysAndWithAReason(_ closed: String, _ isSame: Bool)
    throws
  {
    let more = #","closed_on":"\#(closed)","closure_reason":"returned_home""#
    let found = try problems("closed", to: "reported", more) { $0[.reopenReason] = "Taken again" }
    #expect(found.isEmpty == isSame)
    #expect(
      try problems("closed", to: "reported", more).contains("reopen_reason: must have a value")
    )
    let steps = steps([victim("closed", more)])
    let record = try #require(steps.book.record(RecordID(.victim, 1)))
    #expect(steps.choices([record]).allSatisfy { ($0.blocking != nil) == !isSame })
  }

  @Test func outAsksHowThePersonLeftAndEndsTheStay() throws {
    let steps = steps([victim("located", Self.stay)])
    let record = try #require(steps.book.record(RecordID(.victim, 1)))
    var entry = steps.started([record], to: "out")
    entry[.saidBy] = "Victim, by Telegram"
    #expect(steps.problems(entry, [record], to: "out").map(\.field) == ["how_left"])
    entry[.howLeft] = "escaped"
    entry[.date] = PartialDate("2025-10-12")
    entry["place"] = .text("Hotel by the river")
    let made = steps.records(entry, [record], to: "out")
    #expect(made.map(\.kind) == [.victim, .note])
    #expect(made[0][.stage] == "out")
    #expect(made[0][.stageSince] == moment("2025-10-12 12:00"))
    let stays = made[0][list: .stays]
    #expect(stays.count == 2)
    #expect(stays[0]["to"] == .day(try #require(PartialDate("2025-10-12"))))
    #expect(stays[0][.howLeft] == "escaped")
    #expect(stays[1]["place"] == .text("Hotel by the river") && stays[1][.source] == "victim")
    #expect(made[1][.kind] == "stage_change" && made[1][list: .victims] == [record.id])
    #expect(made[1][.text]?.contains("Located → Out, 2025-10-12. Who said so: Victim") == true)
  }

  @Test func aPlaceThatIsNamedBetterStaysTheSameStay() throws {
    let steps = steps([victim("reported", Self.stay)])
    let record = try #require(steps.book.record(RecordID(.victim, 1)))
    var entry = steps.started([record], to: "located")
    entry[.saidBy] = "family"
    entry[.floorRoom] = "B 402"
    let stays = steps.records(entry, [record], to: "located")[0][list: .stays]
    #expect(stays.count == 1 && stays[0][.floorRoom] == "B 402" && stays[0]["to"] == nil)
    entry["place"] = .link(RecordID(.compound, 2))
    #expect(steps.records(entry, [record], to: "located")[0][list: .stays].count == 2)
  }

  @Test func reopeningForgetsHowItEnded() throws {
    let more = #","closed_on":"2025-10-01","closure_reason":"returned_home","closure_note":"x""#
    let steps = steps([victim("closed", more)])
    let record = try #require(steps.book.record(RecordID(.victim, 1)))
    var entry = steps.started([record], to: "reported")
    entry[.saidBy] = "family"
    entry[.reopenReason] = "Never arrived"
    let made = steps.records(entry, [record], to: "reported")
    #expect(made[0][.closureReason] == nil && made[0][.closedOn] == nil)
    #expect(RecordCheck(codes: codes).problems(made[0]).map(\.field).contains("closed_on") == false)
  }

  @Test func aFollowupAboutOthersTooGoesOnWithoutTheClosedCase() throws {
    let shared =
      #"{"id":"F-0001","subject":"Visit","status":"planned","victims":["V-0001","V-0002"],"due_at":"2025-10-15T02:00:00Z"}"#
    let own =
      #"{"id":"F-0002","subject":"Flight","status":"waiting","victims":["V-0001"],"due_at":"2025-10-15T02:00:00Z"}"#
    let other = victim("custody").replacing("V-0001", with: "V-0002")
    let steps = steps([victim("returned"), other, shared, own])
    let record = try #require(steps.book.record(RecordID(.victim, 1)))
    var entry = steps.started([record], to: "closed")
    entry[.cancelReason] = "Home"
    let made = steps.records(entry, [record], to: "closed").filter { $0.kind == .followup }
    #expect(made.first { $0.id.number == 1 }?[list: .victims] == [RecordID(.victim, 2)])
    #expect(made.first { $0.id.number == 1 }?[.status] == "planned")
    #expect(made.first { $0.id.number == 2 }?[.status] == "cancelled")
    #expect(made.first { $0.id.number == 2 }?[.cancelReason] == "Home")
  }

  @Test func aCompoundStepsWithItsDate() throws {
    let steps = steps([#"{"id":"S-0001","name":"Blue Gate","status":"suspected"}"#])
    let record = try #require(steps.book.record(RecordID(.compound, 1)))
    #expect(steps.choices([record]).map(\.state) == ["active", "disproved"])
    var entry = steps.started([record], to: "active")
    entry[.date] = PartialDate("2025-10-01")
    #expect(steps.problems(entry, [record], to: "active").isEmpty)
    let made = steps.records(entry, [record], to: "active")
    #expect(made[0][.status] == "active" && made[0][.statusSince] == PartialDate("2025-10-01"))
    #expect(made[0][.lastConfirmedOn] == PartialDate("2025-10-01"))
    #expect(made[1][list: .sites] == [record.id])
  }

  @Test func plainChangesMayNotPassByTheRules() throws {
    let steps = steps([victim("reported")])
    let before = try #require(steps.book.record(RecordID(.victim, 1)))
    var after = before
    after[.stage] = "returned"
    #expect(steps.forbidden(before, after)?.problem.sentence(.en).contains("(located)") == true)
    after[.stage] = "located"
    #expect(steps.forbidden(before, after) == nil)
    var followup = Record(new: RecordID(.followup, 1))
    followup[.status] = "done"
    var again = followup
    again[.status] = "waiting"
    #expect(steps.forbidden(followup, again) != nil)
  }
}
