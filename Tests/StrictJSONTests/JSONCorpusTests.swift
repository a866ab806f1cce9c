import StrictJSON
import Testing

struct JSONCorpusTests {
  @Test func corpusIsLargeEnough() {
    #expect(Unlawful.all.count >= 200)
    #expect(Lawful.all.count >= 60)
    #expect(Set(Unlawful.all.map(\.bytes)).count == Unlawful.all.count)
  }

  @Test(arguments: Unlawful.all)
  func refusesWithReasonAndPosition(unlawful: Unlawful) {
    let error = #expect(throws: JSONError.self) { try JSON.parse(unlawful.bytes) }
    #expect(error?.problem == unlawful.problem)
    #expect(error?.position.line == unlawful.line)
    #expect(error?.position.column == unlawful.column)
  }

  /// Problems that the cursor does not detect: duplicate keys, and a byte order mark.
  @Test(arguments: Unlawful.all)
  func cursorRefusesTheSame(unlawful: Unlawful) {
    let error = unlawful.bytes.withUnsafeBytes(errorOfCursor)
    switch unlawful.problem {
    case .duplicateKey: #expect(error == nil)
    case .byteOrderMark: #expect(error?.position.offset == 0)
    default:
      #expect(error?.problem == unlawful.problem)
      #expect(error?.position.line == unlawful.line)
      #expect(error?.position.column == unlawful.column)
    }
  }

  @Test(arguments: Lawful.all)
  func acceptsAndWritesAgain(lawful: Lawful) throws {
    let value = try JSON.parse(lawful.text)
    let compact = value.serialized()
    #expect(compact == Array(lawful.compact.utf8))
    #expect(try JSON.parse(compact) == value)
    #expect(try JSON.parse(value.serialized(pretty: true)) == value)
    #expect(Array(lawful.text.utf8).withUnsafeBytes(errorOfCursor) == nil)
  }

  @Test func everyProblemHasASentence() {
    for unlawful in Unlawful.all {
      let sentence = unlawful.problem.sentence
      #expect(sentence.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
      #expect(sentence.first?.isLowercase == true && sentence.last != ".")
    }
    let error = JSONError(
      .duplicateKey("a\u{1B}[2J"),
      at: JSONPosition(line: 3, column: 5, offset: 9)
    )
    #expect(error.description == "3:5: the key \"a\u{FFFD}[2J\" stands twice in one object")
  }
}
