import CaseModel
import CaseStore
import Foundation
import StoreTrials
import Testing

/// The ledger of releases: nothing leaves unless its line is complete, and nothing in it changes.
struct PublicationLedgerTests {
  private static let file = "publications.jsonl"

  private static func release(_ day: String) throws -> SealedRelease {
    SealedRelease(
      name: "cases",
      cutOff: try #require(PartialDate(day)),
      definition: "k=11 length=3 year",
      head: "00",
      text: "year,people\n2025,44\n"
    )
  }

  private func ledger(_ casebook: TestCasebook) throws -> PublicationLedger {
    PublicationLedger(try casebook.open().store)
  }

  @Test func everyReleaseIsReadBack() throws {
    let casebook = try TestCasebook()
    let ledger = try ledger(casebook)
    let (first, second) = (try Self.release("2025-01-31"), try Self.release("2025-05-31"))
    #expect(try ledger.releases().isEmpty)
    try ledger.append(first, after: [], by: .kim)
    try ledger.append(second, after: [first], by: .kim)
    #expect(try self.ledger(casebook).releases() == [first, second])
    #expect(try casebook.mode(Self.file) == 0o600)
    #expect(try casebook.open().store.verify().isEmpty)
  }

  @Test func ofTwoWhoPublishAtOnceTheSecondIsRefused() throws {
    let casebook = try TestCasebook()
    let ledger = try ledger(casebook)
    try ledger.append(try Self.release("2025-01-31"), after: [], by: .kim)
    #expect(throws: StoreError.self) {
      try ledger.append(try Self.release("2025-05-31"), after: [], by: .kim)
    }
    #expect(try ledger.releases().count == 1)
  }

  @Test func aLineThatWasCutOffSwallowsNoOther() throws {
    let casebook = try TestCasebook()
    let ledger = try ledger(casebook)
    let first = try Self.release("2025-01-31")
    try ledger.append(first, after: [], by: .kim)
    let whole = try casebook.bytes(Self.file)
    try casebook.write(whole + whole[..<(whole.count / 2)], to: Self.file)
    let second = try Self.release("2025-05-31")
    try ledger.append(second, after: [first], by: .kim)
    #expect(try ledger.releases() == [first, second])
  }

  @Test func anyChangedByteStopsPublication() throws {
    let casebook = try TestCasebook()
    let ledger = try ledger(casebook)
    try ledger.append(try Self.release("2025-01-31"), after: [], by: .kim)
    let whole = try casebook.bytes(Self.file)
    for position in stride(from: 3, to: whole.count - 1, by: 7) {
      var changed = whole
      changed[position] = changed[position] == 0x78 ? 0x79 : 0x78
      try casebook.write(changed, to: Self.file)
      let isRefused = (try? ledger.releases()) == nil
      let isGone = (try? ledger.releases()) == []
      #expect(isRefused || isGone, "byte \(position)")
      let findings = try casebook.open().store.verify()
      #expect(findings.contains { $0.file == Self.file }, "byte \(position)")
    }
  }
}
