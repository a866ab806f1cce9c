import CaseBook
import CaseModel
import CaseStore
import Foundation
import StoreTrials
import StrictJSON
import Testing

/// The end of a journal is missing although it was acknowledged: none of its numbers is used again.
struct CutLineTests {
  private static let journal = "journal.jsonl"

  /// A casebook whose second commit added a victim and two notes, the seen head, and its bytes.
  private func written() throws -> (TestCasebook, SeenHead, whole: Data, begin: Int) {
    let casebook = try TestCasebook()
    var session = try casebook.open()
    try session.commit(.victim("김민준"), action: .add)
    let begin = try casebook.bytes(Self.journal).count
    var victim = Record.victim("이서연")
    victim[.nameLatin] = "YI SEOYEON"
    let notes = (0..<2).map { index -> Record in
      var note = Record.note("note", about: victim.id)
      note = Record(id: .provisional(.note, UInt32(index)), fields: note.fields)
      return note
    }
    _ = try session.store.commit(
      Commit(.add, ([victim] + notes).map { Change($0) }),
      by: .kim,
      into: &session.book
    )
    let seen = session.store.seenHead(in: session.book)
    return (casebook, seen, try casebook.bytes(Self.journal), begin)
  }

  /// The ids of a person and a note added now, and the number of their commit.
  private func added(_ session: inout Session) throws -> (ids: [RecordID], sequence: Int) {
    let victim = Record.victim("박지후")
    let saved = try session.store.commit(
      Commit(.add, [Change(victim), Change(.note("later", about: victim.id))]),
      by: .kim,
      into: &session.book
    )
    return (saved.ids, saved.sequence)
  }

  @Test func whatWasSeenIsNotGivenAgainWhereverTheEndIsCut() throws {
    let (casebook, seen, whole, begin) = try written()
    for end in [begin, begin + 1, begin + 7]
      + Array(stride(from: begin + 9, to: whole.count, by: 41))
      + [whole.count - 1]
    {
      try casebook.write(whole[..<end], to: Self.journal)
      var session = try casebook.open()
      session.store.compare(with: try #require(SeenHead(seen.json)), in: session.book)
      let problems = session.store.findings.map(\.problem)
      #expect(problems.contains(.olderThanSeen(seen: 2, found: 1)), "cut at \(end)")
      #expect(!problems.contains(.tornLine))
      #expect(problems.contains(.cutLine(seen: 2)) == (end > begin), "cut at \(end)")
      #expect(session.store.verify().map(\.problem).contains(.cutLine(seen: 2)) == (end > begin))
      // A session that ends here stores what it knew for the next one.
      let kept = try #require(SeenHead(session.store.seenHead(in: session.book).json))
      var next = try casebook.open()
      next.store.compare(with: kept, in: next.book)
      #expect(next.store.findings.map(\.problem).allSatisfy { $0 == .tornLine })
      let (ids, sequence) = try added(&next)
      #expect(ids.allSatisfy { (3...6).contains($0.number) }, "cut at \(end): \(ids)")
      #expect(sequence == 3, "cut at \(end)")
      var last = try casebook.open()
      last.store.compare(with: seen, in: last.book)
      let found = last.store.verify().map(\.problem)
      #expect(!found.contains(.sealedLine), "cut at \(end): \(found)")
    }
  }

  /// Somebody else, who has not seen the commit, reads the ids in the rest of it.
  @Test func idsInALineThatIsCutOffAreNotGivenAgain() throws {
    let (casebook, _, whole, _) = try written()
    for end in [whole.count - 1, whole.count - 3] {
      try casebook.write(whole[..<end], to: Self.journal)
      var session = try casebook.open()
      #expect(session.store.findings.map(\.problem) == [.tornLine])
      let (ids, sequence) = try added(&session)
      #expect(ids[0].number > 2 && ids[1].number > 2, "cut at \(end)")
      #expect(sequence == 2)
      var again = try casebook.open()
      #expect(again.store.findings.isEmpty)
      let (more, next) = try added(&again)
      #expect(more[0].number > ids[0].number && more[1].number > ids[1].number && next == 3)
      #expect(again.store.verify().map(\.problem) == [.sealedLine])
    }
  }

  @Test func theLineFitsWhenItIsPutBack() throws {
    let (casebook, seen, whole, begin) = try written()
    for end in [begin, whole.count - 9] {
      try casebook.write(whole[..<end], to: Self.journal)
      var session = try casebook.open()
      session.store.compare(with: seen, in: session.book)
      _ = try added(&session)
      let later = try casebook.bytes(Self.journal)[end...].drop { $0 == 0x20 || $0 == 0x0A }
      try casebook.write(whole + later, to: Self.journal)
      let again = try casebook.open()
      #expect(again.store.verify().isEmpty)
      #expect(again.book[.victim].count == 3 && again.book[.note].count == 3)
    }
  }

  @Test(arguments: [Int.max, Int.max - 1, 1 << 40, 50_000, -1, .min])
  func numbersFarFromAllOthersAreNotBelieved(_ number: Int) throws {
    let (casebook, seen, _, _) = try written()
    var json = seen.json
    json["given"] = .number(JSONNumber(number))
    json["numbers"] = ["victim": .number(JSONNumber(number)), "note": .number(JSONNumber(number))]
    var session = try casebook.open()
    session.store.compare(with: try #require(SeenHead(json)), in: session.book)
    #expect(session.store.findings.isEmpty)
    let (ids, sequence) = try added(&session)
    #expect(ids.map(\.text) == ["V-0003", "N-0003"] && sequence == 3)
  }

  @Test func noSentencesContradictEachOther() {
    let cut = Problem.cutLine(seen: 2).sentence(.en)
    #expect(!cut.contains("never acknowledged") && cut.contains("commit 2"))
    #expect(!Problem.cutLine(seen: 2).isRemark && !Problem.cutLine(seen: 2).isDamage)
  }
}
