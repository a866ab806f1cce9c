import CaseBook
import CaseModel
import CaseStore
import Foundation
import StoreTrials
import TestInputs
import Testing

/// A bit lost by a disk or a memory: the record is read from the journal instead, and that is
/// reported.
struct RotTests {
  private static let files =
    RecordKind.allCases.map { "records/\($0.fileName)" } + ["records/checkpoint.json"]

  private func folded() throws -> (TestCasebook, Session) {
    let (casebook, session) = try CheckpointTests.filled()
    try session.store.folding.checkpoint(session.book, by: .kim)
    return (casebook, try casebook.open())
  }

  @Test func noFlippedBitIsReadAsTrue() throws {
    let (casebook, session) = try folded()
    var sound = session.records
    var random = SeededGenerator(seed: SeededGenerator.seed)
    for run in 0..<300 {
      let name = random.pick(Self.files)
      let size = try casebook.bytes(name).count
      let (offset, bit) = (random.below(size), random.below(8))
      try casebook.flip(name, offset, bit)
      var opened = try casebook.open()
      #expect(opened.records == sound, "run \(run): \(name) \(offset) \(bit)")
      #expect(!opened.store.findings.isEmpty, "run \(run): \(name) \(offset) \(bit)")
      #expect(throws: StoreError.self) {
        try opened.store.folding.checkpoint(opened.book, by: .kim)
      }
      if run % 20 == 0 {
        var victim = try opened.record(RecordID(.victim, 1))
        victim[.nameLatin] = "KIM MINJUN \(run)"
        try opened.commit(victim)
        try opened.store.folding.rebuild(by: .kim)
        let again = try casebook.open()
        #expect(again.records == opened.records)
        #expect(again.store.findings.isEmpty)
        #expect(again.store.verify().isEmpty)
        sound = again.records
        continue
      }
      try casebook.flip(name, offset, bit)
    }
  }

  @Test func theRecordIsNamed() throws {
    let (casebook, _) = try folded()
    let text = String(decoding: try casebook.bytes("records/victims.json"), as: UTF8.self)
    let offset = try #require(text.utf8Offset(of: "LEE SEOYEON"))
    try casebook.flip("records/victims.json", offset, 1)
    let finding = Finding(
      file: "records/victims.json",
      line: 3,
      record: "V-0002",
      problem: .recordDiffers
    )
    let opened = try casebook.open()
    #expect(opened.store.findings.contains(finding))
    #expect(try opened.record(RecordID(.victim, 2))[.nameLatin] == "LEE SEOYEON")
  }

  /// The files are mapped, so that a bit may be lost while they are open.
  @Test func whatRotsInAnOpenSessionIsNotReadAndThenMended() throws {
    var (casebook, session) = try folded()
    let sound = session.records
    let text = String(decoding: try casebook.bytes("records/victims.json"), as: UTF8.self)
    let offset = try #require(text.utf8Offset(of: "LEE SEOYEON"))
    try casebook.flip("records/victims.json", offset, 1)
    #expect(session.book.record(RecordID(.victim, 2)) == nil)
    #expect(throws: StoreError.self) {
      try session.store.folding.checkpoint(session.book, by: .kim)
    }
    #expect(session.store.mend(&session.book, from: BookPosition(), rows: 100).found)
    #expect(session.records == sound)
    #expect(session.store.findings.map(\.record) == ["V-0002"])
    #expect(!session.store.mend(&session.book, from: BookPosition(), rows: 100).found)
  }

  @Test func aFolderOfAnOlderProgramIsHashedUntilTheNextCheckpoint() throws {
    let (casebook, session) = try folded()
    let saved = session.records
    try casebook.forgetSums()
    let text = String(decoding: try casebook.bytes("records/victims.json"), as: UTF8.self)
    let offset = try #require(text.utf8Offset(of: "LEE SEOYEON"))
    try casebook.flip("records/victims.json", offset, 1)
    #expect(try casebook.open().records == saved)
    #expect(!(try casebook.open().store.findings.isEmpty))
    try casebook.flip("records/victims.json", offset, 1)
    let sound = try casebook.open()
    #expect(sound.store.findings.isEmpty)
    try sound.store.folding.checkpoint(sound.book, by: .kim)
    let checkpoint = String(decoding: try casebook.bytes("records/checkpoint.json"), as: UTF8.self)
    #expect(checkpoint.contains(#""xxh3""#))
    #expect(try casebook.open().records == saved)
  }
}

extension TestCasebook {
  /// Flips a bit of a file in place, keeping its time.
  func flip(_ name: String, _ offset: Int, _ bit: Int) throws {
    let path = file(name)
    let time = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try handle.seek(toOffset: UInt64(offset))
    let byte = try #require(try handle.read(upToCount: 1)?.first)
    try handle.seek(toOffset: UInt64(offset))
    try handle.write(contentsOf: [byte ^ (1 << UInt8(bit))])
    try handle.close()
    if let time {
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
    }
  }

  /// Leaves a checkpoint as older programs wrote it.
  func forgetSums() throws {
    let lines = String(decoding: try bytes("records/checkpoint.json"), as: UTF8.self)
      .split(separator: "\n").filter { !$0.contains(#""xxh3""#) && !$0.contains(#""sum""#) }
    let text = lines.joined(separator: "\n").replacing(/,(\s*})/) { $0.1 }
    try write(Data((text + "\n").utf8), to: "records/checkpoint.json")
  }
}

extension String {
  /// The offset of a text in bytes.
  func utf8Offset(of text: String) -> Int? {
    range(of: text).map { utf8.distance(from: startIndex, to: $0.lowerBound) }
  }
}
