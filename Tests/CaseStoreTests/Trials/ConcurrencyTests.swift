import CaseBook
import CaseModel
import CaseStore
import Foundation
import Synchronization
import StoreTrials
import Testing

struct ConcurrencyTests {
  /// Eight sessions change one victim and add notes concurrently; each retries on a conflict.
  @Test func nothingIsLostBetweenEightSessions() throws {
    let casebook = try TestCasebook()
    var first = try casebook.open()
    let id = try first.commit(.victim("김민준")).ids[0]
    let sessions = try (0..<8).map { _ in try casebook.open() }
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: sessions.count) { index in
      var session = sessions[index]
      do {
        for round in 0..<50 {
          try session.commit(.note("\(index)/\(round)", about: id), action: .note)
          try Self.touch(id, in: &session)
        }
      } catch {
        failures.withLock { $0.append("\(error)") }
      }
    }
    #expect(failures.withLock { $0 } == [])
    let seen = first.refresh()
    #expect(seen.map(\.sequence) == Array(2...801))
    #expect(try first.record(id).version == 401)
    #expect(first.book[.note].count == 400)
    let notes = Set(first.records.compactMap { $0?[.text] })
    #expect(notes.count == 400)
    #expect(try casebook.open().store.verify().isEmpty)
  }

  private static func touch(_ id: RecordID, in session: inout Session) throws {
    while true {
      var victim = try session.record(id)
      victim[.contactRule] = "\(victim.version)"
      do {
        try session.commit(victim)
        return
      } catch StoreError.conflict {}
    }
  }

  @Test func aBusyLockIsReportedWithItsHolder() throws {
    let casebook = try TestCasebook()
    let lock = open(casebook.file("lock"), O_RDWR)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    #expect("lee (77)          \n".withCString { write(lock, $0, 19) } == 19)
    var files = FileOperations.live
    files.wait = { _ in }
    var session = try casebook.open(files)
    #expect(throws: StoreError.busy(holder: "lee (77)")) { try session.commit(.victim("김민준")) }
    #expect(flock(lock, LOCK_UN) == 0)
    #expect(try session.commit(.victim("김민준")).sequence == 1)
  }

  @Test func theWatchTellsOfAnothersCommit() throws {
    let casebook = try TestCasebook()
    var one = try casebook.open()
    var two = try casebook.open()
    let watch = one.store.watchDescriptor()
    let descriptor = try #require(watch)
    #expect(!isReadable(descriptor, within: 0))
    try two.commit(.victim("김민준"), by: .lee)
    #expect(isReadable(descriptor, within: 2000))
    #expect(one.refresh().map(\.by) == ["lee"])
    #expect(!isReadable(descriptor, within: 0))
    #expect(one.records == two.records)
  }

  @Test func aSessionWhoseJournalWasReplacedSaysSo() throws {
    let casebook = try TestCasebook()
    var one = try casebook.open()
    try one.commit(.victim("김민준"))
    let before = one.records
    // Restoring a backup replaces the file, so that a session with the old one would see no
    // changes.
    try casebook.write(try casebook.bytes("journal.jsonl"), to: "journal.jsonl")
    var two = try casebook.open()
    try two.commit(.victim("이서연"), by: .lee)
    #expect(one.refresh().isEmpty)
    #expect(one.records == before)
    let why = try #require(one.store.readOnlyReason)
    #expect(
      why == Phrase("the journal was replaced; open the casebook again", "원장이 교체되어 다시 열어야 합니다")
    )
    #expect(throws: StoreError.readOnly(why)) { try one.commit(.victim("박지후")) }
    #expect(two.refresh().isEmpty && two.store.readOnlyReason == nil)
  }

  @Test func aSecondNameOfTheJournalStopsSavingAndNotReading() throws {
    let casebook = try TestCasebook()
    var one = try casebook.open()
    var two = try casebook.open()
    try one.commit(.victim("김민준"))
    let other = casebook.path + "-other"
    try FileManager.default.linkItem(atPath: casebook.file("journal.jsonl"), toPath: other)
    #expect(two.refresh().count == 1)
    #expect(two.store.readOnlyReason == nil)
    #expect(throws: StoreError.self) { try two.commit(.victim("이서연")) }
    try FileManager.default.removeItem(atPath: other)
    #expect(try one.commit(.victim("박지후")).sequence == 2)
  }

  private func isReadable(_ descriptor: Int32, within milliseconds: Int32) -> Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wanted, 1, milliseconds) == 1
  }
}
