import CaseModel

/// Reads phone numbers and messenger names from a cell: `010-1234-5678 / 카톡 minjun01`.
struct SheetHandles {
  private let kinds: CodeWords

  init(_ codes: CodeLists) { kinds = CodeWords(codes["handle_kind"]) }

  /// The entries in a cell, and a number to which a lost zero was given back; without the kind that a
  /// column holds, each part has to tell it.
  func entries(
    _ text: String,
    kind: Code? = nil
  ) throws(CellError) -> (entries: [FieldSet], restored: String?) {
    var entries: [FieldSet] = []
    var restored: String?
    for part in Self.parts(text) {
      let (word, value) = leading(part)
      let found = kind ?? word ?? Self.kind(of: value)
      var entry = FieldSet(starting: .handle)
      entry[.kind] = found
      if found == "phone" {
        let (number, isRestored) = try Self.phone(value)
        if isRestored { restored = number }
        entry[.value] = number
      } else {
        entry[.value] = value
      }
      entries.append(entry)
    }
    return (entries, restored)
  }

  /// Numbers and names stand apart by lines, semicolons, commas and slashes.
  private static func parts(_ text: String) -> [String] {
    guard !text.contains("://") else { return [text] }
    return text.split(whereSeparator: { "\n;,/、，".contains($0) }).map(\.trimmed).filter {
      !$0.isEmpty
    }
  }

  /// The kind that stands in front of a part, and what follows it.
  private func leading(_ part: String) -> (Code?, String) {
    guard let end = part.firstIndex(where: { $0 == ":" || $0 == "：" || $0.isWhitespace }),
      let kind = kinds[String(part[..<end])]
    else { return (nil, part) }
    let value = part[part.index(after: end)...].drop { $0 == ":" || $0.isWhitespace }
    return value.isEmpty ? (nil, part) : (kind, value.trimmed)
  }

  private static func kind(of value: String) -> Code {
    if value.first == "@" { return "telegram" }
    if value.contains("@") { return "email" }
    return value.count(where: \.isNumber) >= 6 ? "phone" : "other"
  }

  /// The number as it was written; a Korean mobile number gets back the zero that Excel drops.
  static func phone(_ text: String) throws(CellError) -> (number: String, isRestored: Bool) {
    var number = text
    if number.hasSuffix(".0") { number.removeLast(2) }
    let isRounded = number.contains(where: { $0 == "E" || $0 == "e" }) && Double(number) != nil
    guard !isRounded else { throw CellError(.digitsLost) }
    let digits = number.filter(\.isNumber)
    guard digits.count == 10, number.hasPrefix("10"),
      number.allSatisfy({ $0.isNumber || $0 == "-" || $0 == " " })
    else { return (number, false) }
    return ("010-\(digits.dropFirst(2).prefix(4))-\(digits.suffix(4))", true)
  }
}
