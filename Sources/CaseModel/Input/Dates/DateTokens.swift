/// A number, a word or a mark of a typed date, in lower case and with narrow forms.
enum DateToken: Hashable {
  case number(String)
  case word(String)
  case mark(Character)

  var number: String? { if case .number(let digits) = self { digits } else { nil } }
  var word: String? { if case .word(let word) = self { word } else { nil } }

  func isMark(_ character: Character) -> Bool { self == .mark(character) }

  /// The tokens of a text; spaces only separate them.
  static func all(_ text: String) -> [DateToken] {
    var tokens: [DateToken] = []
    var run = ""
    var isNumber = false
    func flush() {
      guard !run.isEmpty else { return }
      tokens.append(isNumber ? .number(run) : .word(run))
      run = ""
    }
    for character in text.lowercased() {
      let character = character.narrow
      let isDigit = character.isASCIIDigit
      if !isDigit, !character.isLetter {
        flush()
        if !character.isWhitespace { tokens.append(.mark(character)) }
        continue
      }
      if isDigit != isNumber { flush() }
      isNumber = isDigit
      run.append(character)
    }
    flush()
    return tokens
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  /// The narrow form of a full-width character, and of equivalent marks.
  fileprivate var narrow: Character {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return self }
    switch scalar.value {
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init) ?? self
    case 0x2018, 0x2019: return "'"
    case 0x2010...0x2014, 0x2212: return "-"
    case 0x3002, 0xB7: return "."
    default: return self
    }
  }
}
