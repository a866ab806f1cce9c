package import CaseModel
package import CaseRules

/// A finished letter: its lines and tables.
package struct LetterDocument: Hashable, Sendable {
  package enum Block: Hashable, Sendable {
    case line(LetterText.Style, String)
    /// A table with its headings; a row has a cell for each of them.
    case table([String], [[String]])
    case blank
  }

  package let language: Language
  package let blocks: [Block]

  package init(language: Language, blocks: [Block]) {
    self.language = language
    self.blocks = blocks
  }

  /// A text without styles, such as a brief, as a document.
  package init(language: Language, lines: [String]) {
    self.init(language: language, blocks: lines.map { $0.isEmpty ? .blank : .line(.paragraph, $0) })
  }

  /// The letter as plain text.
  package var lines: [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .line(.item, let text): ["- " + text]
      case .line(.pageBreak, _): ["", Self.rule, ""]
      case .line(_, let text): [text]
      case .table(let head, let rows):
        rows.enumerated().map { Self.row($0.offset, head, $0.element) }
      case .blank: [""]
      }
    }
  }

  private static func row(_ index: Int, _ head: [String], _ cells: [String]) -> String {
    let named = zip(head, cells).dropFirst().map { "\($0): \($1)" }
    return "\(index + 1). " + ([cells.first ?? ""] + named).joined(separator: "; ")
  }

  private static let rule = String(repeating: "-", count: 60)
}
