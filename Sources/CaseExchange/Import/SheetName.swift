import CaseModel

/// Takes a name apart by script: `김민준(KIM MINJUN)`, `KIM MINJUN 김민준`, `KIM, MINJUN`.
struct SheetName {
  let hangul: String?
  let latin: String?

  init(_ text: String) {
    let parts = text.split(whereSeparator: { "()（）/\n".contains($0) }).map(\.trimmed)
      .flatMap(Self.byScript).filter { !$0.isEmpty }
    hangul = parts.first(where: Self.isHangul)
    let others = parts.filter { !Self.isHangul($0) }
    latin = others.isEmpty ? nil : others.joined(separator: " ")
  }

  /// The words of a part that stand in Hangul, and those that do not.
  private static func byScript(_ part: String) -> [String] {
    let words = part.split(whereSeparator: { " ,".contains($0) }).map(String.init)
    return [words.filter(isHangul), words.filter { !isHangul($0) }].map {
      $0.joined(separator: " ")
    }
  }

  private static func isHangul(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
  }

  /// A name whose parts stand in columns of their own.
  struct Parts {
    var surname: String?
    var given: String?

    /// The whole name, the family name first, in Hangul without a space between.
    var joined: SheetName? {
      guard let surname = surname ?? given else { return nil }
      guard let given, given != surname else { return SheetName(surname) }
      let isHangul = SheetName.isHangul(surname) && SheetName.isHangul(given)
      return SheetName(surname + (isHangul ? "" : " ") + given)
    }
  }
}
