import CaseModel
import CaseStore
import Foundation
import StoreTrials
import Testing

/// A disk that writes less than it reports: no file is replaced then.
struct LyingWriteTests {
  /// Writes of at least `size` bytes keep only the first of them.
  private func liar(from size: Int) -> FileOperations {
    var files = FileOperations.live
    files.write = { file, bytes throws(FileError) in
      guard bytes.count >= size else { return try FileOperations.live.write(file, bytes) }
      _ = try FileOperations.live.write(file, UnsafeRawBufferPointer(rebasing: bytes[..<1]))
      return bytes.count
    }
    return files
  }

  @Test func aCommitIsNotTakenForSaved() throws {
    let casebook = try TestCasebook()
    var lied = try casebook.open(liar(from: 100))
    #expect(throws: StoreError.notSaved(FileError.incomplete.phrase)) {
      try lied.commit(.victim("김민준"))
    }
    var again = try casebook.open()
    #expect(again.records.isEmpty)
    #expect(try again.commit(.victim("김민준")).sequence == 1)
  }

  @Test func anAttachedFileIsNotKept() throws {
    let casebook = try TestCasebook()
    let store = try casebook.open(liar(from: 2)).store
    #expect(throws: StoreError.notSaved(FileError.incomplete.phrase)) {
      try store.attachments.keep(Array(repeating: 7, count: 100))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: casebook.file("attachments")) == [])
  }

  @Test func aCheckpointIsNotPutInItsPlace() throws {
    let (casebook, session) = try CheckpointTests.filled()
    let lied = try casebook.open(liar(from: 2))
    #expect(throws: StoreError.self) { try lied.store.folding.checkpoint(lied.book, by: .kim) }
    let again = try casebook.open()
    #expect(again.records == session.records)
    #expect(again.store.findings.isEmpty)
  }

  @Test func theSettingsStay() throws {
    let casebook = try TestCasebook()
    let before = try casebook.bytes("casebook.json")
    var lied = try casebook.open(liar(from: 100))
    var settings = lied.store.settings
    settings.site = "Elsewhere"
    #expect(throws: StoreError.self) { try lied.store.save(settings, by: .kim) }
    #expect(try casebook.bytes("casebook.json") == before)
  }

  @Test func theEarlierDraftStays() throws {
    let casebook = try TestCasebook()
    let store = try casebook.open().store
    let draft = Draft(.note, .note, targets: [], fields: FieldSet(["text": .text("heard")]))
    let name = try store.drafts.keep(draft, of: .kim, since: store.now, inPlaceOf: nil)
    let later = Draft(.note, .note, targets: [], fields: FieldSet(["text": .text("heard more")]))
    let lied = try casebook.open(liar(from: 2)).store
    #expect(throws: StoreError.self) {
      try lied.drafts.keep(later, of: .kim, since: store.now, inPlaceOf: name)
    }
    #expect(store.drafts.all(of: .kim).map(\.draft) == [draft])
  }
}
