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
  /// What the text could go on to.
  package internal(set) var completions: [Completion] = []
  /// The completions that Tab goes through; nil until it is pressed, and once something else is typed.
  private var cycle: CompletionCycle?
  /// The command that the text begins with.
  package internal(set) var explained: Command?
  /// The text with which it opened; a filter is this again after Esc.
  private let before: String

  init(_ owner: any PromptOwner, text: String = "") {
    self.owner = owner
    editor = LineEditor(text, limit: owner.limit)
    before = text
  }

  /// What is written before the typed text.
  package var mark: Phrase { owner.mark }

  /// What Tab goes through, and which of that stands in the line; nil until Tab is pressed.
  package var offered: (completions: [Completion], chosen: Int?) {
    if let cycle, cycle.text == editor.text { return (cycle.choices, cycle.index) }
    return (completions, nil)
  }

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
    case .tab: return complete(1, here)
    case .backTab: return complete(-1, here)
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

  /// Puts the next completion in the place of what is typed; again goes on through those of the same text.
  private mutating func complete(_ step: Int, _ here: ScreenContext) -> [Step] {
    var next = cycle
    if next?.text == editor.text {
      next?.move(step)
    } else {
      next = CompletionCycle(completions, step: step)
    }
    guard let next else {
      return owner.path(in: editor.text, here).map { [.effect(.findFiles(beginning: $0))] } ?? []
    }
    editor = LineEditor(next.text, limit: owner.limit)
    // What follows the only completion is completed by the next Tab.
    cycle = next.choices.count > 1 ? next : nil
    return textChanged(here)
  }

  /// Completes the path at the end of the text with those that were found; nothing if it is another by now.
  mutating func offer(_ paths: [String], beginning begun: String, _ here: ScreenContext) -> [Step] {
    guard owner.path(in: editor.text, here) == begun else { return [] }
    guard !paths.isEmpty else {
      return [.say(Phrase("No file begins with “\(begun)”.", "“\(begun)”(으)로 시작하는 파일이 없습니다."))]
    }
    let folder = begun.lastIndex(of: "/").map { begun[...$0] } ?? ""
    let front = editor.text.dropLast(begun.count) + folder
    completions = paths.map { Completion(front, String($0.dropFirst(folder.count))) }
    return complete(1, here)
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
  /// That the text is too long to be used; nil if it is not.
  package var lengthProblem: Phrase? {
    guard let limit, isOverLimit else { return nil }
    return .tooLong(count, limit)
  }
}

/// Completions of one text, of which one stands in its place.
private struct CompletionCycle: Sendable {
  let choices: [Completion]
  private(set) var index: Int

  /// Begins with the first choice, or with the last where one goes backwards; nil if there is none.
  init?(_ choices: [Completion], step: Int) {
    guard !choices.isEmpty else { return nil }
    self.choices = choices
    index = step < 0 ? choices.count - 1 : 0
  }

  /// The text with the choice in it, ready for what follows; a folder is followed by what is in it.
  var text: String {
    let text = choices[index].text
    return text.hasSuffix("/") ? text : text + " "
  }

  mutating func move(_ step: Int) { index = (index + step + choices.count) % choices.count }
}
