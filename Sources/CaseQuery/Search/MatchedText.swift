import CaseBook
package import CaseModel
import CaseRules

/// The text of a record in which a search found its words, cut to what is around them.
package struct MatchedText: Hashable, Sendable {
  package let field: Phrase
  package let text: String
  /// Whether the field holds names or numbers of persons.
  package let isIdentifying: Bool

  /// Nil if the words are in no text of the record but those of its title.
  ///
  /// - Parameters:
  ///   - id: the record.
  ///   - words: what was searched.
  ///   - length: the most characters of the text.
  ///   - context: the book and how its values are worded.
  package init?(_ id: RecordID, _ words: String, length: Int, _ context: QueryContext) {
    guard let record = context.book.record(id) else { return nil }
    let title = context.title(id)
    let parts = words.split { $0.isWhitespace }.map(String.init)
    let whole = PersonNeedle(words, allowsParts: false)
    for field in Schema.of(id.kind).fields where !field.isSystemManaged {
      for text in Self.texts(record.fields[field.key]) where text != title {
        guard let found = Self.offset(of: parts, in: text) ?? (whole.isFound(in: text) ? 0 : nil)
        else { continue }
        self.field = field.label
        self.text = Self.cut(text, around: found, length)
        isIdentifying = field.isIdentifying
        return
      }
    }
    return nil
  }

  /// Where the first of the words begins, in characters; nil if none is in the text.
  private static func offset(of words: [String], in text: String) -> Int? {
    let folded = Array(text.lowercased())
    for word in words {
      let wanted = Array(word.lowercased())
      guard !wanted.isEmpty, folded.count >= wanted.count else { continue }
      let last = folded.count - wanted.count
      if let start = (0...last).first(where: {
        folded[$0..<($0 + wanted.count)].elementsEqual(wanted)
      }) {
        return start
      }
    }
    return nil
  }

  /// One line of a text that contains a place in it.
  private static func cut(_ text: String, around offset: Int, _ length: Int) -> String {
    let start = offset > length / 2 ? offset - length / 3 : 0
    let line = text.dropFirst(start).prefix(length).map { $0.isNewline ? " " : $0 }
    return (start > 0 ? "…" : "") + String(line)
  }

  private static func texts(_ value: FieldValue?) -> [String] {
    switch value {
    case .text(let text)?: [text]
    case .texts(let texts)?: texts
    case .entries(let entries)?: entries.flatMap { $0.values.values.flatMap { texts($0) } }
    default: []
    }
  }
}
