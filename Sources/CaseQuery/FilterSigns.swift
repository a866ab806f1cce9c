/// The signs of filters in the variants that keyboards, word processors and chats produce.
enum FilterSigns {
  /// The ASCII form of a full-width character; any other character unchanged.
  ///
  /// Searching treats both as the same, so that the result does not change.
  static func plain(_ typed: Character) -> Character {
    guard let scalar = typed.unicodeScalars.first, typed.unicodeScalars.count == 1,
      (0xFF01...0xFF5E).contains(scalar.value),
      let plain = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return typed }
    return Character(plain)
  }

  /// Whether it separates the values of a list.
  static func isComma(_ sign: Character) -> Bool { ",、､".contains(sign) }

  /// Whether it negates what follows: a hyphen, or a dash as word processors insert it.
  static func isNegation(_ sign: Character) -> Bool { "-!–—−".contains(sign) }

  /// The characters that close a quote which this one opens; nil if it opens none.
  static func closing(_ opening: Character) -> String? {
    quotes.first { $0.opening.contains(opening) }?.closing
  }

  /// Pairs of opening and closing quotes, including mismatched ones that word processors choose.
  ///
  /// A closing single quote opens none, because it is also the apostrophe of names.
  private static let quotes: [(opening: String, closing: String)] = [
    ("\"“”„‟", "\"“”„‟"), ("‘‚‛", "’‘"), ("「", "」"), ("『", "』"), ("«", "»"),
  ]

  /// The comparison that a single sign means.
  static func comparison(_ sign: Character) -> FilterCondition.Comparison? {
    switch sign {
    case "≤", "≦": .lessOrEqual
    case "≥", "≧": .greaterOrEqual
    case "≠": .notEqual
    default: FilterCondition.Comparison(rawValue: String(sign))
    }
  }
}
