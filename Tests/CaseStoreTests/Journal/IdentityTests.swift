import CaseModel
import CaseStore
import Foundation
import StoreTrials
import Testing

/// The identity of casebooks.
struct IdentityTests {
  private static func olderBook() throws -> TestCasebook {
    let casebook = try TestCasebook()
    try casebook.write(Data(#"{"format":1,"site":"Old","roles":[1]}"#.utf8), to: "casebook.json")
    return casebook
  }

  private static func victim() -> Record {
    var record = Record(new: .provisional(.victim))
    record[.nameKo] = "김가온"
    record[.reportedAt] = Instant(seconds: 1_760_000_000)
    record[.reportChannel] = "family"
    record[.caseOwner] = "kim"
    return record
  }

  @Test func everyNewCasebookHasOneOfItsOwn() throws {
    let first = try #require(try TestCasebook().open().store.settings.book)
    let second = try #require(try TestCasebook().open().store.settings.book)
    #expect(first != second)
    #expect(BookIdentity(first.text) == first)
  }

  @Test func anOlderOneGetsItAtItsNextCommitAndAllSessionsAgree() throws {
    let casebook = try Self.olderBook()
    let before = try casebook.bytes("casebook.json")
    var one = try casebook.open()
    var other = try casebook.open()
    #expect(try casebook.bytes("casebook.json") == before)
    #expect(one.store.settings.book == nil)
    try one.commit(Self.victim(), action: .add)
    let identity = try #require(one.store.settings.book)
    try other.commit(Self.victim(), action: .add, by: .lee)
    #expect(other.store.settings.book == identity)
    #expect(try casebook.open().store.settings.book == identity)
    let text = String(decoding: try casebook.bytes("casebook.json"), as: UTF8.self)
    #expect(text.contains("roles") && text.contains("Old"))
  }

  @Test func settingsSavedByASessionThatKnowsNoneLeaveItThere() throws {
    let casebook = try Self.olderBook()
    var one = try casebook.open()
    var other = try casebook.open()
    try one.commit(Self.victim(), action: .add)
    var settings = other.store.settings
    settings.site = "New"
    try other.store.save(settings, by: .lee)
    #expect(try casebook.open().store.settings.book == one.store.settings.book)
    #expect(try casebook.open().store.settings.site == "New")
  }

  @Test func whatCannotBeReadAsOneIsAFindingAndStays() throws {
    let casebook = try TestCasebook()
    try casebook.write(Data(#"{"format":1,"site":"A","book":"x"}"#.utf8), to: "casebook.json")
    var session = try casebook.open()
    #expect(session.store.findings.contains { $0.field == "book" })
    try session.commit(Self.victim(), action: .add)
    let text = String(decoding: try casebook.bytes("casebook.json"), as: UTF8.self)
    #expect(text == #"{"format":1,"site":"A","book":"x"}"#)
  }

  @Test(arguments: ["", "x", String(repeating: "A", count: 32), String(repeating: "0", count: 31)])
  func isNoIdentity(_ text: String) { #expect(BookIdentity(text) == nil) }
}
