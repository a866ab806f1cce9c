import CaseModel
import CaseRules

/// A search for a person by typed text: a name, a number or an account, in any notation.
struct PersonNeedle {
  /// The possible forms among the names and numbers on file.
  let compact: [Needle]
  let name: SpelledName?
  /// Whether it is long enough to match a contact of the person.
  let mayMeanCaller: Bool

  /// A text with spaces at its ends is searched literally and never means a person.
  ///
  /// With `allowsParts`, a surname or a given name alone matches, too.
  init(_ text: String, allowsParts: Bool = true) {
    let isExact = text.first?.isWhitespace == true || text.last?.isWhitespace == true
    let letters = isExact ? "" : SearchFolding.compactText(text)
    var forms: [Needle] = []
    if letters.utf8.count > 1 { forms.append(Needle(letters, withInitials: false)) }
    forms += Self.numbers(isExact ? "" : text).filter { $0 != letters }.map {
      Needle($0, withInitials: false)
    }
    if let id = RecordID(typed: text), id.kind == .victim {
      forms.append(Needle(whole: SearchFolding.compactText(id.text)))
    }
    compact = forms
    name = isExact ? nil : SpelledName(text, allowsParts: allowsParts)
    let isLatin = letters.utf8.allSatisfy { $0 < 0x80 }
    let isNumber = letters.utf8.contains { $0 &- 0x30 < 10 }
    mayMeanCaller = letters.count >= (isNumber ? 4 : isLatin ? 3 : 2)
  }

  /// Whether a name or number on file matches.
  func isFound(in text: String) -> Bool {
    var folder = SearchFolding()
    folder.add(text)
    let written = folder.compacted()
    return compact.contains { $0.isFound(in: written) }
      || name.map { $0.isMeant(by: PersonName(text), onlyWhole: true) } ?? false
  }

  /// Whether a word may be part of a telephone number: digits and the marks between them.
  static func isNumber(_ text: some StringProtocol) -> Bool {
    text.contains(where: \.isNumber)
      && text.allSatisfy { $0.isNumber || "+-().,/‐‑–＋－（）".contains($0) || $0.isWhitespace }
  }

  /// The digits as they may appear in an international number.
  private static func numbers(_ text: String) -> [String] {
    guard isNumber(text) else { return [] }
    let digits = SearchFolding.compactText(text)
    guard digits.utf8.count >= 4 else { return [] }
    let international = ContactKeys.phone(text).map { SearchFolding.compactText($0) }
    // The country of an incomplete number is unknown, so the leading 0 is replaced by each country
    // code.
    let inland = String(digits.drop { $0 == "0" })
    let forms = [digits, inland] + (international.map { [$0] } ?? [])
    return Set(forms.filter { $0.utf8.count >= 4 }).sorted()
  }
}
