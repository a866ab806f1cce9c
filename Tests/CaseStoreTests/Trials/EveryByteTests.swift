import CaseBook
import CaseModel
import CaseStore
import Foundation
import StoreTrials
import TestInputs
import Testing

/// Damage at every byte of a record of 2 KiB, and at every entry of a long journal.
struct EveryByteTests {
  /// A victim whose line has at least 2 KiB, and another one.
  private static func large() throws -> (TestCasebook, Session) {
    let casebook = try TestCasebook()
    var session = try casebook.open()
    var large = Record.victim("김민준")
    large.fields["health_note"] = .text(String(repeating: "상처 치료 중. ", count: 55))
    large[.contactRule] = String(repeating: "밤에만 ", count: 45)
    large[.aliases] = (0..<12).map { "별명 \($0) 긴 이름" }
    try session.commit(large)
    try session.commit(.victim("이서연"))
    return (casebook, session)
  }

  @Test(arguments: ["journal.jsonl", "records/victims.json"])
  func everyFlippedByteIsFoundAndTheOtherCaseStaysOpen(_ file: String) throws {
    let (casebook, session) = try Self.large()
    if file.hasPrefix("records") { try session.store.folding.checkpoint(session.book, by: .kim) }
    let bytes = try casebook.bytes(file)
    let start = file.hasPrefix("records") ? (bytes.firstIndex(of: 0x0A) ?? 0) + 1 : 0
    let end = try #require(bytes[start...].firstIndex(of: 0x0A))
    #expect(end - start >= 2048)
    let other = try session.record(RecordID(.victim, 2))
    for offset in stride(from: start, to: end, by: Effort.choose(3, night: 1)) {
      var flipped = bytes
      flipped[offset] ^= 1 << UInt8(offset % 7)
      try casebook.write(flipped, to: file)
      let opened = try casebook.open()
      let found = opened.store.verify()
      #expect(!found.isEmpty, "byte \(offset)")
      #expect(found.allSatisfy { $0.file == file || $0.file == "journal.jsonl" }, "byte \(offset)")
      #expect(opened.book.record(other.id) == other, "byte \(offset)")
      #expect(try casebook.bytes(file) == flipped, "byte \(offset)")
    }
  }

  @Test func swappedZeroedAndEmptyFilesAreFoundAndKept() throws {
    let (casebook, session) = try CheckpointTests.filled()
    try session.store.folding.checkpoint(session.book, by: .kim)
    let (victims, notes) = ("records/victims.json", "records/notes.json")
    let (a, b) = (try casebook.bytes(victims), try casebook.bytes(notes))
    let damages: [(String, [(String, Data)])] = [
      ("swapped", [(victims, b), (notes, a)]), ("zeroed", [(victims, Data(count: a.count))]),
      ("empty", [(victims, Data())]),
      ("half zeroed", [(victims, a.prefix(a.count / 2) + Data(count: a.count - a.count / 2))]),
    ]
    for (name, files) in damages {
      for (file, bytes) in files { try casebook.write(bytes, to: file) }
      let opened = try casebook.open()
      #expect(opened.records == session.records, "\(name): the journal has them all")
      let found = opened.store.verify()
      for (file, bytes) in files {
        #expect(found.contains { $0.file == file }, "\(name) \(file): \(found)")
        #expect(try casebook.bytes(file) == bytes, "\(name)")
      }
      try casebook.write(a, to: victims)
      try casebook.write(b, to: notes)
    }
    #expect(try casebook.open().store.verify().isEmpty)
  }

  /// With a head stored elsewhere, any change of an earlier entry is found.
  @Test func everyEntryThatIsTamperedWithIsFound() throws {
    let casebook = try TestCasebook()
    var session = try casebook.open()
    try session.commit(.victim("김민준"))
    let count = Effort.choose(60, night: 1_000)
    for index in 2...count {
      try session.commit(.note("note \(index)", about: RecordID(.victim, 1)))
    }
    let lines = String(decoding: try casebook.bytes("journal.jsonl"), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    let head = try #require(lines.last?.firstMatch(of: /"hash":"([0-9a-f]{64})"/)?.1)
    for index in stride(from: 0, to: count, by: Effort.choose(3, night: 1)) {
      for (name, tampered) in Self.tampered(lines, at: index) {
        let text = tampered.map { $0 + "\n" }.joined()
        try casebook.write(Data(text.utf8), to: "journal.jsonl")
        let found = try casebook.open().store.verify(head: String(head))
        #expect(!found.isEmpty, "\(name) at \(index)")
      }
    }
  }

  /// The entry removed, altered, moved, doubled, and the journal cut off before it.
  private static func tampered(_ lines: [String], at index: Int) -> [(String, [String])] {
    var removed = lines
    removed.remove(at: index)
    var altered = lines
    altered[index] = altered[index].replacing(#""by":"kim""#, with: #""by":"lee""#)
    var moved = lines
    moved.swapAt(index, index == 0 ? 1 : index - 1)
    var doubled = lines
    doubled.insert(lines[index], at: index)
    return [
      ("removed", removed), ("altered", altered), ("moved", moved), ("doubled", doubled),
      ("cut off", Array(lines[..<index])),
    ]
  }
}
