/// The signs of filters in the forms in which keyboards, word processors and chats write them.
enum FilterSigns {
  /// The wide form of an ASCII character as that character, any other one as it is.
  ///
  /// Searching takes both for the same, so that nothing that is looked for changes.
  static func plain(_ typed: Character) -> Character {
    guard let scalar = typed.unicodeScalars.first, typed.unicodeScalars.count == 1,
      (0xFF01...0xFF5E).contains(scalar.value),
      let plain = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return typed }
    return Character(plain)
  }

  /// What stands between the values of a list.
  static func isComma(_ sign: Character) -> Bool { ",、､".contains(sign) }

  /// What turns round what follows it: a dash as word processors make one of the hyphen, too.
  static func isNegation(_ sign: Character) -> Bool { "-!–—−".contains(sign) }

  /// The characters that close a quote which this one opens; nil where it opens none.
  static func closing(_ opening: Character) -> String? {
    quotes.first { $0.opening.contains(opening) }?.closing
  }

  /// Quotes by what opens and what closes them, which word processors choose, often wrongly.
  ///
  /// The one that closes a single quote opens none, since it is the apostrophe of names, too.
  private static let quotes: [(opening: String, closing: String)] = [
    ("\"“”„‟", "\"“”„‟"), ("‘‚‛", "’‘"), ("「", "」"), ("『", "』"), ("«", "»"),
  ]

  /// The comparison that a sign of its own means.
  static func comparison(_ sign: Character) -> FilterCondition.Comparison? {
    switch sign {
    case "≤", "≦": .lessOrEqual
    case "≥", "≧": .greaterOrEqual
    case "≠": .notEqual
    default: FilterCondition.Comparison(rawValue: String(sign))
    }
  }
}
