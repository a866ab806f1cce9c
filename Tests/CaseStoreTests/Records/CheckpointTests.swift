import CaseBook
import CaseModel
import CaseStore
import Foundation
import StoreTrials
import Testing

struct CheckpointTests {
  /// A casebook with records of several kinds, including changed and deleted ones.
  static func filled() throws -> (TestCasebook, Session) {
    let casebook = try TestCasebook()
    var session = try casebook.open()
    for name in ["김민준", "이서연", "박지후"] { try session.commit(.victim(name), action: .add) }
    for index in 1...3 {
      try session.commit(.note("note \(index)", about: RecordID(.victim, 1)), action: .note)
    }
    var victim = try session.record(RecordID(.victim, 2))
    victim[.nameLatin] = "LEE SEOYEON"
    try session.commit(victim)
    var note = try session.record(RecordID(.note, 2))
    note[.deleted] = true
    try session.commit(note, action: .delete)
    return (casebook, session)
  }

  @Test func aCheckpointHoldsTheSameRecords() throws {
    var (casebook, session) = try Self.filled()
    try session.store.folding.checkpoint(session.book, by: .kim)
    let again = try casebook.open()
    #expect(again.store.findings.isEmpty)
    #expect(again.records == session.records)
    #expect(again.book.sequence == session.book.sequence)
    #expect(again.book.record(RecordID(.note, 2)) == nil)
    #expect(again.store.verify().isEmpty)
    try session.commit(.victim("최하은"))
    #expect(try casebook.open().records == session.records)
    #expect(session.records.count == 7)
  }

  @Test func aFileIsAnArrayWithARecordOnEachLine() throws {
    let (casebook, session) = try Self.filled()
    try session.store.folding.checkpoint(session.book, by: .kim)
    let bytes = try casebook.bytes("records/victims.json")
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[1].hasPrefix(#"{"id":"V-0001","version":1,"#))
    #expect(lines[2].hasPrefix(#"{"id":"V-0002","version":2,"#))
    let array = try JSONSerialization.jsonObject(with: bytes) as? [[String: Any]]
    #expect(array?.map { $0["name_ko"] as? String } == ["김민준", "이서연", "박지후"])
    #expect(try casebook.bytes("records/leads.json") == Data("[\n]\n".utf8))
  }

  @Test func theNextCheckpointWritesOnlyWhatChanged() throws {
    var (casebook, session) = try Self.filled()
    try session.store.folding.checkpoint(session.book, by: .kim)
    session = try casebook.open()
    let inodes = try ["victims", "notes"].map { try casebook.inode("records/\($0).json") }
    try session.commit(.note("later", about: RecordID(.victim, 1)))
    try session.store.folding.checkpoint(session.book, by: .kim)
    #expect(try casebook.inode("records/victims.json") == inodes[0])
    #expect(try casebook.inode("records/notes.json") != inodes[1])
    let again = try casebook.open()
    #expect(again.records == session.records)
    #expect(again.store.findings.isEmpty)
    #expect(again.store.verify().isEmpty)
  }

  @Test func aSessionThatKnowsLessDoesNotReplaceANewerCheckpoint() throws {
    let (casebook, early) = try Self.filled()
    var late = try casebook.open()
    try late.commit(.victim("최하은"))
    try late.store.folding.checkpoint(late.book, by: .lee)
    let newer = try casebook.bytes("records/checkpoint.json")
    try early.store.folding.checkpoint(early.book, by: .kim)
    #expect(try casebook.bytes("records/checkpoint.json") == newer)
    #expect(try casebook.open().records == late.records)
  }

  @Test func rebuildingGivesTheSameBytes() throws {
    var (casebook, session) = try Self.filled()
    try session.store.folding.checkpoint(session.book, by: .kim)
    session = try casebook.open()
    try session.commit(.note("later", about: RecordID(.victim, 3)))
    try session.store.folding.checkpoint(session.book, by: .kim)
    let names = RecordKind.allCases.map { "records/\($0.fileName)" }
    let before = try names.map { try casebook.bytes($0) }
    for name in names { try casebook.write(Data("nonsense".utf8), to: name) }
    let damaged = try casebook.open()
    #expect(damaged.records == session.records)
    #expect(damaged.store.findings.count == 25)
    for despiteDamage in [false, true] {
      #expect(throws: StoreError.self) {
        try damaged.store.folding.checkpoint(damaged.book, by: .kim, despiteDamage: despiteDamage)
      }
    }
    try damaged.store.folding.rebuild(by: .kim)
    #expect(try names.map { try casebook.bytes($0) } == before)
    #expect(try casebook.open().store.findings.isEmpty)
  }

  @Test func aCopiedCasebookIsAsGood() throws {
    let (casebook, session) = try Self.filled()
    try session.store.folding.checkpoint(session.book, by: .kim)
    for kind in RecordKind.allCases {
      let path = casebook.file("records/\(kind.fileName)")
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 9)],
        ofItemAtPath: path
      )
    }
    let again = try casebook.open()
    #expect(again.store.findings.isEmpty)
    #expect(again.records == session.records)
  }

  @Test func aJournalShorterThanTheCheckpointIsReadOnly() throws {
    let (casebook, session) = try Self.filled()
    try session.store.folding.checkpoint(session.book, by: .kim)
    let journal = try casebook.bytes("journal.jsonl")
    let end = try #require(journal.dropLast().lastIndex(of: 0x0A))
    try casebook.write(journal[...end], to: "journal.jsonl")
    var again = try casebook.open()
    #expect(again.store.findings == [Finding(file: "journal.jsonl", problem: .journalShort)])
    #expect(again.records == session.records)
    #expect(again.refresh().isEmpty)
    #expect(throws: StoreError.readOnly(Problem.journalShort.phrase)) {
      try again.commit(.victim("최하은"))
    }
    #expect(!again.store.verify().isEmpty)
  }

  @Test func anotherJournalUnderTheCheckpointIsReadOnly() throws {
    let (casebook, session) = try Self.filled()
    try session.store.folding.checkpoint(session.book, by: .kim)
    let (other, _) = try Self.filled()
    try casebook.write(try other.bytes("journal.jsonl"), to: "journal.jsonl")
    let again = try casebook.open()
    #expect(again.store.readOnlyReason != nil)
    #expect(again.records == session.records)
    #expect(again.store.verify().contains { $0.problem == .chainBroken(sequence: 8) })
  }
}
