import CaseModel
import CaseStore
import Foundation
import StoreTrials
import Synchronization
import Testing

struct FaultTests {
  /// After a failed flush, a save succeeds when the disk accepts files again, and not before.
  @Test func afterAFailedFlushNothingIsSavedUntilTheDiskWorks() throws {
    let casebook = try TestCasebook()
    let isBroken = Mutex(true)
    var files = FileOperations.live
    let flush: @Sendable (Int32) throws(FileError) -> Void = { file throws(FileError) in
      if isBroken.withLock({ $0 }) { throw .system(call: "fsync", code: EIO) }
      try FileOperations.live.sync(file)
    }
    files.syncData = flush
    files.sync = flush
    var session = try casebook.open(files)
    #expect { try session.commit(.victim("김민준")) } throws: { error in
      guard case .uncertain(let why, let written) = error as? StoreError else { return false }
      #expect(written.map(\.id) == [RecordID(.victim, 1)] && written.map(\.version) == [1])
      return why.en.hasPrefix("the disk reports an error; it is in the journal")
    }
    #expect(session.records.count == 1)
    let disk = Phrase("the disk reports an error", "디스크 오류가 났습니다")
    let before = try casebook.bytes("journal.jsonl")
    #expect(throws: StoreError.notSaved(disk)) { try session.commit(.victim("이서연")) }
    #expect(try casebook.bytes("journal.jsonl") == before)
    isBroken.withLock { $0 = false }
    #expect(try session.commit(.victim("이서연")).ids == [RecordID(.victim, 2)])
    #expect(try session.commit(.victim("박지후")).ids == [RecordID(.victim, 3)])
    let again = try casebook.open()
    #expect(again.records == session.records)
    #expect(again.store.verify().map(\.problem) == [.sealedLine])
    #expect(try FileManager.default.contentsOfDirectory(atPath: casebook.file("drafts")) == [])
  }

  /// A copy may lack the empty directory in which the disk is tested.
  @Test func aCopyWithoutItsEmptyDirectoriesSavesAgainAfterAFailedFlush() throws {
    let casebook = try TestCasebook()
    try FileManager.default.removeItem(atPath: casebook.file("drafts"))
    let isBroken = Mutex(true)
    var files = FileOperations.live
    files.syncData = { file throws(FileError) in
      if isBroken.withLock({ $0 }) { throw .system(call: "fdatasync", code: EIO) }
      try FileOperations.live.syncData(file)
    }
    var session = try casebook.open(files)
    #expect(throws: StoreError.self) { try session.commit(.victim("김민준")) }
    isBroken.withLock { $0 = false }
    #expect(try session.commit(.victim("이서연")).ids == [RecordID(.victim, 2)])
  }

  @Test func aDiskThatWritesSomethingElseIsFoundOut() throws {
    let casebook = try TestCasebook()
    var files = FileOperations.live
    files.write = { file, bytes throws(FileError) in
      var other = Array(bytes)
      if other.count > 200 { other[other.count - 20] ^= 1 }
      return try other.span.bytes.withUnsafeBytes { raw throws(FileError) in
        try FileOperations.live.write(file, raw)
      }
    }
    var session = try casebook.open(files)
    #expect(throws: StoreError.self) { try session.commit(.victim("김민준")) }
    #expect(session.records.isEmpty)
  }
}
