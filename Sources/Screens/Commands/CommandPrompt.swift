import CaseModel
import Casework
import TerminalGrid

/// A command that is typed by its name.
struct CommandPrompt: PromptOwner {
  var mark: Phrase { Phrase(":", ":") }

  /// Notes what the command that is being typed can go on with, and what it does.
  func textChanged(_ prompt: inout Prompt, _ here: ScreenContext) {
    let completion = CommandCompletion(here: here)
    prompt.completions = completion.completions(prompt.editor.text)
    prompt.explained = completion.command(prompt.editor.text)
  }

  func path(in text: String, _ here: ScreenContext) -> String? {
    CommandCompletion(here: here).path(in: text)
  }

  func finish(_ text: String, _ here: ScreenContext) -> [Step] { [.runTyped(text.trimmed)] }
}
