import CaseModel

/// Takes a name apart by script: `김민준(KIM MINJUN)`.
struct SheetName {
  let hangul: String?
  let latin: String?

  init(_ text: String) {
    let parts = text.split(whereSeparator: { "()（）/\n".contains($0) }).map(\.trimmed)
      .filter { !$0.isEmpty }
    hangul = parts.first(where: Self.isHangul)
    let others = parts.filter { !Self.isHangul($0) }
    latin = others.isEmpty ? nil : others.joined(separator: " ")
  }

  private static func isHangul(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
  }
}
