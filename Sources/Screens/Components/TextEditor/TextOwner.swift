import CaseModel
import Casework
import TerminalGrid

/// Opened a text of several lines, and knows what it is for.
protocol TextOwner: Sendable {
  /// Whether it is a field of the form below, which keeps it; else it is saved by itself.
  var isOfForm: Bool { get }
  /// The kind of note that it begins as; nil for a text that is no note.
  var kind: Code? { get }
  /// The records that it is about.
  var records: [RecordID] { get }

  /// Does what Enter means.
  func save(_ entry: inout TextEntry, _ here: ScreenContext) -> [Step]
  /// Goes to the next kind of text, or the one before.
  func turn(_ entry: inout TextEntry, _ step: Int, _ here: ScreenContext)
  /// Saves it about the records that those it was about were merged into; nil if that is not for it.
  func follow(
    _ heirs: [RecordID: RecordID],
    _ entry: inout TextEntry,
    _ here: ScreenContext
  ) -> [Step]?
}

/// A long field of the form below.
struct LongField: TextOwner {
  var isOfForm: Bool { true }
  var kind: Code? { nil }
  var records: [RecordID] { [] }

  func save(_ entry: inout TextEntry, _ here: ScreenContext) -> [Step] {
    let text = entry.editor.text.trimmed
    return [.close, .form(.fill(text.isEmpty ? nil : .text(text)))]
  }

  func turn(_ entry: inout TextEntry, _ step: Int, _ here: ScreenContext) {}

  func follow(
    _ heirs: [RecordID: RecordID],
    _ entry: inout TextEntry,
    _ here: ScreenContext
  ) -> [Step]? { nil }
}
