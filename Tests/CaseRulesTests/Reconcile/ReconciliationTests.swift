import CaseModel
import CaseRules
import Testing

/// How rows of another body's list and cases find each other.
struct ReconciliationTests {
  private static let book = TestBook([
    #"{"id":"V-0001","stage":"reported","name_ko":"김민준","birth_date":"2001-04-02","passport_no":"M123A4567"}"#,
    #"{"id":"V-0002","stage":"located","name_latin":"LEE DOYUN","birth_date":"1999-01-01","external_refs":[{"body":"npa","number":"NPA 7"}]}"#,
    #"{"id":"V-0003","stage":"reported","name_ko":"박서연","birth_date":"1988-08-08","sex":"f"}"#,
  ]).book

  private static func row(_ number: Int, _ fields: (inout Record) -> Void) -> ForeignRow {
    var record = Record(id: RecordID.provisional(.victim, UInt32(number)), fields: FieldSet())
    fields(&record)
    return ForeignRow(
      number: number,
      victim: record,
      said: Set(record.fields.values.keys),
      companions: [],
      hindrance: nil
    )
  }

  private static func npa(_ number: String) -> [FieldSet] {
    var entry = FieldSet()
    entry[.body] = "npa"
    entry[.number] = number
    return [entry]
  }

  private func compare(
    _ rows: [ForeignRow],
    _ decisions: ForeignDecisions = ForeignDecisions()
  ) -> Reconciliation {
    let ours = (1...3).map { RecordID(.victim, $0) }
    let list = ForeignList(file: "list.csv", body: "npa", rows: rows)
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
    var decisions = ForeignDecisions()
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
}
