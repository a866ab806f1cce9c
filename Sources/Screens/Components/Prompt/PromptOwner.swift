import CaseModel
import Casework

/// Opened the line at the foot, and does what is typed there.
protocol PromptOwner: Sendable {
  /// What is written before the typed text.
  var mark: Phrase { get }
  /// The most characters that are taken; a path may be as long as the system takes one.
  var limit: Int { get }
  /// What could be typed, shown while nothing is; nil shows nothing.
  var example: Phrase? { get }
  /// Whether the rows of a table follow what is typed.
  var filtersRows: Bool { get }

  /// The text is another: notes on the line what is wrong with it or could follow.
  func textChanged(_ prompt: inout Prompt, _ here: ScreenContext)

  /// The path of a file at the end of a text, as far as it is typed, which Tab completes; nil if none may stand there.
  func path(in text: String, _ here: ScreenContext) -> String?

  /// Does what was typed; the line is closed already.
  ///
  /// - Throws: why that cannot be done.
  func finish(_ text: String, _ here: ScreenContext) throws(Message) -> [Step]
}

extension PromptOwner {
  var limit: Int { 4096 }
  var example: Phrase? { nil }
  var filtersRows: Bool { false }

  func textChanged(_ prompt: inout Prompt, _ here: ScreenContext) {}

  func path(in text: String, _ here: ScreenContext) -> String? { nil }
}

/// What the line at the foot does to the table that it filters.
enum PromptChange: Sendable {
  case filter(String)
  /// Moves the cursor by rows.
  case move(Int)
}
