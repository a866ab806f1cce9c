import CaseModel
import Casework
import TerminalGrid

/// The opener of a text of several lines, which knows its purpose.
protocol TextOwner: Sendable {
  /// Whether it is a field of the form below; otherwise it is saved directly.
  var isOfForm: Bool { get }
  /// The initial kind of a note; nil for a text that is no note.
  var kind: Code? { get }
  /// The records that it is about.
  var records: [RecordID] { get }

  /// Handles Enter.
  func save(_ entry: inout TextEntry, _ here: ScreenContext) -> [Step]
  /// Changes to the next kind of text, or to the previous one.
  func turn(_ entry: inout TextEntry, _ step: Int, _ here: ScreenContext)
  /// Saves it about the records into which its records were merged; nil if that does not apply.
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
