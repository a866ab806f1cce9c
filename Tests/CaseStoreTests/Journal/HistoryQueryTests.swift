import CaseBook
import CaseModel
import CaseStore
import Foundation
import StoreTrials
import Testing

/// Commits with their changes, found in the journal.
struct HistoryQueryTests {
  private let victim = RecordID(.victim, 2)

  @Test func aRecordsHistoryHasEveryCommitWithBeforeAndAfter() throws {
    let (casebook, session) = try CheckpointTests.filled()
    let history = try casebook.open().store.history.commits(HistoryQuery(of: victim))
    #expect(history.map(\.seen.sequence) == [7, 2])
    #expect(history[0].steps.map { $0.changes.map(\.key) } == [["name_latin"]])
    #expect(history[0].steps[0].before == history[1].steps[0].after)
    #expect(history[0].steps[0].after == session.book.record(victim))
    #expect(history[1].steps[0].before == nil)
  }

  @Test func theWholeHistoryIsNewestFirstWithTheImagesBefore() throws {
    let (_, session) = try CheckpointTests.filled()
    let history = session.store.history.commits(HistoryQuery())
    #expect(history.map(\.seen.sequence) == Array((1...8).reversed()))
    #expect(history[0].seen.action == .delete)
    #expect(history[0].steps[0].changes.map(\.key) == ["deleted"])
    #expect(history[1].steps[0].before?.version == 1)
  }

  @Test func queriesNarrow() throws {
    let (casebook, filled) = try CheckpointTests.filled()
    var session = filled
    var victim = try session.record(RecordID(.victim, 3))
    victim[.nameLatin] = "LEE SEOYEON"
    try session.commit(victim, by: .lee)
    func numbers(_ change: (inout HistoryQuery) -> Void) -> [Int] {
      var query = HistoryQuery()
      change(&query)
      return session.store.history.commits(query).map(\.seen.sequence)
    }
    #expect(numbers { $0.limit = 2 } == [9, 8])
    #expect(numbers { $0.after = 7 } == [9, 8])
    #expect(numbers { $0.before = 3 } == [2, 1])
    #expect(numbers { $0.officer = "lee" } == [9])
    #expect(numbers { $0.officer = "le" } == [])
    #expect(numbers { $0.record = RecordID(.victim, 9) } == [])
    #expect(numbers { $0.since = session.store.now.adding(hours: 1) } == [])
    #expect(numbers { $0.until = session.store.now.adding(hours: -1) } == [])
    #expect(numbers { $0.since = session.store.now.adding(hours: -1) }.count == 9)
    #expect(try casebook.open().store.history.commits(HistoryQuery()).count == 9)
  }

  @Test func aJournalOfManyBlocksIsReadFromItsEnd() throws {
    let casebook = try TestCasebook()
    var session = try casebook.open()
    try session.commit(.victim("김민준"), action: .add)
    let long = String(repeating: "가나다라 ", count: 380)
    for index in 0..<60 {
      try session.commit(.note("\(index) \(long)", about: RecordID(.victim, 1)), action: .note)
    }
    var first = try session.record(RecordID(.victim, 1))
    first[.nameLatin] = "KIM MINJUN"
    try session.commit(first)
    let history = session.store.history.commits(HistoryQuery())
    #expect(history.map(\.seen.sequence) == Array((1...62).reversed()))
    #expect(history[0].steps[0].before?.version == 1)
  }

  @Test func aTornLineDoesNotHideWhatIsBeforeIt() throws {
    let (casebook, _) = try CheckpointTests.filled()
    let handle = try FileHandle(forWritingTo: URL(filePath: casebook.file("journal.jsonl")))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(#"{"seq":9,"at":"2025"#.utf8))
    try handle.close()
    var again = try casebook.open()
    try again.commit(.victim("최하은"), action: .add)
    #expect(
      again.store.history.commits(HistoryQuery()).map(\.seen.sequence) == Array((1...9).reversed())
    )
  }

  @Test func whatOthersSavedComesWithItsChanges() throws {
    let (casebook, _) = try CheckpointTests.filled()
    var (mine, theirs) = (try casebook.open(), try casebook.open())
    var record = try theirs.record(victim)
    record[.contactRule] = "never call"
    try theirs.commit(record, by: .lee)
    record = try theirs.record(victim)
    record[.contactRule] = "only Telegram"
    try theirs.commit(record, by: .lee)
    let commits = mine.store.refresh(into: &mine.book)
    #expect(commits.map(\.seen.by) == ["lee", "lee"])
    #expect(commits.map { $0.steps[0].changes.map(\.before) } == [[nil], [.text("never call")]])
  }
}
