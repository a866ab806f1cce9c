import Foundation
import StrictJSON
import TestInputs
import Testing

private let seed = SeededGenerator.seed

struct JSONRandomTests {
  @Test func agreesWithFoundationOnLawfulTexts() throws {
    var random = RandomJSON(generator: SeededGenerator(seed: seed))
    for round in 0..<200 {
      let value = random.value()
      let text = random.text(of: value)
      #expect(try JSON.parse(text) == value, "seed \(seed), round \(round): \(text)")
      let oracle = try JSONDecoder().decode(Oracle.self, from: Data(text.utf8))
      #expect(oracle.agrees(with: value), "seed \(seed), round \(round): \(text)")
    }
  }

  @Test func writesWhatItReads() throws {
    var random = RandomJSON(generator: SeededGenerator(seed: seed &+ 1))
    for round in 0..<400 {
      let value = random.value()
      let text = value.serialized()
      #expect(try JSON.parse(text) == value, "seed \(seed), round \(round)")
      #expect(try JSON.parse(text).serialized() == text, "seed \(seed), round \(round)")
      #expect(try JSON.parse(value.serialized(pretty: true)) == value)
      #expect(!text.contains(UInt8(ascii: "\n")))
    }
  }

  @Test func damagedTextsAreJudgedAlikeByParserAndCursor() throws {
    print("damaged JSON texts: seed \(seed)")
    var random = RandomJSON(generator: SeededGenerator(seed: seed &+ 2))
    var mutation = Mutation(seed: seed &+ 3)
    var lawful = 0
    var whole: [UInt8] = []
    for round in 0..<20_000 {
      if round % 40 == 0 { whole = Array(random.text(of: random.value(depth: 4)).utf8) }
      let text = mutation.mutate(whole)
      let guarded = try GuardedBytes(text)
      let cursorError = errorOfCursor(guarded.bytes)
      switch errorOfParser(guarded.bytes) {
      case nil:
        lawful += 1
        try #require(cursorError == nil, "seed \(seed), round \(round)")
        guard lawful.isMultiple(of: 8) else { continue }
        let oracle = try? JSONDecoder().decode(Oracle.self, from: Data(text))
        try #require(oracle != nil, "seed \(seed), round \(round): \(text)")
      case let error? where error.isUnseenByCursor: break
      case let error: try #require(cursorError == error, "seed \(seed), round \(round)")
      }
    }
    #expect((500...15_000).contains(lawful))
  }

  /// Calls that do not fit the text must give errors, never a trap or an endless loop.
  @Test func cursorSurvivesCallsInAnyOrder() throws {
    var random = RandomJSON(generator: SeededGenerator(seed: seed &+ 4))
    var mutation = Mutation(seed: seed &+ 5)
    for _ in 0..<1_500 {
      var text = Array(random.text(of: random.value(depth: 3)).utf8)
      if random.generator.oneIn(2) { text = mutation.mutate(text) }
      let guarded = try GuardedBytes(text)
      var cursor = JSONCursor(guarded.bytes, at: random.generator.oneIn(4) ? 3 : 0)
      for _ in 0..<30 {
        call(random.generator.below(11), of: &cursor)
        try #require(cursor.position <= text.count)
      }
    }
  }

  private func call(_ number: Int, of cursor: inout JSONCursor) {
    switch number {
    case 0, 1: try? cursor.enterObject()
    case 2: try? cursor.enterArray()
    case 3, 4: _ = try? cursor.nextKey()?.string
    case 5: _ = try? cursor.nextElement()
    case 6: _ = try? cursor.readString()
    case 7: _ = try? cursor.readInt()
    case 8: _ = try? cursor.readBool()
    case 9: _ = try? cursor.rawValue()
    default: _ = try? cursor.nextKind()
    }
  }
}

extension JSONError {
  fileprivate var isUnseenByCursor: Bool {
    switch problem {
    case .duplicateKey, .byteOrderMark: true
    default: false
    }
  }
}
