import CaseModel
import CaseRules
import TestBooks
import Testing

/// Unique numbers of a commit that others have.
struct UniqueNumbersTests {
  private static let book = TestBook([
    #"{"id":"V-0001","stage":"reported","passport_no":"M123A4567"}"#,
    #"{"id":"V-0002","stage":"reported","passport_no":"n-555 5555","other_passports":["M00011112"]}"#,
    #"{"id":"V-0003","deleted":true,"stage":"reported","passport_no":"M99999999"}"#,
    #"{"id":"V-0004","stage":"reported"}"#,
  ]).book

  private func taken(_ records: [Record], _ action: CommitAction = .add) -> [RecordID] {
    UniqueNumbers.taken(by: Commit(action, records.map { Change($0) }), in: Self.book).map(\.owner)
  }

  private func person(_ passport: String, _ id: RecordID = .provisional(.victim)) -> Record {
    var record = Record(id: id, fields: FieldSet())
    record[.passportNo] = passport
    return record
  }

  @Test(
    arguments: [
      ("M123A4567", 1), ("m123 a4567", 1), ("M123-A4567", 1), ("N5555555", 2), ("M0001 1112", 2),
      ("M99999999", nil), ("M123A4568", nil), ("M1", nil), ("", nil),
    ] as [(String, UInt32?)]
  )
  func aNumberIsFoundInAnyWrittenForm(typed: String, owner: UInt32?) {
    #expect(taken([person(typed)]) == owner.map { [RecordID(.victim, $0)] } ?? [])
  }

  @Test func otherPassportsCountToo() {
    var record = Record(id: .provisional(.victim), fields: FieldSet())
    record.fields["other_passports"] = .texts(["X1234567", "m123a4567"])
    #expect(taken([record]) == [RecordID(.victim, 1)])
  }

  @Test func whatTheRecordHasAlreadyIsNotAsked() {
    let first = RecordID(.victim, 1)
    #expect(taken([person("M123A4567", first)], .edit).isEmpty)
    #expect(taken([person("N5555555", first)], .edit) == [RecordID(.victim, 2)])
  }

  @Test func whatIsMergedAwayIsNotAsked() {
    var gone = person("n-555 5555", RecordID(.victim, 2))
    gone[.deleted] = true
    #expect(taken([person("N5555555", RecordID(.victim, 1)), gone], .merge).isEmpty)
  }

  @Test(arguments: [CommitAction.undo, .redo, .restore])
  func whatIsBroughtBackToASecondPersonIsAsked(_ action: CommitAction) {
    #expect(taken([person("M123A4567", RecordID(.victim, 4))], action) == [RecordID(.victim, 1)])
    #expect(taken([person("m0001 1112", RecordID(.victim, 4))], action) == [RecordID(.victim, 2)])
    #expect(taken([person("M123A4567", RecordID(.victim, 1))], action).isEmpty)
    #expect(taken([person("M99999999", RecordID(.victim, 3))], action).isEmpty)
  }

  @Test func aNumberThatAWithdrawnRecordHasComesBackAsANewOne() {
    let book = TestBook([
      #"{"id":"V-0001","stage":"reported","passport_no":"M123A4567"}"#,
      #"{"id":"V-0002","deleted":true,"stage":"reported","passport_no":"M123A4567"}"#,
    ]).book
    let back = Commit(.restore, [Change(person("M123A4567", RecordID(.victim, 2)))])
    #expect(UniqueNumbers.taken(by: back, in: book).map(\.owner) == [RecordID(.victim, 1)])
  }

  @Test func aNumberThatTakingBackLeavesWithTwoOfItsRecordsIsAsked() {
    let both = [
      person("N7777777", RecordID(.victim, 1)), person("N7777777", RecordID(.victim, 4)),
    ]
    #expect(Set(taken(both, .undo)) == [RecordID(.victim, 1), RecordID(.victim, 4)])
    #expect(taken(both, .edit).isEmpty)
    let commit = Commit(.undo, both.map { Change($0) })
    #expect(Set(UniqueNumbers.taken(by: commit, in: Self.book)) == UniqueNumbers.shared(by: both))
  }
}
