package import CaseModel
package import TerminalGrid

/// Free text of several lines: a note on records, or a long field of the form below.
package struct TextEntry: Sendable {
  package enum Purpose: Hashable, Sendable {
    /// A note on these records.
    case note([RecordID])
    /// The focused field of the form below.
    case formField
  }

  package let purpose: Purpose
  package let title: String
  package var editor: LineEditor
  /// The kind of note; Tab goes to the next.
  package var kind: Code = "note"
  /// How life was proved; asked for notes of that kind.
  package var method: Code?
  package var problem: Problem?
  package var asksToDiscard = false

  package init(_ purpose: Purpose, title: String, text: String = "", limit: Int = 2000) {
    self.purpose = purpose
    self.title = title
    editor = LineEditor(text, multiline: true, maxLength: limit)
  }

  /// The same text for another purpose.
  func moved(to purpose: Purpose) -> TextEntry {
    var moved = TextEntry(purpose, title: title)
    moved.editor = editor
    moved.kind = kind
    moved.method = method
    return moved
  }
}
