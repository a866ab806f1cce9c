import CaseModel
import CaseStore
import Foundation
import StoreTrials
import StrictJSON
import Testing

/// The access log: nothing leaves the casebook unless its line is there, whole and on the disk.
struct AccessTests {
  private static let file = "access.jsonl"

  private func log(_ detail: String, _ session: Session) throws {
    try session.store.log(AccessEntry(.export, [RecordID(.victim, 1)], detail: detail), by: .kim)
  }

  /// What each line says of what went out; nil for a line that is none.
  private func details(_ casebook: TestCasebook) throws -> [String?] {
    try casebook.bytes(Self.file).split(separator: 0x0A).map { line in
      (try? JSON.parse(Array(line)))?["what"]?.stringValue
    }
  }

  @Test func everyEntryIsALine() throws {
    let casebook = try TestCasebook()
    let session = try casebook.open()
    for detail in ["first", "second"] { try log(detail, session) }
    #expect(try details(casebook) == ["first", "second"])
    #expect(try casebook.mode(Self.file) == 0o600)
  }

  @Test func aLineThatWasCutOffSwallowsNoOther() throws {
    let casebook = try TestCasebook()
    let session = try casebook.open()
    try log("first", session)
    let whole = try casebook.bytes(Self.file)
    for end in [whole.count - 1, whole.count / 2] {
      let torn = whole + whole[..<end]
      try casebook.write(torn, to: Self.file)
      try log("second", session)
      #expect(try casebook.bytes(Self.file).starts(with: torn))
      let middle = end == whole.count - 1 ? "first" : nil
      #expect(try details(casebook) == ["first", middle, "second"])
    }
  }

  @Test func aLineThatIsNotThereWholeIsNotTold() throws {
    let casebook = try TestCasebook()
    var files = FileOperations.live
    files.write = { file, bytes throws(FileError) in
      let part = UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)])
      _ = try FileOperations.live.write(file, part)
      return bytes.count
    }
    let session = try casebook.open(files)
    #expect(throws: StoreError.notSaved(FileError.incomplete.phrase)) { try log("first", session) }
    try log("second", try casebook.open())
    #expect(try details(casebook) == [nil, "second"])
  }

  @Test func aLineThatMayNotStayIsNotTold() throws {
    let casebook = try TestCasebook()
    var files = FileOperations.live
    files.syncData = { _ throws(FileError) in throw .system(call: "fdatasync", code: EIO) }
    let session = try casebook.open(files)
    let disk = FileError.system(call: "fdatasync", code: EIO).phrase
    #expect(throws: StoreError.notSaved(disk)) { try log("first", session) }
  }

  /// A new log is nothing before the disk has its name.
  @Test func aNewLogWhoseNameMayNotStayIsNotTold() throws {
    let casebook = try TestCasebook()
    var files = FileOperations.live
    files.sync = { _ throws(FileError) in throw .system(call: "fsync", code: EIO) }
    let session = try casebook.open(files)
    #expect(throws: StoreError.self) { try log("first", session) }
    #expect(throws: StoreError.self) { try log("again", session) }
    try log("works", try casebook.open())
    #expect(try details(casebook) == ["works"])
  }

  @Test func whoeverSavesIsWaitedFor() throws {
    let casebook = try TestCasebook()
    let lock = open(casebook.file("lock"), O_RDWR)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    var files = FileOperations.live
    files.wait = { _ in }
    let session = try casebook.open(files)
    #expect {
      try log("first", session)
    } throws: { error in
      if case .busy = error as? StoreError { true } else { false }
    }
    #expect(flock(lock, LOCK_UN) == 0)
    try log("second", session)
    #expect(try details(casebook) == ["second"])
  }

  // MARK: the chain

  private func problems(_ casebook: TestCasebook) throws -> [Problem] {
    try casebook.open().store.verify().map(\.problem)
  }

  @Test func everyAlteredByteAndEveryCutIsFound() throws {
    let casebook = try TestCasebook()
    let session = try casebook.open()
    for detail in ["first", "second", "third"] { try log(detail, session) }
    #expect(try problems(casebook).isEmpty)
    let whole = try casebook.bytes(Self.file)
    for place in stride(from: 0, to: whole.count, by: 3) {
      var flipped = whole
      flipped[place] ^= 1 << UInt8(place % 7)
      try casebook.write(flipped, to: Self.file)
      #expect(!(try problems(casebook)).isEmpty, "byte \(place)")
    }
    for end in [0, 1, whole.count / 2, whole.count - 1] {
      try casebook.write(whole[..<end], to: Self.file)
      #expect(try problems(casebook).contains(.accessShort), "cut at \(end)")
    }
    try FileManager.default.removeItem(atPath: casebook.file(Self.file))
    #expect(try problems(casebook) == [.missingFile])
  }

  @Test func linesOfAnOlderProgramComeBeforeTheChain() throws {
    let casebook = try TestCasebook()
    let old = #"{"at":"2025-10-14T02:00:00Z","by":"kim","uid":7,"action":"export","records":[]}"#
    try casebook.write(Data((old + "\n").utf8), to: Self.file)
    #expect(try problems(casebook).isEmpty)
    let session = try casebook.open()
    for detail in ["first", "second"] { try log(detail, session) }
    #expect(try problems(casebook).isEmpty)
    let text = String(decoding: try casebook.bytes(Self.file), as: UTF8.self)
    try casebook.write(Data(text.replacing("T02", with: "T03").utf8), to: Self.file)
    #expect(try problems(casebook).contains(.accessAltered))
  }
}
