import CaseModel
import CaseQuery
import TerminalGrid

// The line at the foot: filter, find, commands.

extension AppState {
  mutating func openFilter() {
    if case .help? = overlays.last { return push(.prompt(Prompt(.find))) }
    if !pages.isEmpty { return push(.prompt(Prompt(.find))) }
    if section == .today { go(to: 1) }
    guard let index = tableIndex else { return }
    var prompt = Prompt(.filter, text: tables[index].filterText)
    prompt.editor.replacesOnTyping = true
    push(.prompt(prompt))
  }

  mutating func pressInPrompt(_ key: Key) -> [Effect] {
    guard case .prompt(var prompt)? = overlays.last else { return [] }
    switch key {
    case .enter: return finish(prompt)
    case .escape, .control("c"):
      overlays.removeLast()
      if prompt.purpose == .filter, let index = tableIndex { setFilter(prompt.before, of: index) }
    case .tab: complete(&prompt)
    case .up, .down, .pageUp, .pageDown:
      guard prompt.purpose == .filter, let index = tableIndex else { return [] }
      let step = key == .up ? -1 : key == .down ? 1 : key == .pageUp ? -tableHeight : tableHeight
      tables[index].move(by: step, height: tableHeight)
    default:
      guard prompt.editor.handle(key, and: &ahead) else { return [] }
      replaceTop(.prompt(prompt))
      promptChanged()
    }
    return []
  }

  /// The text of the prompt is another: filters follow with every letter.
  mutating func promptChanged() {
    guard case .prompt(var prompt)? = overlays.last else { return }
    prompt.problem = prompt.editor.lengthProblem
    guard prompt.problem == nil else { return replaceTop(.prompt(prompt)) }
    switch prompt.purpose {
    case .filter:
      guard let index = tableIndex else { return }
      prompt.problem = setFilter(prompt.editor.text, of: index)
    case .command: completeCommand(&prompt)
    case .find, .importPath, .foreignList, .reportFilter, .reportFile, .withdrawReason: break
    }
    replaceTop(.prompt(prompt))
  }

  private mutating func finish(_ prompt: Prompt) -> [Effect] {
    let problem = prompt.editor.lengthProblem ?? (prompt.purpose == .filter ? prompt.problem : nil)
    if let problem {
      say(problem, .error)
      return []
    }
    overlays.removeLast()
    switch prompt.purpose {
    case .filter: return []
    case .command: return runTyped(prompt.editor.text.trimmed)
    case .importPath: return readImport(prompt.editor.text.trimmed)
    case .reportFilter:
      setReportFilter(prompt.editor.text.trimmed)
      return []
    case .reportFile: return writeReport(to: prompt.editor.text.trimmed)
    case .withdrawReason(let id): return withdraw(id, because: prompt.editor.text)
    case .foreignList: return openReconcile(prompt.editor.text.trimmed)
    case .find:
      if case .help(var help)? = overlays.last {
        help.find = prompt.editor.text
        replaceTop(.help(help))
      } else if let last = pages.indices.last {
        pages[last].find = prompt.editor.text
      }
      goToMatch(forward: true)
      return []
    }
  }

  /// What the command that is being typed can go on with, and what it does.
  private func completeCommand(_ prompt: inout Prompt) {
    let text = prompt.editor.text
    prompt.completions = TypedCommand.completions(text, looks.language) { command in
      targets.filter { command.kinds.contains($0.kind) }
    }
    let found = text.split(separator: " ").first.map { TypedCommand.called(String($0)) } ?? []
    prompt.explained = found.count == 1 ? found.first : nil
  }

  private mutating func complete(_ prompt: inout Prompt) {
    guard prompt.purpose == .command, let first = prompt.completions.first else { return }
    prompt.editor = LineEditor(first + " ", limit: prompt.purpose.limit)
    replaceTop(.prompt(prompt))
    promptChanged()
  }
}
