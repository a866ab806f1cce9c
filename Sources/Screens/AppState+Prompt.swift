import CaseModel
import CaseQuery
import CaseReports
import TerminalGrid

// The line at the foot: filter, find, commands.

extension AppState {
  mutating func openFilter() {
    if case .help? = overlays.last { return push(.prompt(Prompt(.find))) }
    if !pages.isEmpty { return push(.prompt(Prompt(.find))) }
    if section == .today { go(to: 1) }
    guard let index = tableIndex else { return }
    push(.prompt(Prompt(.filter, text: tables[index].filterText)))
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
    case .command: prompt.completions = commands(prompt.editor.text)
    case .find, .importPath, .foreignList, .reportFilter, .reportFile: break
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

  private mutating func complete(_ prompt: inout Prompt) {
    guard prompt.purpose == .command, let first = prompt.completions.first else { return }
    prompt.editor = LineEditor(first + " ", limit: prompt.purpose.limit)
    replaceTop(.prompt(prompt))
    promptChanged()
  }

  /// The commands that begin as typed; behind `new`, the kinds of record.
  private func commands(_ text: String) -> [String] {
    let typed = text.lowercased()
    return Self.typedCommands.filter { $0.hasPrefix(typed) }
  }

  private static let typedCommands: [String] = {
    let own = RecordKind.allCases.filter { $0 != .note }.map { "new \($0.name)" }
    let names =
      KeyMap.bindings.map(\.command.rawValue) + [
        "filter", "sort", "restore", "triage", "triage clear", "compare", "consent", "reconcile",
        "export", "export bundle",
      ] + ReportName.allCases.map { "report \($0.rawValue)" } + own
    return names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }()

  /// Runs a typed command: the name of any command, an id, or one that takes words.
  private mutating func runTyped(_ text: String) -> [Effect] {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = parts.first else { return [] }
    let rest = parts.count > 1 ? parts[1].trimmed : ""
    if let id = RecordID(typed: name == "open" ? rest : name) {
      openPage(id)
      return []
    }
    if name == "restore" {
      askToRestore()
      return []
    }
    if name == "reconcile" { return openReconcile(rest) }
    if name == "export" { return export(rest) }
    if name == "consent" {
      openConsent()
      return []
    }
    if name == "triage" {
      if rest == "clear" { return clearTriage() }
      openTriage()
      return []
    }
    if !rest.isEmpty, let effects = runWithWords(name, rest) { return effects }
    let exact = Command(rawValue: name) ?? commands(name).first.flatMap { Command(rawValue: $0) }
    guard let command = exact else {
      say(
        Phrase("“\(name)” is no command; ? lists them.", "“\(name)”은(는) 없는 명령입니다. ?로 목록을 봅니다."),
        .error
      )
      return []
    }
    return run(command)
  }

  /// The commands that take words; nil where the name is none of them.
  private mutating func runWithWords(_ name: String, _ words: String) -> [Effect]? {
    switch name {
    case "filter", "sort":
      guard let index = tableIndex, pages.isEmpty else { return nil }
      if name == "sort" {
        sort(by: words, index)
      } else if let problem = setFilter(words, of: index) {
        say(problem, .error)
      }
    case "compare": compare(words: words)
    case "new":
      guard let kind = RecordKind(word: words), kind != .note else { return nil }
      openAdd(kind, linkedTo: pages.isEmpty ? marked : pages.last?.record.map { [$0] } ?? [])
    case "import": return readImport(words)
    case "brief": return openBrief(words)
    case "report": openReport(words)
    default: return nil
    }
    return []
  }
}
