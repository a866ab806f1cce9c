import CaseModel
import CaseStore
import Foundation
import StoreTrials
import StrictJSON
import Testing

/// Everything around the records: the lock, attachments, the access log, settings, permissions,
/// other files.
struct SurroundingsTests {
  @Test func aLockThatWasRemovedIsNotTheLock() throws {
    let casebook = try TestCasebook()
    let lock = casebook.file("lock")
    var files = FileOperations.live
    let removals = Counter()
    files.lock = { file, kind throws(FileError) in
      if kind != .none, removals.next() == 1 { unlink(lock) }
      try FileOperations.live.lock(file, kind)
    }
    var session = try casebook.open(files)
    try session.commit(.victim("김민준"))
    #expect(removals.next() == 3)
    #expect(FileManager.default.fileExists(atPath: lock))
    #expect(try casebook.open().store.verify().isEmpty)
  }

  @Test func anEmptyFileIsRefused() throws {
    let casebook = try TestCasebook()
    #expect(throws: StoreError.emptyFile) { try casebook.open().store.attachments.keep([]) }
    #expect(try casebook.names("attachments").isEmpty)
  }

  @Test func whatIsBeingKeptHasNoName() throws {
    let casebook = try TestCasebook()
    var seen: [String]?
    let store = try casebook.open().store
    var pieces = [[UInt8](repeating: 1, count: 100), [UInt8](repeating: 2, count: 100)]
    let kept = try store.attachments.keep {
      seen = try? casebook.names("attachments")
      return pieces.popLast() ?? []
    }
    #expect(seen == [])
    #expect(try casebook.names("attachments") == [kept.hash])
    #expect(try casebook.mode(kept.path) == 0o440)
    #expect(try store.attachments.keep([1]).hash == store.attachments.keep([1]).hash)
    #expect(try casebook.open().store.verify().map(\.problem) == [.unnamedFile, .unnamedFile])
  }

  /// As on a file system without unnamed files.
  @Test func aLeftoverIsNamedAndRemoved() throws {
    let casebook = try TestCasebook()
    try casebook.write(Data("half a passport".utf8), to: "attachments/4711.new")
    let leftover = Finding(file: "attachments/4711.new", problem: .leftover)
    #expect(try casebook.open().store.verify() == [leftover])
    var files = FileOperations.live
    files.openUnnamed = { _ in nil }
    let kept = try casebook.open(files).store.attachments.keep([1])
    #expect(try casebook.names("attachments") == [kept.hash])
  }

  @Test(arguments: [
    "journal.sync-conflict-20251014-090000-ABCDEFG.jsonl", "journal (conflicted copy).jsonl",
    "journal.jsonl~", ".journal.jsonl.swp", "Copy of journal.jsonl",
  ])
  func anotherJournalIsFoundAtOnce(name: String) throws {
    let (casebook, _) = try CheckpointTests.filled()
    try casebook.write(try casebook.bytes("journal.jsonl"), to: name)
    let finding = Finding(file: name, problem: .secondJournal)
    var session = try casebook.open()
    #expect(session.store.findings == [finding])
    #expect(session.store.verify() == [finding])
    try session.commit(.victim("최하은"))
    try session.store.folding.checkpoint(session.book, by: .kim)
  }

  @Test(arguments: ["notes.txt", "records/x.json", "attachments/scan.pdf", "drafts/x"])
  func verifyNamesStrangers(name: String) throws {
    let casebook = try TestCasebook()
    try casebook.write(Data("x".utf8), to: name)
    #expect(try casebook.open().store.verify() == [Finding(file: name, problem: .stranger)])
  }

  @Test(arguments: [false, true])
  func aJournalOfAnotherPrefixIsNoEmptyBook(isFolded: Bool) throws {
    let (casebook, session) = try CheckpointTests.filled()
    if isFolded { try session.store.folding.checkpoint(session.book, by: .kim) }
    var settings = session.store.settings
    settings.prefix = try #require(BookPrefix("R"))
    var store = session.store
    try store.save(settings, by: .kim)
    #expect { try casebook.open() } throws: { error in
      guard case .unreadable(let finding)? = error as? StoreError else { return false }
      return finding.problem.isOfOtherPrefix
    }
  }

  @Test(arguments: ["", "records", "journal.jsonl", "casebook.json", "lock", "drafts"])
  func verifyNamesWhatOthersMayReach(name: String) throws {
    let casebook = try TestCasebook()
    let path = name.isEmpty ? casebook.path : casebook.file(name)
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: path)
    let found = try casebook.open().store.verify()
    #expect(found == [Finding(file: name.isEmpty ? "." : name, problem: .tooOpen(mode: "777"))])
  }

  // MARK: Seen before

  @Test func anOlderJournalIsTold() throws {
    var (casebook, session) = try CheckpointTests.filled()
    let older = try casebook.bytes("journal.jsonl")
    try session.commit(.victim("최하은"))
    let seen = session.store.seenHead(in: session.book)
    try casebook.write(older, to: "journal.jsonl")
    var opened = try casebook.open()
    opened.store.compare(with: seen, in: opened.book)
    #expect(opened.store.findings.map(\.problem) == [.olderThanSeen(seen: 9, found: 8)])
    #expect(opened.store.damage.isEmpty)
    for _ in 0..<3 { try opened.commit(.victim("다른 사람")) }
    var other = try casebook.open()
    other.store.compare(with: seen, in: other.book)
    #expect(other.store.findings.map(\.problem) == [.olderThanSeen(seen: 9, found: 12)])
    var settings = CasebookSettings(site: "Test")
    settings.book = BookIdentity(String(repeating: "a", count: 32))
    let elsewhere = try TestCasebook(settings)
    for (letter, isTold) in [("a", true), ("b", false)] {
      var made = try elsewhere.open()
      let book = String(repeating: letter, count: 32)
      made.store.compare(with: SeenHead(sequence: 9, head: nil, book: book), in: made.book)
      #expect(made.store.findings.isEmpty != isTold)
    }
    var same = try casebook.open()
    same.store.compare(with: same.store.seenHead(in: same.book), in: same.book)
    #expect(same.store.findings.isEmpty)
  }

  @Test func aClockBehindTheLastCommitIsTold() throws {
    let (casebook, session) = try CheckpointTests.filled()
    var settings = session.store.settings
    settings.frozenClock = Instant(seconds: 1_700_000_000)
    var store = session.store
    try store.save(settings, by: .kim)
    let problems = try casebook.open().store.findings.map(\.problem)
    #expect(problems.count == 1)
    #expect(problems.allSatisfy { $0.isUrgent })
  }

  @Test(arguments: [Int.max / 2, 1 << 40, 9_500_000_000, -9_000_000_000])
  func aClockBeyondAllYearsSavesNothing(seconds: Int) throws {
    let casebook = try TestCasebook()
    var files = FileOperations.live
    files.now = { Instant(seconds: seconds) }
    var session = try casebook.open(files)
    #expect(throws: StoreError.self) { try session.commit(.victim("김민준")) }
    #expect(try casebook.open().store.verify().isEmpty)
  }

  // MARK: Settings

  @Test(arguments: [
    (#""mask_after_minutes": 5"#, #""mask_after_minutes": 1000000000000000000"#),
    (#""mask_after_minutes": 5"#, #""mask_after_minutes": -1"#),
    (#""format": 1"#, #""format": -5"#), (#""utc_offset": "+07:00""#, #""utc_offset": "+99:00""#),
    (#""language": "en""#, #""language": "xx""#),
  ])
  func aSettingThatCannotBeIsFoundAndHasItsDefault(old: String, new: String) throws {
    let casebook = try TestCasebook()
    let text = String(decoding: try casebook.bytes("casebook.json"), as: UTF8.self)
    #expect(text.contains(old))
    try casebook.write(Data(text.replacing(old, with: new).utf8), to: "casebook.json")
    let opened = try casebook.open()
    #expect(opened.store.findings.count == 1)
    var expected = CasebookSettings(site: "Test")
    expected.book = opened.store.settings.book
    #expect(opened.store.settings == expected)
    #expect(opened.store.verify().contains { !$0.problem.isRemark })
  }

  @Test func everyChangeOfTheSettingsIsARemark() throws {
    let casebook = try TestCasebook()
    let text = String(decoding: try casebook.bytes("casebook.json"), as: UTF8.self)
    let lines = text.split(separator: "\n").dropFirst().dropLast()
    for line in lines where !line.contains(#""format""#) {
      var less = text.replacing(line + "\n", with: "")
      less = less.replacing(/,(\s*})/) { $0.1 }
      try casebook.write(Data(less.utf8), to: "casebook.json")
      let found = try casebook.open().store.verify()
      #expect(found.map(\.problem).contains(.settingsChanged), "\(line)")
    }
    try casebook.write(Data(text.replacing("Test", with: "Text").utf8), to: "casebook.json")
    let opened = try casebook.open()
    let changed = Finding(file: "casebook.json", problem: .settingsChanged)
    #expect(opened.store.findings.isEmpty)
    #expect(opened.store.verify() == [changed])
    try opened.store.seal(by: .kim)
    #expect(try casebook.open().store.verify().isEmpty)
    #expect(try casebook.open().store.settings.site == "Text")
  }
}

/// Counts calls from any thread.
private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var count = 0

  func next() -> Int {
    lock.withLock {
      count += 1
      return count
    }
  }
}

extension TestCasebook {
  func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: file(folder)).sorted()
  }
}
