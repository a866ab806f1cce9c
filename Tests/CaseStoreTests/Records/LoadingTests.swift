import CaseBook
import CaseModel
import CaseStore
import Foundation
import Hashing
import StoreTrials
import StrictJSON
import Testing

/// Files of records are read from the middle, too.
struct LoadingTests {
  private static let file = "records/victims.json"

  private func checkpointed(_ count: Int) throws -> (TestCasebook, Session) {
    let casebook = try TestCasebook()
    var session = try casebook.open()
    for number in 0..<count { try session.commit(.victim("김\(number)")) }
    try session.store.folding.checkpoint(session.book, by: .kim)
    return (casebook, session)
  }

  @Test(arguments: 0...7)
  func bothHalvesMakeTheWhole(count: Int) throws {
    let (casebook, session) = try checkpointed(count)
    let again = try casebook.open()
    #expect(again.store.findings.isEmpty)
    #expect(again.records == session.records)
    #expect(again.book[.victim].count == count)
  }

  @Test(arguments: 1...5)
  func linesInAnotherOrderAreFoundOnBothSidesOfTheMiddle(line: Int) throws {
    let (casebook, session) = try checkpointed(6)
    var lines = String(decoding: try casebook.bytes(Self.file), as: UTF8.self)
      .components(separatedBy: "\n")
    let (upper, lower) = (lines[line], lines[line + 1])
    lines[line] = lower.hasSuffix(",") ? lower : lower + ","
    lines[line + 1] = lower.hasSuffix(",") ? upper : String(upper.dropLast())
    try casebook.write(Data(lines.joined(separator: "\n").utf8), to: Self.file)
    try casebook.acceptRecords()
    let again = try casebook.open()
    #expect(again.store.findings.map(\.problem) == [.outOfOrder])
    #expect(again.store.findings.map(\.line) == [line + 2])
    #expect(again.records == session.records)
  }

  /// A program version that did not know a kind of record neither wrote its file nor listed it.
  @Test func aKindThatIsNewHasNoFileYet() throws {
    let (casebook, session) = try checkpointed(3)
    let name = RecordKind.unknown.fileName
    try FileManager.default.removeItem(atPath: casebook.file("records/" + name))
    #expect(try casebook.open().store.findings.map(\.problem) == [.missingFile])
    let path = "records/checkpoint.json"
    var checkpoint = try JSON.parse(Array(try casebook.bytes(path)))
    var files = try #require(checkpoint["files"])
    files[name] = nil
    for member in files.objectValue ?? [] { files[member.key]?["xxh3"] = nil }
    checkpoint["files"] = files
    checkpoint["sum"] = nil
    try casebook.write(Data(checkpoint.serialized()), to: path)
    var again = try casebook.open()
    #expect(again.store.findings.isEmpty && again.records == session.records)
    var person = Record(new: .provisional(.unknown))
    person[.condition] = "dead"
    person[.toldAt] = Instant(seconds: 1_760_000_000)
    try again.commit(person)
    try again.store.folding.checkpoint(again.book, by: .kim)
    let last = try casebook.open()
    #expect(last.store.findings.isEmpty && last.book[.unknown].count == 1)
  }

  /// Files of a program version that indexed other fields.
  @Test func fieldsThatWereNotListedBeforeAreFoundAllTheSame() throws {
    let (casebook, session) = try checkpointed(4)
    let text = String(decoding: try casebook.bytes(Self.file), as: UTF8.self)
    let moved = text.replacing(#","stage":"reported""#, with: "", maxReplacements: 1)
      .replacing(#""kim"}"#, with: #""kim","stage":"reported"}"#, maxReplacements: 1)
    #expect(moved.count == text.count)
    try casebook.write(Data(moved.utf8), to: Self.file)
    try casebook.acceptRecords { $0["listed"] = "version name_ko" }
    let again = try casebook.open()
    let stage = try #require(again.book[.victim].column("stage"))
    #expect((0..<4).allSatisfy { again.book[.victim].text($0, stage) == "reported" })
    #expect(again.store.findings.isEmpty)
    #expect(again.records == session.records)
    try again.store.folding.checkpoint(again.book, by: .kim)
    #expect(try casebook.listedKeys(.victim) == nil)
    #expect(try casebook.listedKeys(.note) == RowColumns.of(.note).keys)
  }

  @Test func aCheckpointSaysWithWhichFieldsRecordsBegin() throws {
    let (casebook, _) = try checkpointed(1)
    for kind in RecordKind.allCases {
      #expect(try casebook.listedKeys(kind) == RowColumns.of(kind).keys)
    }
    #expect(RowColumns.of(.note).keys.hasPrefix("version at kind "))
  }
}

extension TestCasebook {
  /// Makes the checkpoint accept the victims' file as it is, with further changes.
  fileprivate func acceptRecords(_ change: (inout [String: Any]) -> Void = { _ in }) throws {
    let bytes = try bytes("records/victims.json")
    var hasher = SHA256()
    hasher.update(Array(bytes))
    var checkpoint = try #require(
      JSONSerialization.jsonObject(with: self.bytes("records/checkpoint.json")) as? [String: Any]
    )
    var files = try #require(checkpoint["files"] as? [String: [String: Any]])
    files["victims.json"]?["sha256"] = hasher.finalizeHex()
    files["victims.json"]?["size"] = bytes.count
    if var victims = files["victims.json"] {
      change(&victims)
      files["victims.json"] = victims
    }
    for name in files.keys { files[name]?["xxh3"] = nil }
    checkpoint["files"] = files
    checkpoint["sum"] = nil
    try write(JSONSerialization.data(withJSONObject: checkpoint), to: "records/checkpoint.json")
  }

  fileprivate func listedKeys(_ kind: RecordKind) throws -> String? {
    let json = try JSONSerialization.jsonObject(with: bytes("records/checkpoint.json"))
    let files = (json as? [String: Any])?["files"] as? [String: [String: Any]]
    return try #require(files?[kind.fileName])["listed"] as? String
  }
}
