package import CaseModel
import Casework
package import TerminalGrid

/// A line at the foot of the screen into which something is typed.
package struct Prompt: Sendable {
  /// Who opened it and gets the text.
  let owner: any PromptOwner
  package internal(set) var editor: LineEditor
  /// What is wrong with the text so far.
  package internal(set) var problem: Phrase?
  /// Words that the text could go on with.
  package internal(set) var completions: [String] = []
  /// The command that the text begins with.
  package internal(set) var explained: TypedCommand?
  /// The text with which it opened; a filter is this again after Esc.
  private let before: String

  init(_ owner: any PromptOwner, text: String = "") {
    self.owner = owner
    editor = LineEditor(text, limit: owner.limit)
    before = text
  }

  /// What is written before the typed text.
  package var mark: Phrase { owner.mark }

  /// What could be typed, while nothing is.
  package var example: Phrase? { editor.isEmpty ? owner.example : nil }

  /// Whether it filters rows by a text that is no filter.
  var isRefusedFilter: Bool { owner.filtersRows && problem != nil }
}

extension Prompt {
  /// Takes a key in, with those after it that edit the text.
  mutating func press(
    _ key: Key,
    and ahead: inout ArraySlice<Key>,
    _ here: ScreenContext
  ) -> [Step] {
    switch key {
    case .enter: return finish(here)
    case .escape, .control("c"):
      return [.close] + (owner.filtersRows ? [.prompt(.filter(before))] : [])
    case .tab:
      guard let first = completions.first else { return [] }
      editor = LineEditor(first + " ", limit: owner.limit)
      return textChanged(here)
    case .up, .down, .pageUp, .pageDown:
      guard owner.filtersRows else { return [] }
      let rows = max(1, here.height - 1)
      let step = key == .up ? -1 : key == .down ? 1 : key == .pageUp ? -rows : rows
      return [.prompt(.move(step))]
    default:
      guard editor.handle(key, and: &ahead) else { return [] }
      return textChanged(here)
    }
  }

  /// The text is another: filters follow with every letter.
  @discardableResult
  mutating func textChanged(_ here: ScreenContext) -> [Step] {
    problem = editor.lengthProblem
    guard problem == nil else { return [] }
    owner.textChanged(&self, here)
    return owner.filtersRows ? [.prompt(.filter(editor.text))] : []
  }

  private func finish(_ here: ScreenContext) -> [Step] {
    if let problem = editor.lengthProblem ?? (owner.filtersRows ? problem : nil) {
      return [.say(problem, .error)]
    }
    do throws(Message) {
      return [.close] + (try owner.finish(editor.text, here))
    } catch {
      return [.close, .say(error)]
    }
  }
}

extension LineEditor {
  /// That the text is too long to be used; nil where it is not.
  package var lengthProblem: Phrase? {
    guard let limit, isOverLimit else { return nil }
    return .tooLong(count, limit)
  }
}
