import CaseModel
import CaseStore
import Foundation
import StoreTrials
import Testing

/// Two threads that read a journal find what one would find, wherever the damage is.
struct VerificationTests {
  private static let commits = 8

  private func lines(_ casebook: TestCasebook) throws -> [String] {
    String(decoding: try casebook.bytes("journal.jsonl"), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  private func write(_ lines: [String], to casebook: TestCasebook) throws {
    let text = lines.map { $0 + "\n" }.joined()
    try casebook.write(Data(text.utf8), to: "journal.jsonl")
  }

  private func broken(_ sequence: Int, line: Int) -> Finding {
    Finding(file: "journal.jsonl", line: line, problem: .chainBroken(sequence: sequence))
  }

  @Test(arguments: 1...commits)
  func aContentThatWasAltered(line: Int) throws {
    let (casebook, _) = try CheckpointTests.filled()
    var lines = try lines(casebook)
    lines[line - 1] = lines[line - 1].replacing(
      #""created_by":"kim""#,
      with: #""created_by":"lee""#
    )
    try write(lines, to: casebook)
    let found = try casebook.open().store.verify()
    #expect(found.first == broken(line, line: line))
    #expect(found.dropFirst().allSatisfy { $0.file == "journal.jsonl" && ($0.line ?? 0) > line })
  }

  @Test(arguments: 1...commits)
  func aHeaderThatWasAltered(line: Int) throws {
    let (casebook, _) = try CheckpointTests.filled()
    var lines = try lines(casebook)
    lines[line - 1] = lines[line - 1].replacing(#""by":"kim""#, with: #""by":"lee""#)
    try write(lines, to: casebook)
    #expect(try casebook.open().store.verify().first == broken(line, line: line))
  }

  @Test(arguments: 1..<commits)
  func aLineThatWasRemoved(line: Int) throws {
    let (casebook, _) = try CheckpointTests.filled()
    var lines = try lines(casebook)
    lines.remove(at: line - 1)
    try write(lines, to: casebook)
    #expect(try casebook.open().store.verify().first == broken(line + 1, line: line))
  }

  @Test(arguments: 1...commits)
  func everyHeadIsKnown(line: Int) throws {
    let (casebook, session) = try CheckpointTests.filled()
    let hash = try #require(
      try lines(casebook)[line - 1].firstMatch(of: /"hash":"([0-9a-f]{64})"/)?.1
    )
    #expect(session.store.verify(head: String(hash)).isEmpty)
  }

  /// A line that looks sealed but was part of the chain is not an incomplete line.
  @Test(arguments: 1..<commits)
  func aSavedLineMadeToLookSealedIsFound(line: Int) throws {
    let (casebook, _) = try CheckpointTests.filled()
    var lines = try lines(casebook)
    lines[line - 1] = lines[line - 1].dropLast() + " "
    try write(lines, to: casebook)
    let found = try casebook.open().store.verify()
    #expect(found.contains(broken(line + 1, line: line + 1)), "\(found)")
    #expect(found.contains { $0.problem == .sealedLine && $0.line == line })
  }

  /// Every line is complete and in order, but a change was made from a version that never existed.
  @Test(arguments: [0, 2, 7])
  func aVersionThatWasLeftOutIsFound(base: Int) throws {
    let casebook = try TestCasebook()
    var victim = Record.victim("김민준")
    victim = Record(id: RecordID(.victim, 1), fields: victim.fields)
    victim.version = 1
    let at = Instant(seconds: 1_760_000_000)
    var changed = victim
    changed.version = base + 1
    let history = [Change(victim, base: 0), Change(changed, base: base)].map {
      PreparedCommit(at: at, by: "kim", commit: Commit(.edit, [$0]))
    }
    try CasebookCreation.fill(path: casebook.path, with: history) { _ in }
    let stale = Problem.staleBase(expected: base, found: 1)
    let finding = Finding(file: "journal.jsonl", line: 2, record: "V-0001", problem: stale)
    #expect(try casebook.open().store.verify() == [finding])
  }

  @Test func aRecordOfTheJournalThatIsWrongHasItsPosition() throws {
    let (casebook, session) = try CheckpointTests.filled()
    try session.store.folding.checkpoint(session.book, by: .kim)
    let file = "records/notes.json"
    let text = String(decoding: try casebook.bytes(file), as: UTF8.self)
    try casebook.write(Data(text.replacing("note 3", with: "note 4").utf8), to: file)
    let found = try casebook.open().store.verify()
    let differs = Finding(file: file, line: 4, record: "N-0003", problem: .recordDiffers)
    #expect(found == [Finding(file: file, problem: .hashDiffers), differs])
  }

  @Test func aKeptFileThatIsGoneOrAnotherIsFound() throws {
    let (casebook, whole) = try CheckpointTests.filled()
    var session = whole
    let kept = try session.attach(Array("a photo".utf8), to: RecordID(.victim, 1))
    #expect(try casebook.open().store.verify() == [])
    func expect(_ problem: Problem, _ file: String = "journal.jsonl") throws {
      let found = try casebook.open().store.verify()
      #expect(found.map(\.problem) == [problem])
      #expect(found.map(\.file) == [file])
      #expect(found.first?.record == "V-0001" && found.first?.field == "attachments[0]")
    }
    for other in ["a phot", "a photo.", "A photo", ""] {
      try casebook.write(Data(other.utf8), to: kept.path)
      try expect(.attachmentDiffers(kept.path))
    }
    try FileManager.default.removeItem(atPath: casebook.file(kept.path))
    try expect(.attachmentMissing(kept.path))
    try session.store.folding.checkpoint(session.book, by: .kim)
    try expect(.attachmentMissing(kept.path), "records/victims.json")
    try FileManager.default.removeItem(atPath: casebook.file("attachments"))
    try expect(.attachmentMissing(kept.path), "records/victims.json")
  }

  @Test func progressGoesUpToTheEnd() throws {
    let (casebook, session) = try CheckpointTests.filled()
    try session.store.folding.checkpoint(session.book, by: .kim)
    var shares: [Double] = []
    #expect(try casebook.open().store.verify { shares.append($0) }.isEmpty)
    #expect(shares == shares.sorted())
    #expect(shares.allSatisfy { (0...1).contains($0) })
  }
}
