import CaseModel
import Casework
import TerminalGrid

/// A command that is typed by its name.
struct CommandPrompt: PromptOwner {
  var mark: Phrase { Phrase(":", ":") }

  /// What the command that is being typed can go on with, and what it does.
  func textChanged(_ prompt: inout Prompt, _ here: ScreenContext) {
    let text = prompt.editor.text
    prompt.completions = TypedCommand.completions(text, here.language) { command in
      here.targets.filter { command.kinds.contains($0.kind) }
    }
    let found = text.split(separator: " ").first.map { TypedCommand.called(String($0)) } ?? []
    prompt.explained = found.count == 1 ? found.first : nil
  }

  func finish(_ text: String, _ here: ScreenContext) -> [Step] { [.runTyped(text.trimmed)] }
}
