import CaseModel
import Testing

struct RecordCheckTests {
  let check: RecordCheck

  init() throws { check = RecordCheck(codes: try referenceCodes()) }

  /// A change that makes a valid record invalid, and the expected problem.
  struct Flaw: Sendable, CustomTestStringConvertible {
    let field: String
    let problem: Problem
    let change: @Sendable (inout Record) -> Void
    var testDescription: String { field }

    init(_ field: String, _ problem: Problem, _ change: @escaping @Sendable (inout Record) -> Void)
    {
      self.field = field
      self.problem = problem
      self.change = change
    }
  }

  @Test func lawfulRecordsHaveNoProblem() {
    #expect(check.problems(.victim()).isEmpty)
    #expect(check.problems(.followup()).isEmpty)
  }

  static let victimFlaws: [Flaw] = [
    Flaw("name_ko", .missingOneOf(["name_ko", "name_latin", "aliases"])) { $0[.nameKo] = nil },
    Flaw("reported_at", .missing) { $0[.reportedAt] = nil },
    Flaw("case_owner", .missing) { $0[.caseOwner] = "" },
    Flaw("nationality", .missing) { $0[.nationality] = [] },
    Flaw("stage", .unknownCode("gone", list: "victim_stage")) { $0[.stage] = "gone" },
    Flaw("nationality", .unknownCode("XX", list: "nationality")) {
      $0[.nationality] = ["KR", "XX"]
    },
    Flaw("name_ko", .tooLong(limit: 60)) { $0[.nameKo] = String(repeating: "가", count: 61) },
    Flaw("name_ko", .severalLines) { $0[.nameKo] = "김\n민준" },
    Flaw("aliases", .tooLong(limit: 60)) {
      $0[.aliases] = ["a", String(repeating: "b", count: 61)]
    },
    Flaw("aliases", .severalLines) { $0[.aliases] = ["a\nb"] },
    Flaw("case_owner", .tooLong(limit: 32)) { $0[.caseOwner] = String(repeating: "k", count: 33) },
    Flaw("age_estimate", .outOfRange("0…120")) { $0[.ageEstimate] = 121 },
    Flaw("prior_case", .wrongKind(id: "S-0001", expected: [.victim])) {
      $0[.priorCase] = RecordID(.compound, 1)
    },
    Flaw("leads", .wrongKind(id: "V-0001", expected: [.lead])) {
      $0[.leads] = [RecordID(.lead, 1), RecordID(.victim, 1)]
    },
    Flaw("contact_rule", .missing) { $0[.safeToContact] = "no" },
    Flaw("closed_on", .missing) {
      $0[.stage] = "closed"
      $0[.closureReason] = "returned_home"
      $0.fields["closure_note"] = .text("-")
    },
    Flaw("duplicate_of", .missing) {
      $0[.closureReason] = "duplicate_of"
    },
    Flaw("cause_reported", .missing) {
      $0[.stage] = "deceased"
      $0[.deceasedOn] = PartialDate(year: 2025)
    },
    Flaw("status_decided", .missing) { $0[.traffickingStatus] = "actual" },
    Flaw("handles[1].value", .missing) {
      $0[.handles] = [
        FieldSet(["kind": .code("phone"), "value": .text("1")]), FieldSet(["kind": .code("phone")]),
      ]
    },
    Flaw("handles[0].kind", .unknownCode("fax", list: "handle_kind")) {
      $0[.handles] = [FieldSet(["kind": .code("fax"), "value": .text("1")])]
    },
    Flaw("ransom.amount", .rule(Phrase("at most 2 decimals", "소수점 아래 2자리까지입니다"))) {
      $0[.ransom] = FieldSet([
        "amount": .amount(Amount(text: "1.255") ?? 0), "currency": .code("USD"),
        "status": .code("paid"),
      ])
    },
    Flaw("stays", .severalCurrentStays) { $0[.stays] = [stay(), stay()] },
    Flaw("stays[0].place", .wrongKind(id: "V-0001", expected: [.compound, .counterpart])) {
      $0[.stays] = [stay(.link(RecordID(.victim, 1)))]
    },
    Flaw("stays[0].place", .tooLong(limit: 100)) {
      $0[.stays] = [stay(.text(String(repeating: "a", count: 101)))]
    },
  ]

  static func stay(_ place: FieldValue = .text("Bavet")) -> FieldSet {
    FieldSet([
      "place": place, "kind": .code("unknown"), "from": .instant(tuesday),
      "source": .code("other"), "confidence": .code("low"),
    ])
  }

  @Test(arguments: victimFlaws)
  func aFlawOfAVictimIsNamed(flaw: Flaw) {
    var record = Record.victim()
    flaw.change(&record)
    let problems = check.problems(record)
    #expect(problems.map(\.field) == [flaw.field])
    #expect(problems.map(\.problem) == [flaw.problem])
  }

  static let followupFlaws: [Flaw] = [
    Flaw("victims", .missingOneOf(["victims", "sites", "incidents", "unknowns"])) {
      $0[.victims] = []
    },
    Flaw("counterpart", .missing) {
      $0[.status] = "waiting"
      $0[.sentAt] = tuesday
    },
    Flaw("outcome", .missing) {
      $0[.status] = "done"
      $0[.doneAt] = tuesday
    },
    Flaw("cancel_reason", .missing) { $0[.status] = "cancelled" },
    Flaw("repeat_days", .outOfRange("1…365")) { $0[.repeatDays] = 0 },
    Flaw("subject", .severalLines) { $0[.subject] = "a\u{2028}b" },
  ]

  @Test(arguments: followupFlaws)
  func aFlawOfAFollowupIsNamed(flaw: Flaw) {
    var record = Record.followup()
    flaw.change(&record)
    let problems = check.problems(record)
    #expect(problems.map(\.field) == [flaw.field])
    #expect(problems.map(\.problem) == [flaw.problem])
  }

  @Test func severalProblemsComeInTheOrderOfTheFields() {
    var record = Record.victim()
    record[.caseOwner] = nil
    record[.stage] = "gone"
    record[.reportedAt] = nil
    #expect(check.problems(record).map(\.field) == ["stage", "reported_at", "case_owner"])
  }

  @Test func linesEndWhereTheStandardLibrarySaysSo() {
    for scalar in (0...0x2030).compactMap({ Unicode.Scalar(UInt32($0)) }) {
      var record = Record.victim()
      record[.nameKo] = "a\(Character(scalar))b"
      let isEnd = Character(scalar).isNewline
      #expect(
        check.problems(record).map(\.problem) == (isEnd ? [.severalLines] : []),
        "\(scalar.value)"
      )
    }
  }

  @Test func lengthIsCountedInCharacters() {
    var record = Record.victim()
    record[.nameKo] = String(repeating: "e\u{301}", count: 60)
    #expect(check.problems(record).isEmpty)
    record[.nameKo]?.append("x")
    #expect(check.problems(record).map(\.problem) == [.tooLong(limit: 60)])
  }

  @Test func anotherNameWillDo() {
    var record = Record.victim()
    record[.nameKo] = nil
    record[.aliases] = ["Lucky"]
    #expect(check.problems(record).isEmpty)
  }

  @Test func coordinatesStayInTheCountry() {
    var site = Record(new: RecordID(.compound, 1))
    site[.name] = "Riverside 9"
    site[.province] = "KH-18"
    site[.statusSince] = PartialDate(year: 2025)
    #expect(check.problems(site).isEmpty)
    site[.lat] = 37.5
    #expect(check.problems(site).map(\.problem) == [.outOfRange("9.9…14.7")])
  }
}
