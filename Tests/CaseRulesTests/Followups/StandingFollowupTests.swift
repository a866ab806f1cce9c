import CaseModel
import CaseReference
import CaseRules
import TestBooks
import Testing

/// Follow-ups required by changes of a case.
struct StandingFollowupTests {
  private let rules: RuleBook
  private let now = moment("2025-10-14 09:00")

  init() throws { rules = try shippedRules() }

  private func duties(_ objects: [String] = []) -> StandingFollowupRules {
    StandingFollowupRules(
      book: TestBook(objects).book,
      duties: rules.duties,
      user: "kim",
      now: now,
      zone: .phnomPenh
    )
  }

  private func victim(_ stage: Code, _ id: RecordID = RecordID(.victim, 1)) -> Record {
    var record = Record(new: id)
    record[.stage] = stage
    record[.caseOwner] = "lee"
    record[.stageSince] = now
    return record
  }

  private static let saved = #"{"id":"V-0001","version":1,"stage":"reported","case_owner":"lee"}"#

  @Test(
    arguments: [
      ("located", []), ("requested", ["police_meeting"]), ("out", ["travel_document"]),
      ("custody", ["report_mofa", "call_victim", "custody_visit"]),
      ("deceased", ["report_mofa", "call_family", "autopsy"]), ("returned", []), ("reported", []),
    ] as [(Code, [Code])]
  )
  func aStageBringsItsDuties(_ stage: Code, _ types: [Code]) {
    let brought = duties([Self.saved]).brought(by: [victim(stage)])
    #expect(brought.map(\.duty.type) == types)
  }

  @Test func aNewCaseBringsIdentityFirstCallAndWeeklyCalls() {
    let duties = duties()
    let brought = duties.brought(by: [victim("reported", .provisional(.victim))])
    #expect(brought.map(\.duty.type) == ["verify_identity", "call_family", "call_family"])
    let made = duties.followups(brought, language: .ko)
    #expect(made.map { $0[.subject] } == ["신원 확인", "가족 첫 연락", "가족 주간 안내"])
    #expect(made.map { $0[.assignee] } == ["lee", "lee", "lee"])
    #expect(made.map { $0[.type] } == ["verify_identity", "call_family", "call_family"])
    #expect(made.map { $0[.priority] } == ["urgent", "normal", "normal"])
    #expect(made.map { $0[.dueAt] } == [4, 24, 168].map { now.adding(hours: $0) })
    #expect(made.map { $0[.repeatDays] } == [nil, nil, 7])
    #expect(Set(made.map(\.id)).count == 3)
    #expect(made.allSatisfy { $0[list: .victims] == [.provisional(.victim)] })
  }

  @Test func convictedAndTortureBringTheirsOnce() {
    var record = victim("reported")
    record[.legalPosition] = "convicted"
    record[.healthNeeds] = ["injury", "torture_signs"]
    let brought = duties([Self.saved]).brought(by: [record])
    #expect(brought.map(\.duty.type) == ["custody_visit", "illtreatment_protest"])
    let made = duties([Self.saved]).followups(brought, language: .en)
    #expect(made.map { $0[.repeatMonths] } == [12, nil])
    let known =
      #"{"id":"V-0001","version":1,"stage":"reported","legal_position":"convicted","health_needs":["torture_signs"]}"#
    #expect(duties([known]).brought(by: [record]).isEmpty)
  }

  @Test(arguments: [
    (#""type":"report_mofa","subject":"체포·구금 외교부 보고","status":"planned""#, 2),
    (#""type":"report_mofa","subject":"Report the death to MOFA","status":"planned""#, 3),
    (#""type":"custody_visit","subject":"See him","status":"waiting","repeat_days":14"#, 2),
    (#""type":"custody_visit","subject":"See him","status":"waiting""#, 3),
    (#""type":"call_victim","subject":"First contact in custody","status":"done""#, 3),
  ])
  func whatIsOpenAlreadyIsNotProposedAgain(_ followup: String, _ count: Int) {
    let object = #"{"id":"F-0001","victims":["V-0001"],\#(followup)}"#
    #expect(duties([Self.saved, object]).brought(by: [victim("custody")]).count == count)
  }

  @Test func oneThatRepeatsByMonthsIsNotProposedBesideAnotherThatRepeats() {
    var record = victim("custody")
    record[.legalPosition] = "convicted"
    let saved = #"{"id":"V-0001","version":1,"stage":"custody","case_owner":"lee"}"#
    func types(_ followup: String) -> [Code] {
      let open =
        #"{"id":"F-0001","victims":["V-0001"],"type":"custody_visit","subject":"See him","status":"planned"\#(followup)}"#
      return duties([saved, open]).brought(by: [record]).map(\.duty.type)
    }
    #expect(types(#","repeat_months":6"#).isEmpty)
    #expect(types("") == ["custody_visit"])
  }

  @Test func severalCasesShareAProposalAndGetAFollowupEach() {
    let second = #"{"id":"V-0002","version":1,"stage":"reported","case_owner":"lee"}"#
    let duties = duties([Self.saved, second])
    let brought = duties.brought(by: [victim("out"), victim("out", RecordID(.victim, 2))])
    #expect(brought.count == 1 && brought[0].victims.count == 2)
    #expect(duties.followups(brought, language: .en).count == 2)
  }

  @Test func aProposalForSeveralCasesIsDueWhenTheFirstOfThemIs() {
    let second = #"{"id":"V-0002","version":1,"stage":"reported","case_owner":"lee"}"#
    let (early, late) = (victim("requested"), victim("requested", RecordID(.victim, 2)))
    var earlier = early
    earlier[.stageSince] = now.adding(hours: -24)
    for victims in [[earlier, late], [late, earlier]] {
      let brought = duties([Self.saved, second]).brought(by: victims)
      #expect(brought.map(\.due) == [now.adding(hours: 48)])
    }
  }

  @Test func aLateStageIsDueFromItsDayNeverBeforeNow() {
    var record = victim("requested")
    record[.stageSince] = now.adding(hours: -24)
    let duties = duties([Self.saved])
    #expect(duties.brought(by: [record]).first?.due == now.adding(hours: 48))
    record[.stageSince] = now.adding(hours: -100)
    #expect(duties.brought(by: [record]).first?.due == now)
  }
}
