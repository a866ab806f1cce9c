import CaseModel
import Testing

/// A text typed into any text field of the catalogue is used whole or refused.
struct WholeOrRefusedTests {
  /// Every field of every record and group that holds text.
  private static let fields = Schema.every.flatMap(\.fields).filter { field in
    switch field.kind {
    case .text, .longText, .linkOrText: true
    default: false
    }
  }

  private func read(_ text: String, _ field: Field) throws -> String? {
    guard case .text(let value)? = try TypedValue.input.get().value(text, field, confirmed: true)
    else { return nil }
    return value
  }

  @Test(arguments: [
    "\u{302}x", "\u{17B6}x", "\u{E34}ก", "김민준", "e\u{301}", "ﾟ･✿ヾ", "a=b", "=1+1", "-5",
    "\"quoted\"", "'x", "កម្ពុជា",
    "นายสมชาย", "👩\u{200D}👧", "क्\u{200D}ष", "1,000", "{\"a\":1}",
  ])
  func textsAreKeptScalarForScalar(_ text: String) throws {
    #expect(Self.fields.count > 60)
    for field in Self.fields where field.form == .plain || field.form == .contact {
      let value = try read(text, field)
      #expect(value.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars), "\(field.key)")
    }
  }

  @Test(arguments: [
    "a\u{1B}[31mb", "a\u{0}b", "a\u{7}b", "a\u{9B}31mb", "a\u{202E}b", "a\u{2066}b", "a\u{200F}b",
    "a\u{85}b", "a\u{2028}b",
    "a\u{FFFF}b",
  ])
  func charactersThatNoHonestTextHasAreRefused(_ text: String) {
    for field in Self.fields where !field.isContact || text != "a\u{2066}b" {
      let error = #expect(throws: InputError.self, "\(field.key)") { try read(text, field) }
      guard case .unsafeCharacter? = error?.problem else {
        Issue.record("\(field.key): \(String(describing: error))")
        continue
      }
    }
  }

  @Test(arguments: [
    "김\u{200B}민준", "김\u{2060}민준", "\u{FEFF}김민준", "김\u{AD}민준", "김\u{200D}민준", "김민준\u{3164}",
    "김민준\u{E0041}",
  ])
  func whatNobodySeesIsLeftOut(_ text: String) throws {
    for field in Self.fields where ![.document, .latinName].contains(field.form) {
      #expect(try read(text, field) == "김민준", "\(field.key)")
    }
  }

  @Test func marksAroundANumberCopiedFromATelephoneAreLeftOut() throws {
    let field = try #require(Schema.handle["value"])
    #expect(try read("\u{202A}+82 10-1234-5678\u{202C}", field) == "+82 10-1234-5678")
    #expect(throws: InputError.self) { try read("\u{202E}8765-4321-010", field) }
  }

  @Test func theLongestTextIsWholeAndALongerOneIsRefused() throws {
    for field in Self.fields where field.form == .plain || field.form == .contact {
      let limit: Int
      switch field.kind {
      case .text(let max), .longText(let max): limit = max
      default: limit = 100
      }
      let longest = String(repeating: "가", count: limit)
      #expect(try read(longest, field) == longest, "\(field.key)")
      #expect(throws: InputError.self, "\(field.key)") { try read(longest + "가", field) }
    }
  }

  @Test func wordsForNotKnownAreTextWhereTextIsFree() throws {
    for field in Self.fields where field.form == .plain || field.form == .contact {
      #expect(try read("unknown", field) == "unknown", "\(field.key)")
    }
  }

  @Test(arguments: ["미상", "모름", "없음", "unknown", "N/A", "-", "ไม่ทราบ", "មិនដឹង", "不详"])
  func wordsForNotKnownAreNoDatesNumbersOrLinks(_ text: String) throws {
    for field in Schema.every.flatMap(\.fields) {
      switch field.kind {
      case .day, .instant, .moment, .integer, .decimal, .amount, .link, .links:
        #expect(try TypedValue.input.get().value(text, field) == nil, "\(field.key)")
      default: continue
      }
    }
  }

  @Test func khmerKeepsTheSpacesThatDivideItsWordsInLongTexts() {
    let text = "កម្ពុជា\u{200B}ខ្មែរ"
    #expect(CleanText(text, isLong: true).text == text)
    #expect(CleanText("가\u{200B}나", isLong: true).text == "가나")
    #expect(CleanText("a\r\nb\rc\td\u{A0}e").text == "a\nb\nc d e")
  }

  @Test func aTextIsDividedAtAScalarWhateverCombinesWithIt() throws {
    let parts = try #require("text=\u{302}x=y".parted(at: "="))
    #expect(parts.head == "text")
    #expect(Array(parts.tail.unicodeScalars) == ["\u{302}", "x", "=", "y"])
    #expect("text".parted(at: "=") == nil)
    #expect(Array(" \u{302}x ".trimmed.unicodeScalars) == ["\u{302}", "x"])
  }
}
