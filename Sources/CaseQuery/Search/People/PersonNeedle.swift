import CaseModel
import CaseRules

/// What somebody typed who looks for a person: a name, a number or an account, in any written form.
struct PersonNeedle {
  /// The forms in which it may stand among the names and numbers on file.
  let compact: [Needle]
  let name: SpelledName?
  /// Whether it is long enough to mean somebody who calls, and not only a few letters.
  let mayMeanCaller: Bool

  /// What has spaces at its ends is wanted just as it was typed, and means nobody.
  ///
  /// Where parts are allowed a surname or a given name alone is meant, too.
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

  /// Whether a name or number as it is written on file may be meant.
  func isFound(in text: String) -> Bool {
    var folder = SearchFolding()
    folder.add(text)
    let written = folder.compacted()
    return compact.contains { $0.isFound(in: written) }
      || name.map { $0.isMeant(by: PersonName(text), onlyWhole: true) } ?? false
  }

  /// Whether a word may be a piece of a telephone number: digits and what is written between them.
  static func isNumber(_ text: some StringProtocol) -> Bool {
    text.contains(where: \.isNumber)
      && text.allSatisfy { $0.isNumber || "+-().,/‐‑–＋－（）".contains($0) || $0.isWhitespace }
  }

  /// The digits in the forms in which they may stand in an international number.
  private static func numbers(_ text: String) -> [String] {
    guard isNumber(text) else { return [] }
    let digits = SearchFolding.compactText(text)
    guard digits.utf8.count >= 4 else { return [] }
    let international = ContactKeys.phone(text).map { SearchFolding.compactText($0) }
    // Before the number is complete its country cannot be told: the 0 in front gives way to the code.
    let inland = String(digits.drop { $0 == "0" })
    let forms = [digits, inland] + (international.map { [$0] } ?? [])
    return Set(forms.filter { $0.utf8.count >= 4 }).sorted()
  }
}
