extension RecordID {
  /// Reads an id as people type it: `v312`, `V-312`, `V-0312`.
  package init?(typed text: some StringProtocol) {
    let upper = text.uppercased().filter { $0 != "-" && $0 != " " }
    let letters = upper.prefix { $0.isLetter }
    let digits = upper.dropFirst(letters.count)
    guard digits.allSatisfy({ ("0"..."9").contains($0) }),
      let letter = letters.unicodeScalars.last, let number = UInt32(digits), number > 0,
      number <= 999_999_999,
      let kind = RecordKind.allCases.first(where: { $0.letter == letter }),
      let prefix = BookPrefix(String(letters.dropLast()))
    else { return nil }
    self.init(kind, number, prefix: prefix)
  }
}
