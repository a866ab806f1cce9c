import CaseModel
import CaseStore
import Foundation
import StoreTrials
import Testing

struct HistoryTests {
  @Test func commitsSinceASequenceAreFoundFromTheEnd() throws {
    let (casebook, session) = try CheckpointTests.filled()
    let opened = try casebook.open()
    let seen = opened.store.history.commits(after: 5)
    #expect(seen.map(\.sequence) == [6, 7, 8])
    #expect(seen.map(\.action) == [.note, .edit, .delete])
    #expect(seen.map { $0.ids.map(\.text) } == [["N-0003"], ["V-0002"], ["N-0002"]])
    #expect(opened.store.history.commits(after: 8).isEmpty)
    #expect(opened.store.history.commits(after: 0).count == 8)
    #expect(session.store.history.commits(after: 0) == opened.store.history.commits(after: 0))
  }

  @Test func anEarlierImageIsFoundInTheJournal() throws {
    let (casebook, session) = try CheckpointTests.filled()
    let id = RecordID(.victim, 2)
    let opened = try casebook.open()
    let first = try #require(opened.store.history.image(of: id, version: 1))
    #expect(first[.nameLatin] == nil)
    #expect(first.version == 1)
    #expect(try opened.store.history.image(of: id, version: 2) == session.record(id))
    #expect(opened.store.history.image(of: id, version: 3) == nil)
    #expect(opened.store.history.image(of: RecordID(.victim, 9), version: 1) == nil)
  }

  @Test func textThatLooksLikeAnImageIsNone() throws {
    let casebook = try TestCasebook()
    var session = try casebook.open()
    let id = try session.commit(.victim("김민준")).ids[0]
    try session.commit(.note(#"{"id":"V-0001","version":2,"#, about: id))
    #expect(session.store.history.image(of: id, version: 2) == nil)
    #expect(session.store.history.image(of: id, version: 1)?[.nameKo] == "김민준")
  }
}
