import CaseBook
import CaseModel
import CaseStore
import Foundation
import StoreTrials
import Testing

struct DamageTests {
  /// One victim and one note about them, folded into `records/`, and one change after that.
  static func small() throws -> (TestCasebook, Session) {
    let casebook = try TestCasebook()
    var session = try casebook.open()
    try session.commit(.victim("김민준"), .note("said \"hello\"", about: .provisional(.victim)))
    try session.store.folding.checkpoint(session.book, by: .kim)
    session = try casebook.open()
    var victim = try session.record(RecordID(.victim, 1))
    victim[.nameLatin] = "KIM MINJUN"
    try session.commit(victim)
    return (casebook, session)
  }

  @Test func aLineCutAnywhereIsLeftAsideAndSealed() throws {
    let (casebook, session) = try Self.small()
    let journal = try casebook.bytes("journal.jsonl")
    let start = try #require(journal.dropLast().lastIndex(of: 0x0A)) + 1
    let torn = Finding(file: "journal.jsonl", line: 2, problem: .tornLine)
    for end in (start + 1)..<journal.count {
      try casebook.write(journal[..<end], to: "journal.jsonl")
      var cut = try casebook.open()
      #expect(cut.store.findings == [torn], "cut at \(end)")
      #expect(cut.book.sequence == 1)
      #expect(cut.store.readOnlyReason == nil)
      guard end % 16 == 0 || end > journal.count - 4 else { continue }
      var victim = try cut.record(RecordID(.victim, 1))
      victim[.nameLatin] = "after the cut"
      #expect(try cut.commit(victim).sequence == 2)
      #expect(cut.store.findings == [torn])
      let again = try casebook.open()
      #expect(again.records == cut.records)
      #expect(again.store.findings.isEmpty)
      let sealed = Finding(file: "journal.jsonl", line: 2, problem: .sealedLine)
      #expect(again.store.verify() == [sealed], "cut at \(end)")
    }
    #expect(session.records.count == 2)
  }

  @Test(arguments: [
    ("casebook.json", 1), ("records/victims.json", 1), ("journal.jsonl", 5),
    ("records/notes.json", 5), ("records/leads.json", 1), ("records/checkpoint.json", 5),
  ])
  func aFlippedByteIsFoundOrHarmless(file: String, step: Int) throws {
    let (casebook, session) = try Self.small()
    let sound = session.records
    let bytes = try casebook.bytes(file)
    for offset in stride(from: 0, to: bytes.count, by: step) {
      var flipped = bytes
      flipped[offset] ^= 1 << UInt8(offset % 7)
      try casebook.write(flipped, to: file)
      guard let opened = try? casebook.open() else { continue }
      #expect(!opened.store.verify().isEmpty || opened.records == sound, "byte \(offset)")
      #expect(opened.records.count >= 1, "byte \(offset)")
    }
    try casebook.write(bytes, to: file)
    #expect(try casebook.open().store.verify().isEmpty)
  }

  @Test func aDamagedLineInTheMiddleIsPassedOver() throws {
    let (casebook, session) = try CheckpointTests.filled()
    let journal = try casebook.bytes("journal.jsonl")
    let text = String(decoding: journal, as: UTF8.self)
    try casebook.write(Data(text.replacing("note 1", with: "NOTE 1").utf8), to: "journal.jsonl")
    let opened = try casebook.open()
    let broken = Finding(file: "journal.jsonl", line: 4, problem: .chainBroken(sequence: 4))
    #expect(opened.store.findings == [broken])
    #expect(opened.records.count == session.records.count - 1)
    #expect(opened.book.sequence == 8)
    #expect(opened.store.verify().first == broken)
  }

  @Test func behindADamagedLineRecordsAreWrittenOnlyWhenAskedFor() throws {
    let (casebook, _) = try CheckpointTests.filled()
    let text = String(decoding: try casebook.bytes("journal.jsonl"), as: UTF8.self)
    try casebook.write(Data(text.replacing("note 1", with: "NOTE 1").utf8), to: "journal.jsonl")
    let broken = Finding(file: "journal.jsonl", line: 4, problem: .chainBroken(sequence: 4))
    let opened = try casebook.open()
    #expect(throws: StoreError.unreadable(broken)) {
      try opened.store.folding.checkpoint(opened.book, by: .kim)
    }
    #expect(throws: StoreError.unreadable(broken)) { try opened.store.folding.rebuild(by: .kim) }
    #expect(!FileManager.default.fileExists(atPath: casebook.file("records/checkpoint.json")))
    try opened.store.folding.checkpoint(opened.book, by: .kim, despiteDamage: true)
    let folded = try casebook.open()
    #expect(folded.records == opened.records)
    #expect(folded.store.findings.isEmpty)
    #expect(folded.store.verify().first == broken)
    #expect(try folded.store.folding.rebuild(by: .kim, despiteDamage: true) == [broken])
    #expect(try casebook.open().records == opened.records)
  }

  @Test(arguments: [0, 1, 3, 6, 7])
  func aRemovedLineIsFound(line: Int) throws {
    let (casebook, session) = try CheckpointTests.filled()
    let head = session.store.head
    var lines = String(decoding: try casebook.bytes("journal.jsonl"), as: UTF8.self)
      .split(separator: "\n")
    lines.remove(at: line)
    try casebook.write(Data((lines.joined(separator: "\n") + "\n").utf8), to: "journal.jsonl")
    #expect(!(try casebook.open().store.verify(head: head)).isEmpty)
  }

  /// Each line alone is complete and has the right number: only the chain shows it.
  @Test func aLineOfAnotherJournalIsFound() throws {
    let (casebook, session) = try CheckpointTests.filled()
    let (other, _) = try CheckpointTests.filled()
    func lines(_ casebook: TestCasebook) throws -> [Substring] {
      String(decoding: try casebook.bytes("journal.jsonl"), as: UTF8.self).split(separator: "\n")
    }
    let own = try lines(casebook)
    let foreign = try lines(other)
    for line in own.indices {
      var mixed = own
      mixed[line] = foreign[line]
      let text = mixed.joined(separator: "\n") + "\n"
      try casebook.write(Data(text.utf8), to: "journal.jsonl")
      let found = try casebook.open().store.verify(head: session.store.head).map(\.problem)
      let first = line == 0 ? 2 : line + 1
      #expect(found.contains(.chainBroken(sequence: first)), "line \(line + 1): \(found)")
    }
  }

  @Test func swappedLinesAreFound() throws {
    let (casebook, session) = try CheckpointTests.filled()
    for line in 0..<7 {
      var lines = String(decoding: try casebook.bytes("journal.jsonl"), as: UTF8.self)
        .split(separator: "\n")
      lines.swapAt(line, line + 1)
      let journal = try casebook.bytes("journal.jsonl")
      try casebook.write(Data((lines.joined(separator: "\n") + "\n").utf8), to: "journal.jsonl")
      #expect(!(try casebook.open().store.verify()).isEmpty, "lines \(line) and \(line + 1)")
      try casebook.write(journal, to: "journal.jsonl")
    }
    #expect(try casebook.open().store.verify(head: session.store.head).isEmpty)
    let missing = Finding(file: "journal.jsonl", problem: .headMissing)
    let other = String(repeating: "a", count: 64)
    #expect(try casebook.open().store.verify(head: other) == [missing])
  }

  @Test func withoutAJournalRecordsAreReadFromTheirFiles() throws {
    let (casebook, session) = try CheckpointTests.filled()
    try session.store.folding.checkpoint(session.book, by: .kim)
    try FileManager.default.removeItem(atPath: casebook.file("journal.jsonl"))
    let opened = try casebook.open()
    #expect(opened.records == session.records)
    #expect(opened.store.readOnlyReason == Problem.missingFile.phrase)
    #expect(opened.store.findings == [Finding(file: "journal.jsonl", problem: .missingFile)])
  }

  @Test func withNothingWholeWhatCanBeReadIsRead() throws {
    let (casebook, session) = try CheckpointTests.filled()
    try session.store.folding.checkpoint(session.book, by: .kim)
    try casebook.write(Data("nonsense\n".utf8), to: "journal.jsonl")
    let victims = String(decoding: try casebook.bytes("records/victims.json"), as: UTF8.self)
    let damaged = victims.replacing(#""id":"V-0002""#, with: #""id":"V-0002"#)
    try casebook.write(Data(damaged.utf8), to: "records/victims.json")
    let opened = try casebook.open()
    #expect(opened.records.count == session.records.count - 1)
    #expect(opened.book.record(RecordID(.victim, 3)) != nil)
    #expect(opened.store.readOnlyReason != nil)
  }
}
