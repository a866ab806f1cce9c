import CaseBook
import CaseModel
import CaseRules
import TestInputs
import TestBooks
import Testing

/// The index of possible duplicates, kept up to date with a changing book.
struct MatchIndexTests {
  @Test(arguments: 0..<20)
  func followsChangesAsIfBuiltAnew(_ number: UInt64) {
    var random = SeededGenerator(seed: SeededGenerator.seed &+ number)
    var test = TestBook((1...8).map { Self.victim($0, &random) })
    var index = MatchIndex(test.book)
    for step in 0..<40 {
      let changes = (0...random.below(3)).map { _ in Self.victim(1 + random.below(14), &random) }
      let ids = test.put(changes)
      index.update(test.book, changed: ids)
      let fresh = MatchIndex(test.book)
      #expect(index.prepared == fresh.prepared, "step \(step)")
      #expect(index.strongPairs == fresh.strongPairs, "step \(step)")
      for row in 0..<test.book[.victim].count {
        let id = test.book.id(.victim, row)
        #expect(
          index.matches(id, in: test.book) == fresh.matches(id, in: test.book),
          "step \(step) \(id)"
        )
      }
    }
  }

  @Test func leavesNewRecordsToLaterWhereOthersAreLeft() {
    var test = TestBook([])
    test.put((1...3).map { #"{"id":"V-000\#($0)","stage":"reported"}"# })
    var index = MatchIndex()
    index.prepare(test.book, rows: 1)
    index.update(test.book, changed: [RecordID(.victim, 3)])
    #expect(index.prepared == 1)
  }

  private static func victim(_ number: Int, _ random: inout SeededGenerator) -> String {
    let digits = String(number + 10_000).dropFirst()
    let deleted = random.oneIn(6) ? #""deleted":true,"# : ""
    let settled = random.oneIn(4) ? #","different_from":["V-000\#(1 + random.below(9))"]"# : ""
    return """
      {"id":"V-\(digits)",\(deleted)"stage":"reported","name_ko":"김민준",\
      "birth_date":"2001-04-0\(1 + random.below(2))","passport_no":"M12\(random.below(4))A4567",\
      "handles":[{"kind":"phone","value":"010-1234-567\(random.below(5))","owner":"self"}]\(settled)}
      """
  }
}
