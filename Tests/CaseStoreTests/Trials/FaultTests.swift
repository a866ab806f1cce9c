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

  /// A line of one officer that is written in part must not damage the chain for the next one's.
  @Test(arguments: [0, 1, 2], [false, true])
  func aFailureInABatchConcernsItsOwnCommit(failing: Int, isPartly: Bool) throws {
    let casebook = try TestCasebook()
    let count = Mutex(-1)
    var files = FileOperations.live
    files.write = { file, bytes throws(FileError) in
      let isLine = bytes.starts(with: Array("{\"seq\"".utf8)) || bytes.first == 0x20
      let number =
        isLine
        ? count.withLock { value in
          value += 1
          return value
        } : -1
      guard number == failing else { return try FileOperations.live.write(file, bytes) }
      if isPartly {
        let part = UnsafeRawBufferPointer(rebasing: bytes.prefix(bytes.count / 2))
        _ = try FileOperations.live.write(file, part)
      }
      throw .system(call: "write", code: ENOSPC)
    }
    var session = try casebook.open(files)
    let names = ["김민준", "이서연", "박지후"]
    let results = try DirectCommit.save(
      names.map { SignedCommit(Commit(.add, [Change(.victim($0))]), by: .kim) },
      in: &session.store,
      into: &session.book
    )
    let saved = results.map { result in (try? result.get()) != nil }
    #expect(saved == names.indices.map { $0 != failing })
    let again = try casebook.open()
    #expect(again.records == session.records)
    #expect(again.records.compactMap { $0?[.nameKo] } == names.filter { $0 != names[failing] })
    // The last line may be incomplete; it was never acknowledged.
    let found = again.store.verify().map(\.problem).filter { !$0.isRemark && $0 != .tornLine }
    #expect(found.isEmpty)
  }

  /// After a line that cannot be read back, the next one must follow what is really there.
  @Test func aLineInABatchThatCannotBeReadBackDoesNotBreakTheChain() throws {
    let casebook = try TestCasebook()
    let unread = Mutex(0)
    let writes = Mutex(0)
    var files = FileOperations.live
    files.write = { file, bytes throws(FileError) in
      let written = try FileOperations.live.write(file, bytes)
      let isFirst = bytes.starts(with: Array("{\"seq\"".utf8)) && writes.withLock { $0 == 0 }
      if isFirst {
        writes.withLock { $0 = 1 }
        unread.withLock { $0 = 3 }
      }
      return written
    }
    files.status = { file throws(FileError) in
      let fails = unread.withLock { left in
        left -= 1
        return left >= 0
      }
      if fails { throw .system(call: "fstat", code: EIO) }
      return try FileOperations.live.status(file)
    }
    var session = try casebook.open(files)
    let results = try DirectCommit.save(
      ["김민준", "이서연"].map { SignedCommit(Commit(.add, [Change(.victim($0))]), by: .kim) },
      in: &session.store,
      into: &session.book
    )
    guard case .failure(.uncertain) = results[0], case .success = results[1] else {
      Issue.record("\(results)")
      return
    }
    let again = try casebook.open()
    #expect(again.records.compactMap { $0?[.nameKo] } == ["김민준", "이서연"])
    #expect(again.store.verify().isEmpty)
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
