import CaseModel
import CaseRules
import StrictJSON
import TestBooks
import Testing

/// The matching of rows of another body's list with cases.
struct ReconciliationTests {
  private static let book = TestBook([
    #"{"id":"V-0001","stage":"reported","name_ko":"김민준","birth_date":"2001-04-02","passport_no":"M123A4567"}"#,
    #"{"id":"V-0002","stage":"located","name_latin":"LEE DOYUN","birth_date":"1999-01-01","external_refs":[{"body":"npa","number":"NPA 7"}]}"#,
    #"{"id":"V-0003","stage":"reported","name_ko":"박서연","birth_date":"1988-08-08","sex":"f"}"#,
  ]).book

  private static func row(_ number: Int, _ fields: (inout Record) -> Void) -> ExternalRow {
    var record = Record(id: RecordID.provisional(.victim, UInt32(number)), fields: FieldSet())
    fields(&record)
    return ExternalRow(
      number: number,
      victim: record,
      said: Set(record.fields.values.keys),
      companions: [],
      rejectionReason: nil
    )
  }

  private static func npa(_ number: String) -> [FieldSet] {
    var entry = FieldSet()
    entry[.body] = "npa"
    entry[.number] = number
    return [entry]
  }

  private func compare(
    _ rows: [ExternalRow],
    _ decisions: ExternalDecisions = ExternalDecisions()
  ) -> Reconciliation {
    let ours = (1...3).map { RecordID(.victim, $0) }
    let list = ExternalList(file: "list.csv", body: "npa", rows: rows)
    return Reconciliation(list, decisions, ours: ours, in: Self.book, MatchIndex(Self.book))
  }

  private static let minjun = row(2) {
    $0[.nameKo] = "김민준"
    $0[.passportNo] = "m123a4567"
    $0[.externalRefs] = npa("NPA-1")
  }
  private static let doyun = row(3) {
    $0[.nameLatin] = "SOMEBODY ELSE"
    $0[.externalRefs] = npa("npa7")
  }
  private static let seoyeon = row(4) {
    $0[.nameLatin] = "Park Seo-yeon"
    $0[.birthDate] = PartialDate("1988-08-08")
    $0[.externalRefs] = npa("NPA-3")
  }
  private static let stranger = row(5) { $0[.nameKo] = "최하늘" }

  @Test func everyRowFallsIntoItsGroup() {
    let result = compare([Self.minjun, Self.doyun, Self.seoyeon, Self.stranger])
    #expect(result.entries.map(\.group) == [.matched, .matched, .probable, .theirs])
    #expect(result.entries.map(\.basis) == [.strong, .reference, .possible, nil])
    #expect(result.entries.map(\.id) == [1, 2, 3].map { RecordID(.victim, $0) } + [nil])
    #expect(result.entries.map(\.isRecorded) == [false, true, false, true])
    #expect(result.onlyOurs.isEmpty && !result.isClean)
  }

  @Test func whatIsOnNoRowIsOnlyOurs() {
    #expect(compare([Self.doyun]).onlyOurs == [RecordID(.victim, 1), RecordID(.victim, 3)])
  }

  @Test func aCaseBelongsToOneRow() {
    let again = Self.row(9) {
      $0[.nameKo] = "김민준"
      $0[.birthDate] = PartialDate("2001-04-02")
    }
    let result = compare([again, Self.minjun])
    #expect(result.entries[1].group == .matched)
    #expect(result.entries[0].group == .probable)
    #expect(result.entries[0].claimedBy == 2)
  }

  @Test func decisionsOverrule() {
    var decisions = ExternalDecisions()
    decisions.same[4] = RecordID(.victim, 3)
    decisions.different[2] = [RecordID(.victim, 1)]
    let result = compare([Self.minjun, Self.seoyeon], decisions)
    #expect(result.entries.map(\.group) == [.theirs, .matched])
    let taken = Reconciliation.taking(Self.minjun, decisions)
    #expect(taken.first?[list: .differentFrom] == [RecordID(.victim, 1)])
  }

  @Test func onlyFactsThatBothTellCanDiffer() {
    let row = Self.row(2) {
      $0[.passportNo] = "M123A4567"
      $0[.nameKo] = "김민서"
      $0[.birthDate] = PartialDate("2001")
      $0[.stage] = "located"
      $0[.sex] = "m"
    }
    #expect(compare([row]).entries[0].differences.map(\.key) == ["name_ko"])
    let home = Self.row(3) {
      $0[.externalRefs] = Self.npa("NPA 7")
      $0[.stage] = "returned"
    }
    #expect(compare([home]).entries[0].differences.map(\.key) == ["stage"])
  }

  @Test func numbersAreRecordedOnceAndOnlyWhereTheMatchIsCertain() {
    let result = compare([Self.minjun, Self.doyun, Self.seoyeon])
    let changed = result.recording("npa", in: Self.book)
    #expect(changed.map(\.id) == [RecordID(.victim, 1)])
    #expect(changed[0][list: .externalRefs] == Self.npa("NPA-1"))
  }

  private static func likeDoyun(_ number: Int) -> ExternalRow {
    row(number) {
      $0[.nameLatin] = "Lee Do-yun"
      $0[.birthDate] = PartialDate("1999-01-01")
    }
  }

  /// The stronger evidence gets the case, and another row that fits it is mentioned.
  @Test func aCaseGoesToTheRowThatSaysMore() {
    let reference = compare([Self.likeDoyun(2), Self.doyun])
    #expect(reference.entries.map(\.group) == [.probable, .matched])
    #expect(reference.entries.map(\.claimedBy) == [3, nil])
    let possible = compare([Self.likeDoyun(7), Self.likeDoyun(8)])
    #expect(possible.entries.map(\.claimedBy) == [nil, 7])
    var decisions = ExternalDecisions()
    decisions.same[5] = RecordID(.victim, 1)
    let decided = compare([Self.minjun, Self.stranger], decisions)
    #expect(decided.entries.map(\.group) == [.probable, .matched])
    #expect(decided.entries.map(\.claimedBy) == [5, nil])
    #expect(Reconciliation.Basis.decision < .reference && .reference < Reconciliation.Basis.strong)
    #expect(Reconciliation.Basis.strong < .possible)
  }

  @Test func otherCasesThatFitAreNamed() {
    let both = Self.row(2) {
      $0[.passportNo] = "M123A4567"
      $0[.externalRefs] = Self.npa("NPA 7")
    }
    let entry = compare([both]).entries[0]
    #expect(entry.id == RecordID(.victim, 2) && entry.others == [RecordID(.victim, 1)])
  }

  @Test func theReasonsAreToldInWords() {
    var decisions = ExternalDecisions()
    decisions.same[5] = RecordID(.victim, 3)
    let result = compare([Self.likeDoyun(2), Self.doyun, Self.minjun, Self.stranger], decisions)
    let words = result.entries.map { $0.why(.en, hidingNames: true) }
    #expect(words[0].hasSuffix("; same birth date; row 3 has this case already"))
    #expect(words[1] == "same reference number" && words[2].hasPrefix("same passport number"))
    #expect(words[3] == "decided by the officer")
    #expect(result.sums(.en) == "Matched 3 · Probably the same 1 · Only theirs 0 · Only ours 0")
    #expect(result.entries(.probable).map(\.row.number) == [2])
    let named = Self.row(6) {
      $0[.nameLatin] = "KIM"
      $0[.nameKo] = "김"
    }
    #expect(named.name(.en) == "KIM" && named.name(.ko) == "김")
    #expect(Self.seoyeon.name(.ko) == "Park Seo-yeon" && Self.stranger.name(.en) == "최하늘")
  }

  private static let full = (
    "김민준", "KIM MINJUN", "m", "2001-04-02", "M123A4567", "KR", "2025-08-01", "reported"
  )
  private static let otherwise = (
    "박서연", "PARK SEOYEON", "f", "1999-12-04", "M999B9999", "VN", "2024-01-01", "returned"
  )
  private static let spelled = (
    "김민준", "Kim Minjun", "m", "2001-04", "m 123 a 4567", "KR", "2025-08", "located"
  )
  private typealias Facts = (String, String, String, String, String, String, String, String)

  private static func fill(_ record: inout Record, _ facts: Facts) {
    record[.nameKo] = facts.0
    record[.nameLatin] = facts.1
    record[.sex] = Code(facts.2)
    record[.birthDate] = PartialDate(facts.3)
    record[.passportNo] = facts.4
    record[.nationality] = [Code(facts.5)]
    record.fields["entered_on"] = PartialDate(facts.6).map { .day($0) }
    record[.stage] = Code(facts.7)
  }

  @Test func everyFactIsCompared() throws {
    var ours = Record(new: RecordID(.victim, 1))
    Self.fill(&ours, Self.full)
    let book = TestBook([String(decoding: ours.json.serialized(), as: UTF8.self)]).book
    func differences(_ facts: Facts) -> [String] {
      var decisions = ExternalDecisions()
      decisions.same[2] = ours.id
      let list = ExternalList(
        file: "list.csv",
        body: "npa",
        rows: [Self.row(2) { Self.fill(&$0, facts) }]
      )
      let result = Reconciliation(list, decisions, ours: [ours.id], in: book, MatchIndex(book))
      #expect(result.isClean == (result.entries[0].differences.isEmpty))
      return result.entries[0].differences.map(\.key)
    }
    #expect(
      differences(Self.otherwise) == [
        "name_ko", "name_latin", "sex", "birth_date", "passport_no", "nationality", "entered_on",
        "stage",
      ]
    )
    #expect(differences(Self.full).isEmpty && differences(Self.spelled).isEmpty)
  }
}
