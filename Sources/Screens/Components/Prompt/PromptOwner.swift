import CaseModel
import Casework

/// The opener of a prompt, which handles the typed text.
protocol PromptOwner: Sendable {
  /// The label before the typed text.
  var mark: Phrase { get }
  /// The most characters accepted; a path may be as long as the system allows.
  var limit: Int { get }
  /// An example, shown while nothing is typed; nil for none.
  var example: Phrase? { get }
  /// Whether the rows of a table are filtered while typing.
  var filtersRows: Bool { get }

  /// The text changed: sets its problem and completions.
  func textChanged(_ prompt: inout Prompt, _ here: ScreenContext)

  /// The texts that were typed there before, the last one last, which ^P and ^N go through.
  func history(_ here: ScreenContext) -> [String]

  /// The path of a file typed so far at the end of a text, which Tab completes; nil if no path is
  /// expected there.
  func path(in text: String, _ here: ScreenContext) -> String?

  /// Handles the typed text after the prompt has closed.
  ///
  /// - Throws: why that is not possible.
  func finish(_ text: String, _ here: ScreenContext) throws(Message) -> [Step]
}

extension PromptOwner {
  var limit: Int { 4096 }
  var example: Phrase? { nil }
  var filtersRows: Bool { false }

  func textChanged(_ prompt: inout Prompt, _ here: ScreenContext) {}

  func path(in text: String, _ here: ScreenContext) -> String? { nil }

  func history(_ here: ScreenContext) -> [String] { [] }
}

/// A change of the table that the prompt filters.
enum PromptChange: Sendable {
  case filter(String)
  /// Moves the cursor by rows.
  case move(Int)
}
