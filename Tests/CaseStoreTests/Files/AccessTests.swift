import CaseModel
import CaseStore
import Foundation
import StoreTrials
import StrictJSON
import Testing

/// The access log: nothing is disclosed unless its line is complete and on the disk.
struct AccessTests {
  private static let file = "access.jsonl"

  private func log(_ detail: String, _ session: Session) throws {
    try session.store.accessLog.write(
      AccessEntry(.export, [RecordID(.victim, 1)], detail: detail),
      by: .kim
    )
  }

  /// The detail in each line; nil for a line that is none.
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

  /// A new log does not count before its name is on the disk.
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

  // MARK: The chain

  private func problems(_ casebook: TestCasebook) throws -> [Problem] {
    try casebook.open().store.verify().map(\.problem)
  }

  @Test func everyAlteredByteAndEveryCutIsFound() throws {
    let casebook = try TestCasebook()
    let session = try casebook.open()
    for detail in ["first", "second", "third"] { try log(detail, session) }
    #expect(try problems(casebook).isEmpty)
    let whole = try casebook.bytes(Self.file)
    for offset in stride(from: 0, to: whole.count, by: 3) {
      var flipped = whole
      flipped[offset] ^= 1 << UInt8(offset % 7)
      try casebook.write(flipped, to: Self.file)
      #expect(!(try problems(casebook)).isEmpty, "byte \(offset)")
    }
    for end in [0, 1, whole.count / 2, whole.count - 1] {
      try casebook.write(whole[..<end], to: Self.file)
      #expect(try problems(casebook).contains(.accessShort), "cut at \(end)")
    }
    try FileManager.default.removeItem(atPath: casebook.file(Self.file))
    #expect(try problems(casebook) == [.missingFile])
  }

  /// Ways of losing lines of the log; without `access.json` nothing beside the log shows that they
  /// are missing.
  static let losses: [(left: Double?, keepsHead: Bool)] = [
    (0, true), (nil, true), (0, false), (nil, false), (0.34, true), (0.34, false), (0.9, false),
  ]

  /// Removes lines as one of the losses says.
  private func lose(_ loss: (left: Double?, keepsHead: Bool), _ casebook: TestCasebook) throws {
    let whole = try casebook.bytes(Self.file)
    if let left = loss.left {
      try casebook.write(whole[..<Int(Double(whole.count) * left)], to: Self.file)
    } else {
      try FileManager.default.removeItem(atPath: casebook.file(Self.file))
    }
    guard !loss.keepsHead else { return }
    try FileManager.default.removeItem(atPath: casebook.file("access.json"))
  }

  /// The next line of the journal records the end of the log for everybody.
  @Test(arguments: losses) func aLossStaysToldByTheJournal(_ left: Double?, _ keepsHead: Bool)
    throws
  {
    let casebook = try TestCasebook()
    var session = try casebook.open()
    for detail in ["first", "second", "third"] { try log(detail, session) }
    try session.commit(.victim("김민준"), action: .add)
    #expect(try problems(casebook).isEmpty)
    try lose((left, keepsHead), casebook)
    for detail in ["later", "again", "last"] {
      #expect(!(try problems(casebook)).isEmpty, "before \(detail)")
      try log(detail, try casebook.open())
      #expect(!(try problems(casebook)).isEmpty, "after \(detail)")
      var other = try casebook.open()
      try other.commit(.victim(detail), action: .add)
      try other.store.folding.checkpoint(other.book, by: .kim)
    }
    #expect(!(try problems(casebook)).isEmpty)
  }

  /// If nothing was saved since, everybody who was present remembers it.
  @Test(arguments: losses) func aLossStaysToldToWhoSawTheLog(_ left: Double?, _ keepsHead: Bool)
    throws
  {
    let casebook = try TestCasebook()
    let session = try casebook.open()
    for detail in ["first", "second", "third"] { try log(detail, session) }
    var seen = session.store.seenHead(in: session.book)
    try lose((left, keepsHead), casebook)
    for round in 0..<3 {
      var later = try casebook.open()
      later.store.compare(with: try #require(SeenHead(seen.json)), in: later.book)
      #expect(!later.store.verify().isEmpty, "round \(round)")
      try log("later", later)
      #expect(!later.store.verify().isEmpty, "round \(round)")
      seen = later.store.seenHead(in: later.book)
      if keepsHead { #expect(!(try problems(casebook)).isEmpty, "round \(round)") }
    }
    // What this officer writes reports it to everybody else as well, as one break only.
    let altered = try problems(casebook).count { $0 == .accessAltered }
    #expect(altered == 1)
  }

  @Test func aLogThatGoesOnIsNoLoss() throws {
    let casebook = try TestCasebook()
    var seen: SeenHead?
    for round in 0..<4 {
      var session = try casebook.open()
      if let seen { session.store.compare(with: seen, in: session.book) }
      if round != 1 { try log("\(round)", session) }
      try session.commit(.victim("김민준"), action: .add)
      try log("more", session)
      #expect(session.store.verify().isEmpty)
      seen = session.store.seenHead(in: session.book)
    }
    #expect(try problems(casebook).isEmpty)
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
