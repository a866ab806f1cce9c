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

  private func duties(
    _ objects: [String] = [],
    level: RiskLevel? = nil
  ) -> StandingFollowupRules {
    StandingFollowupRules(
      book: TestBook(objects).book,
      duties: rules.duties,
      user: "kim",
      now: now,
      zone: .phnomPenh,
      levels: { { _ in level } }
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
      ("located", ["rescue_request_form"]), ("requested", ["police_meeting"]),
      ("out", ["travel_document", "lawyer_interpreter_list", "police_meeting"]),
      (
        "custody",
        [
          "report_mofa", "call_victim", "call_victim", "lawyer_interpreter_list", "call_family",
          "custody_visit",
        ]
      ),
      ("departing", ["notify_npa", "arrival_handover", "escort"]),
      (
        "deceased", ["report_mofa", "call_family", "autopsy", "remains", "other", "call_family"]
      ), ("returned", []), ("reported", []),
    ] as [(Code, [Code])]
  )
  func aStageBringsItsDuties(_ stage: Code, _ types: [Code]) {
    let brought = duties([Self.saved]).brought(by: [victim(stage)])
    #expect(brought.map(\.duty.type) == types)
  }

  @Test func aNewCaseBringsIdentityFirstCallWeeklyCallsAndTheMissingPersonProcedure() {
    let duties = duties()
    let brought = duties.brought(by: [victim("reported", .provisional(.victim))])
    let types: [Code] = ["verify_identity", "call_family", "call_family", "locate"]
    #expect(brought.map(\.duty.type) == types)
    let made = duties.followups(brought, language: .ko)
    #expect(
      made.map { $0[.subject] }
        == ["신원 확인", "가족 첫 연락", "가족 주간 안내", "실종신고 절차 안내, 안전할 때만 현지 경찰 신고"]
    )
    #expect(made.map { $0[.assignee] } == ["lee", "lee", "lee", "lee"])
    #expect(made.map { $0[.type] } == types)
    #expect(made.map { $0[.priority] } == ["urgent", "normal", "normal", "normal"])
    #expect(made.map { $0[.dueAt] } == [4, 24, 168, 24].map { now.adding(hours: $0) })
    #expect(made.map { $0[.repeatDays] } == [nil, nil, 7, nil])
    #expect(Set(made.map(\.id)).count == 4)
    #expect(made.allSatisfy { $0[list: .victims] == [.provisional(.victim)] })
  }

  @Test func convictedAndTortureBringTheirsOnce() {
    var record = victim("custody")
    record[.legalPosition] = "convicted"
    record[.healthNeeds] = ["injury", "torture_signs"]
    let saved = #"{"id":"V-0001","version":1,"stage":"custody","case_owner":"lee"}"#
    let brought = duties([saved]).brought(by: [record])
    #expect(brought.map(\.duty.type) == ["custody_visit", "illtreatment_protest"])
    let made = duties([saved]).followups(brought, language: .en)
    #expect(made.map { $0[.repeatMonths] } == [12, nil])
    let known =
      #"{"id":"V-0001","version":1,"stage":"custody","legal_position":"convicted","health_needs":["torture_signs"]}"#
    #expect(duties([known]).brought(by: [record]).isEmpty)
  }

  @Test(arguments: [
    (#""type":"report_mofa","subject":"체포·구금 외교부 보고","status":"planned""#, 5),
    (#""type":"report_mofa","subject":"Report the death to MOFA","status":"planned""#, 6),
    (#""type":"custody_visit","subject":"See him","status":"waiting","repeat_days":14"#, 5),
    (#""type":"custody_visit","subject":"See him","status":"waiting""#, 6),
    (#""type":"call_victim","subject":"First contact in custody","status":"done""#, 6),
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
    let victims = [victim("requested"), victim("requested", RecordID(.victim, 2))]
    let brought = duties.brought(by: victims)
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

  @Test func whatIsWrittenDownLateKeepsItsTrueDueTime() {
    var record = victim("requested")
    record[.stageSince] = now.adding(hours: -24)
    let duties = duties([Self.saved])
    #expect(duties.brought(by: [record]).first?.due == now.adding(hours: 48))
    record[.stageSince] = now.adding(hours: -100)
    let late = duties.brought(by: [record])
    #expect(late.first?.due == now.adding(hours: -28))
    #expect(duties.followups(late, language: .en)[0][.dueAt] == now.adding(hours: -28))
    record[.stageSince] = now.adding(hours: 5)
    #expect(duties.brought(by: [record]).first?.due == now.adding(hours: 72))
  }

  @Test func aNewCaseIsDueFromItsReport() {
    var record = victim("reported", .provisional(.victim))
    record[.reportedAt] = now.adding(days: -3)
    let due = duties().brought(by: [record]).map(\.due)
    #expect(due == [4, 24, 168, 24].map { now.adding(days: -3).adding(hours: $0) })
  }

  @Test func forACriticalCaseRequestAndChaseAreSooner() {
    let located = duties([Self.saved], level: .critical).brought(by: [victim("located")])
    #expect(located.map(\.due) == [now.adding(hours: 6)])
    #expect(
      duties([Self.saved], level: .high).brought(by: [victim("located")]).map(\.due)
        == [now.adding(hours: 24)]
    )
    let duties = duties([Self.saved], level: .critical)
    let requested = duties.brought(by: [victim("requested")])
    #expect(requested.map(\.due) == [now.adding(hours: 24)])
    #expect(duties.followups(requested, language: .en)[0][.repeatDays] == 1)
    let custody = duties.brought(by: [victim("custody")])
    #expect(duties.followups(custody, language: .en).last?[.repeatDays] == 30)
  }

  @Test(arguments: [("report_117", 0), ("rescue_request_form", 0), ("call_family", 1)])
  func aRequestThatIsOpenIsNotAskedForAgain(_ type: String, _ count: Int) {
    let open =
      #"{"id":"F-0001","victims":["V-0001"],"type":"\#(type)","subject":"x","status":"waiting"}"#
    #expect(duties([Self.saved, open]).brought(by: [victim("located")]).count == count)
  }

  // MARK: Ill-treatment

  @Test(
    arguments: [
      ("reported", "secure_evidence"), ("located", "secure_evidence"),
      ("requested", "secure_evidence"), ("out", "illtreatment_protest"),
      ("custody", "illtreatment_protest"), ("deceased", "illtreatment_protest"),
      ("departing", nil), ("returned", nil),
    ] as [(Code, Code?)]
  )
  func aProtestWaitsUntilThePersonIsNotHeld(_ stage: Code, _ type: Code?) {
    let saved = #"{"id":"V-0001","version":1,"stage":"\#(stage.text)","case_owner":"lee"}"#
    var record = victim(stage)
    record[.healthNeeds] = ["torture_signs"]
    #expect(duties([saved]).brought(by: [record]).map(\.duty.type) == [type].compactMap(\.self))
  }

  @Test func theProtestComesWithTheReleaseOfATorturedPerson() {
    let saved =
      #"{"id":"V-0001","version":1,"stage":"requested","health_needs":["torture_signs"]}"#
    var record = victim("out")
    record[.healthNeeds] = ["torture_signs"]
    record[.stageSince] = now.adding(hours: -10)
    let brought = duties([saved]).brought(by: [record])
    let protest = brought.first { $0.duty.type == "illtreatment_protest" }
    #expect(protest?.due == now.adding(hours: 38))
  }

  @Test func aDeathAfterViolenceBringsOneProtest() {
    var record = victim("deceased")
    record[.lastViolenceOn] = PartialDate(year: 2025, month: 10)
    func protests() -> Int {
      duties([Self.saved]).brought(by: [record]).count { $0.duty.type == "illtreatment_protest" }
    }
    #expect(protests() == 1)
    record[.healthNeeds] = ["torture_signs"]
    #expect(protests() == 1)
    let rules = duties([Self.saved])
    let made = rules.followups(rules.brought(by: [record]), language: .en)
    #expect(made.count { $0[.type] == "illtreatment_protest" } == 1)
  }

  // MARK: Minors, families, victims, flights

  @Test(arguments: ["out", "custody"] as [Code])
  func aMinorBringsGuardianAndChildProtection(_ stage: Code) {
    var record = victim(stage)
    func subjects(_ saved: String = Self.saved) -> [String] {
      duties([saved]).brought(by: [record]).map(\.duty.subject.en)
    }
    let wanted: Set = ["Involve the minor's guardian", "Involve the child-protection body"]
    #expect(wanted.isDisjoint(with: subjects()))
    record[.birthDate] = PartialDate(year: 2009)
    #expect(wanted.isSubset(of: subjects()))
    let known = #"{"id":"V-0001","version":1,"stage":"\#(stage.text)","case_owner":"lee"}"#
    #expect(Set(subjects(known)) == wanted, "the age is learned later")
    record[.birthDate] = nil
    record[.ageEstimate] = 16
    #expect(wanted.isSubset(of: subjects()))
  }

  @Test(arguments: [("no", 0), ("withdrawn", 0), ("yes", 2), (nil, 2)] as [(Code?, Int)])
  func theFamilyIsNotToldAgainstThePersonsWill(_ answer: Code?, _ count: Int) {
    var record = victim("located", .provisional(.victim))
    if let answer {
      var consent = FieldSet()
      consent[.audience] = "family"
      consent[.answer] = answer
      record[.consent] = [consent]
    }
    let calls = duties().brought(by: [record]).count { $0.duty.type == "call_family" }
    #expect(calls == count)
  }

  @Test func anIdentifiedVictimIsToldOnceHowToReport() {
    var record = victim("out")
    record[.legalPosition] = "identified_victim"
    let types: [Code] = ["travel_document", "lawyer_interpreter_list", "police_meeting"]
    #expect(duties([Self.saved]).brought(by: [record]).map(\.duty.type) == types)
    let out = #"{"id":"V-0001","version":1,"stage":"out","case_owner":"lee"}"#
    #expect(
      duties([out]).brought(by: [record]).map(\.duty.type) == [types[1], types[2]]
    )
    var held = victim("reported")
    held[.legalPosition] = "identified_victim"
    #expect(duties([Self.saved]).brought(by: [held]).isEmpty)
  }

  @Test func theArrivalIsPreparedTwoDaysBeforeTheFlight() {
    let flight =
      #"{"id":"F-0001","victims":["V-0001"],"type":"flight","status":"planned","due_at":"\#(now.adding(days: 5).text)"}"#
    let brought = duties([Self.saved, flight]).brought(by: [victim("departing")])
    #expect(brought.count == 3)
    #expect(brought.allSatisfy { $0.due == now.adding(days: 3) })
    #expect(duties([Self.saved]).brought(by: [victim("departing")]).allSatisfy { $0.due == now })
  }
}
