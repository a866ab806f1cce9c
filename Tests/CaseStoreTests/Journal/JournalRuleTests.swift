import CaseBook
import CaseModel
import CaseStore
import Foundation
import Hashing
import StoreTrials
import StrictJSON
import Testing

/// Which lines of a changed journal are used.
struct JournalRuleTests {
  private static let journal = "journal.jsonl"

  private func names(_ session: Session) -> [String] {
    (0..<session.book[.victim].count).compactMap { row in
      session.book.record(.victim, row)?[.nameKo]
    }
  }

  @Test func whoIsInALineThatCannotBeReadKeepsTheNumber() throws {
    let casebook = try TestCasebook()
    var first = try casebook.open()
    try first.commit(.victim("김민준"), action: .add)
    let begin = try casebook.bytes(Self.journal).count
    try first.commit(.victim("이서연"), action: .add)
    let whole = try casebook.bytes(Self.journal)
    for offset in stride(from: begin, to: whole.count, by: 7) {
      var flipped = whole
      flipped[offset] ^= 1 << UInt8(offset % 7)
      try casebook.write(flipped, to: Self.journal)
      var session = try casebook.open()
      if session.store.findings.isEmpty { continue }
      let saved = try session.commit(.victim("박지후"), action: .add)
      let id = try #require(saved.ids.first)
      #expect(id.number > 2, "byte \(offset)")
      try session.commit(.note("later", about: id))
      let later = try casebook.bytes(Self.journal)
      try casebook.write(whole + later[whole.count...], to: Self.journal)
      let again = try casebook.open()
      #expect(names(again) == ["김민준", "이서연", "박지후"], "byte \(offset)")
      #expect(again.store.findings.isEmpty, "byte \(offset)")
      #expect(again.book[.note].count == 1)
      #expect(again.store.verify().allSatisfy { $0.problem == .sealedLine }, "byte \(offset)")
    }
  }

  /// The numbers stay reserved if the records were folded despite the damage.
  @Test func aCheckpointKeepsTheNumbersToo() throws {
    let casebook = try TestCasebook()
    var session = try casebook.open()
    for name in ["김민준", "이서연"] { try session.commit(.victim(name), action: .add) }
    let whole = try casebook.bytes(Self.journal)
    try casebook.write(whole.replacing("이서연", "이서연".uppercased() + "!"), to: Self.journal)
    session = try casebook.open()
    try session.store.folding.checkpoint(session.book, by: .kim, despiteDamage: true)
    session = try casebook.open()
    #expect(session.store.findings.isEmpty)
    #expect(try session.commit(.victim("박지후"), action: .add).ids[0].number > 2)
  }

  @Test func aLineThatNamesAnotherBeforeItIsNotApplied() throws {
    let (casebook, session) = try CheckpointTests.filled()
    let sound = session.records
    let other = try TestCasebook()
    var forger = try other.open()
    for _ in 1...9 { try forger.commit(.victim("남의 사람"), action: .add) }
    let foreign = try other.line(9)
    let whole = try casebook.bytes(Self.journal)
    try casebook.write(whole + foreign, to: Self.journal)
    var opened = try casebook.open()
    #expect(opened.records == sound)
    #expect(opened.store.findings.map(\.problem) == [.chainBroken(sequence: 9)])
    #expect(throws: StoreError.self) { try opened.store.folding.rebuild(by: .kim) }
    let id = try opened.commit(.victim("최하은"), action: .add).ids[0]
    #expect(id.number >= 10)
    #expect(try casebook.open().book.record(id)?[.nameKo] == "최하은")
  }

  @Test func aStaleBaseIsDamageAndTheImageBeforeStays() throws {
    let casebook = try TestCasebook()
    var session = try casebook.open()
    try session.commit(.victim("김민준"), action: .add)
    var line = try casebook.line(1)
    line = line.replacing("김민준", "이서연")
    let stale = try #require(Self.chained(line, sequence: 2, after: session.store.head))
    try casebook.write(try casebook.bytes(Self.journal) + stale, to: Self.journal)
    let opened = try casebook.open()
    let finding = Finding(
      file: Self.journal,
      line: 2,
      record: "V-0001",
      problem: .staleBase(expected: 0, found: 1)
    )
    #expect(opened.store.findings == [finding])
    #expect(names(opened) == ["김민준"])
    #expect(throws: StoreError.unreadable(finding)) { try opened.store.folding.rebuild(by: .kim) }
    try opened.store.folding.rebuild(by: .kim, despiteDamage: true)
    #expect(names(try casebook.open()) == ["김민준"])
  }

  @Test(
    arguments: ["seq", "uid", "base", "version", "unused"],
    [Int.max, .max - 1, .min, -1, 1 << 53, 1 << 62, 0]
  )
  func noNumberStopsTheProgram(key: String, number: Int) throws {
    let casebook = try TestCasebook()
    var session = try casebook.open()
    try session.commit(.victim("김민준"), action: .add)
    var victim = try session.record(RecordID(.victim, 1))
    victim[.nameLatin] = "KIM MINJUN"
    let begin = try casebook.bytes(Self.journal)
    let head = session.store.head
    try session.commit(victim)
    let line = String(decoding: try casebook.line(2), as: UTF8.self)
    let changed =
      key == "unused"
      ? line.replacing(#""records""#, with: #""unused":\#(number),"records""#)
      : line.replacing(try Regex(#""\#(key)":\d+"#), with: #""\#(key)":\#(number)"#)
    let sequence = key == "seq" ? number : 2
    let hostile = try #require(Self.chained(Data(changed.utf8), sequence: sequence, after: head))
    try casebook.write(begin + hostile, to: Self.journal)
    var opened = try casebook.open()
    _ = opened.store.verify()
    _ = opened.store.history.commits(HistoryQuery(limit: 10))
    _ = opened.store.history.image(of: RecordID(.victim, 1), version: 2)
    try opened.commit(.victim("최하은"), action: .add)
    var first = try opened.record(RecordID(.victim, 1))
    first[.nameLatin] = "KIM"
    try opened.commit(first)
    let again = try casebook.open()
    #expect(again.records == opened.records)
    _ = try? again.store.folding.rebuild(by: .kim, despiteDamage: true)
    #expect(try casebook.open().records == opened.records)
  }

  /// A line with other hashes, so that it follows a line with a given hash.
  static func chained(_ line: Data, sequence: Int, after previous: String) -> Data? {
    let text = String(decoding: line, as: UTF8.self)
    guard let content = text.range(of: #""content":"#), let end = text.lastIndex(of: "}") else {
      return nil
    }
    let body = String(text[content.upperBound..<end])
    guard let front = text.firstMatch(of: /"seq":-?\d+,(?<rest>"at":.*?"uid":-?\d+),"prev"/)
    else { return nil }
    let digest = sha256(body)
    let head =
      "{\"seq\":\(sequence),\(front.output.rest),\"prev\":\"\(previous)\",\"digest\":\"\(digest)\""
    return Data("\(head),\"hash\":\"\(sha256(head))\",\"content\":\(body)}\n".utf8)
  }

  private static func sha256(_ text: String) -> String {
    var hasher = SHA256()
    hasher.update(Array(text.utf8))
    return hasher.finalizeHex()
  }
}

extension TestCasebook {
  /// A line of the journal, with its line feed.
  fileprivate func line(_ sequence: Int) throws -> Data {
    let bytes = try bytes("journal.jsonl")
    let mark = Data("{\"seq\":\(sequence),".utf8)
    let line = try #require(
      bytes.split(separator: 0x0A).first { $0.starts(with: mark) }
    )
    return Data(line) + [0x0A]
  }
}

extension Data {
  fileprivate func replacing(_ old: String, _ new: String) -> Data {
    Data(String(decoding: self, as: UTF8.self).replacing(old, with: new).utf8)
  }
}
