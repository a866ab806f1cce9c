import CaseModel
import CaseStore
import Foundation
import Testing

struct FaultTests {
  static let codes: [Int32] = [EIO, ENOSPC, EDQUOT, EROFS, EMFILE, EACCES]

  /// Lets one call after the other fail until a commit goes through without meeting the fault.
  @Test(arguments: codes, [false, true])
  func aCommitIsSavedOrSaysThatItIsNot(code: Int32, isLasting: Bool) throws {
    let casebook = try TestCasebook()
    let id = RecordID(.victim, 1)
    var clean = try casebook.open()
    try clean.commit(.victim("김민준"))
    var number = 0
    var wasMet = true
    while wasMet {
      number += 1
      let faults = Faults(code, isLasting: isLasting)
      var session = try casebook.open(faults.operations)
      var victim = try session.record(id)
      let old = victim[.nameLatin]
      victim[.nameLatin] = "TRY \(number)"
      faults.arm(number)
      let outcome = Result { try session.commit(victim) }
      wasMet = faults.wasMet
      let again = try casebook.open()
      let now = try again.record(id)[.nameLatin]
      switch outcome {
      case .success: #expect(now == victim[.nameLatin])
      case .failure(StoreError.uncertain): break
      case .failure(StoreError.notSaved): #expect(now == old)
      case .failure(let error): Issue.record(error)
      }
      #expect(again.store.readOnlyReason == nil)
      #expect(again.store.verify().allSatisfy { $0.problem == .tornLine })
    }
    #expect(number > 8)
  }

  @Test func afterAFailedFlushNothingIsSavedUntilItIsOpenedAnew() throws {
    let casebook = try TestCasebook()
    var files = FileOperations.live
    files.syncData = { _ throws(FileError) in throw .system(call: "fdatasync", code: EIO) }
    var session = try casebook.open(files)
    let disk = Phrase("the disk reports an error", "디스크 오류가 났습니다")
    #expect(throws: StoreError.uncertain(disk)) { try session.commit(.victim("김민준")) }
    #expect(throws: StoreError.readOnly(disk)) { try session.commit(.victim("김민준")) }
    var again = try casebook.open()
    #expect(again.records.count == 1)
    #expect(try again.commit(.victim("이서연")).ids == [RecordID(.victim, 2)])
  }

  @Test func aDiskThatLiesAboutWritingIsFoundOut() throws {
    let casebook = try TestCasebook()
    var files = FileOperations.live
    files.write = { file, bytes throws(FileError) in
      _ = try FileOperations.live.write(file, UnsafeRawBufferPointer(rebasing: bytes[..<40]))
      return bytes.count
    }
    var session = try casebook.open(files)
    #expect(throws: StoreError.self) { try session.commit(.victim("김민준")) }
    var again = try casebook.open()
    #expect(again.records.isEmpty)
    #expect(try again.commit(.victim("김민준")).sequence == 1)
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

  @Test(arguments: [EIO, ENOSPC], [false, true])
  func aCheckpointThatFailsLosesNothing(code: Int32, isLasting: Bool) throws {
    let (casebook, first) = try CheckpointTests.filled()
    try first.store.checkpoint(first.book, by: .kim)
    let faults = Faults(code, isLasting: isLasting)
    var number = 0
    var wasMet = true
    while wasMet {
      number += 1
      faults.arm(0)
      var session = try casebook.open(faults.operations)
      var victim = try session.record(RecordID(.victim, 1))
      victim[.nameLatin] = "TRY \(number)"
      try session.commit(victim)
      faults.arm(number)
      let outcome = Result { try session.store.checkpoint(session.book, by: .kim) }
      wasMet = faults.wasMet
      if !wasMet { try outcome.get() }
      let again = try casebook.open()
      #expect(again.records == session.records)
      #expect(again.store.findings.isEmpty)
      #expect(again.store.verify().isEmpty)
      try again.store.checkpoint(again.book, by: .kim)
      #expect(try casebook.open().store.findings.isEmpty)
    }
    #expect(number > 20)
  }
}
