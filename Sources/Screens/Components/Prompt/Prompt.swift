package import CaseModel
import CaseQuery
import Casework
package import TerminalGrid

/// A line at the foot of the screen for typing a text.
package struct Prompt: Sendable {
  /// The opener, which gets the text.
  let owner: any PromptOwner
  package internal(set) var editor: LineEditor
  /// The problem of the text so far.
  package internal(set) var problem: Phrase?
  /// The range of the problem in the text, in characters; nil if it is about all of it.
  package private(set) var problemRange: Range<Int>?
  /// Whether the completions are shown only once Tab is pressed.
  var isQuiet = false
  /// How many texts ^P has gone back, and the text that was typed before.
  private var back: (count: Int, typed: String) = (0, "")
  /// Possible completions of the text.
  package internal(set) var completions: [Completion] = []
  /// How many completions there are besides those.
  package private(set) var otherCompletions = 0
  /// The completions that Tab cycles through; nil until it is pressed, and after other text is
  /// typed.
  private var cycle: CompletionCycle?
  /// The command at the beginning of the text.
  package internal(set) var explained: Command?
  /// The initial text, which a filter becomes again after Esc.
  private let before: String

  init(_ owner: any PromptOwner, text: String = "") {
    self.owner = owner
    editor = LineEditor(text, limit: owner.limit)
    before = text
  }

  /// The label before the typed text.
  package var mark: Phrase { owner.mark }

  /// The completions that Tab cycles through, and the one shown; nil until Tab is pressed.
  package var offered: (completions: [Completion], chosen: Int?) {
    if let cycle, cycle.text == editor.text { return (cycle.choices, cycle.index) }
    return (isQuiet ? [] : completions, nil)
  }

  /// Notes what is wrong with the filter that is typed; nil if nothing is.
  mutating func note(_ error: FilterError?) {
    (problem, problemRange) = (error?.message, error?.range)
  }

  /// An example, shown while nothing is typed.
  package var example: Phrase? { editor.isEmpty ? owner.example : nil }

  /// Whether it filters rows by an invalid filter.
  var isRefusedFilter: Bool { owner.filtersRows && problem != nil }
}

extension Prompt {
  /// Handles a key, together with following editing keys.
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
    case .control("p"): return recall(1, here)
    case .control("n"): return recall(-1, here)
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

  /// Replaces the text by one that was typed earlier, or later again.
  private mutating func recall(_ step: Int, _ here: ScreenContext) -> [Step] {
    let history = owner.history(here)
    if back.count == 0 { back.typed = editor.text }
    let count = max(0, min(history.count, back.count + step))
    guard count != back.count else { return [] }
    back.count = count
    let text = count == 0 ? back.typed : history[history.count - count]
    editor = LineEditor(text, limit: owner.limit)
    return textChanged(here)
  }

  /// Replaces the typed text by the next completion; pressed again, by the next one for the same
  /// text.
  private mutating func complete(_ step: Int, _ here: ScreenContext) -> [Step] {
    guard editor.lengthProblem == nil else { return [] }
    var next = cycle
    let goesOn = next?.text == editor.text
    let others = goesOn ? otherCompletions : 0
    if goesOn {
      next?.move(step)
    } else {
      next = CompletionCycle(completions, step: step)
    }
    guard let next else {
      return owner.path(in: editor.text, here).map { [.effect(.findFiles(beginning: $0))] } ?? []
    }
    editor = LineEditor(next.text, limit: owner.limit)
    // After a single completion, Tab completes what follows it.
    cycle = next.choices.count > 1 ? next : nil
    defer { otherCompletions = others }
    return textChanged(here)
  }

  /// Completes the path at the end of the text with the found ones; no effect if the text has
  /// changed since.
  mutating func offer(
    _ files: FoundFiles,
    beginning begun: String,
    _ here: ScreenContext
  ) -> [Step] {
    guard owner.path(in: editor.text, here) == begun else { return [] }
    guard case .paths(let paths, let others) = files, !paths.isEmpty else {
      return [.say(files.nothing(begun), .warning)]
    }
    let folder = begun.lastIndex(of: "/").map { begun[...$0] } ?? ""
    let front = editor.text.dropLast(begun.count) + folder
    completions = paths.map { Completion(front, String($0.dropFirst(folder.count))) }
    defer { otherCompletions = others }
    return complete(1, here)
  }

  /// The text changed: filters are applied after every letter.
  @discardableResult
  mutating func textChanged(_ here: ScreenContext) -> [Step] {
    (problem, problemRange) = (editor.lengthProblem, nil)
    (completions, isQuiet) = ([], false)
    otherCompletions = 0
    explained = nil
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

extension FoundFiles {
  /// Why nothing can be offered for a text.
  fileprivate func nothing(_ begun: String) -> Phrase {
    switch self {
    case .unreadable(let folder, let why):
      Phrase(
        "The folder “\(folder)” cannot be read: \(why.en).",
        "“\(folder)” 폴더를 읽을 수 없습니다: \(why.ko)."
      )
    case .paths:
      Phrase("No file begins with “\(begun)”.", "“\(begun)”(으)로 시작하는 파일이 없습니다.")
    }
  }
}

extension LineEditor {
  /// The problem of a text that is too long; nil otherwise.
  package var lengthProblem: Phrase? {
    guard let limit, isOverLimit else { return nil }
    return .tooLong(count, limit)
  }
}

/// The completions of one text, one of which is shown.
private struct CompletionCycle: Sendable {
  let choices: [Completion]
  private(set) var index: Int

  /// Begins with the first choice, or with the last when going backwards; nil if there is none.
  init?(_ choices: [Completion], step: Int) {
    guard !choices.isEmpty else { return nil }
    self.choices = choices
    index = step < 0 ? choices.count - 1 : 0
  }

  /// The text with the choice, ready for more words; a folder is followed by a name in it.
  var text: String {
    let text = choices[index].text
    return text.hasSuffix("/") || text.hasSuffix(":") ? text : text + " "
  }

  mutating func move(_ step: Int) { index = (index + step + choices.count) % choices.count }
}
