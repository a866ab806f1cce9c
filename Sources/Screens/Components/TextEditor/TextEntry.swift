package import CaseModel
package import TerminalGrid

/// Free text of several lines: a note on records, or a long field of the form below.
package struct TextEntry: Sendable {
  /// The opener, which gets the text.
  var owner: any TextOwner
  package let title: String
  package var editor: LineEditor
  /// The kind of note, which Tab changes; nil for a text that is no note.
  package var kind: Code?
  /// The method of a proof of life, asked for notes of that kind.
  package var method: Code?
  package var problem: Problem?
  package var asksToDiscard = false

  /// An entry with the most characters of its field; notes may be fifty times as long.
  init(
    _ owner: any TextOwner,
    title: String,
    text: String = "",
    limit: Int = FieldKind.noteLimit
  ) {
    self.owner = owner
    self.title = title
    kind = owner.kind
    let most = owner.isOfForm ? limit : FieldKind.longestNotes
    editor = LineEditor(text, multiline: true, limit: most)
    before = editor.text
  }

  /// The text that it was opened with.
  private let before: String

  /// Whether the text differs from the one that it was opened with.
  var isTouched: Bool { editor.text != before }

  /// The words that the text began with, which alone are no note.
  private var opening = ""

  /// Begins with words that the officer goes on from.
  mutating func begin(with words: String) {
    opening = words
    editor.insert(words)
  }

  /// Whether nothing is written beyond the words that it began with.
  package var isBlank: Bool {
    let text = editor.text.trimmed
    return text.isEmpty || text == opening.trimmed
  }

  /// The length of the text, shown near or above its limit, and above that of one note.
  package var counter: Phrase? {
    let count = editor.count
    guard let limit = editor.limit else { return nil }
    if count > limit { return .tooLong(count, limit) }
    guard !owner.isOfForm else {
      return count > limit / 5 * 4 ? .length(count, limit) : nil
    }
    guard count > FieldKind.noteLimit else { return nil }
    let notes = TextParts.pieces(editor.text.trimmed, limit: FieldKind.noteLimit).count
    guard notes > 1 else { return nil }
    let length = Phrase.length(count, FieldKind.noteLimit)
    return Phrase(
      "\(length.en); will be kept as \(notes) notes",
      "\(length.ko), 기록 \(notes)건으로 저장"
    )
  }
}

extension Phrase {
  /// The number of characters of a text, and the limit.
  package static func length(_ count: Int, _ limit: Int) -> Phrase {
    let (count, limit) = (FieldText.grouped(count), FieldText.grouped(limit))
    return Phrase("\(count) of \(limit) characters", "\(limit)자 중 \(count)자")
  }

  /// A text is too long to be used, and by how much.
  package static func tooLong(_ count: Int, _ limit: Int) -> Phrase {
    let length = length(count, limit)
    return Phrase("\(length.en): too long, shorten it", "\(length.ko): 너무 깁니다. 줄이세요")
  }
}
