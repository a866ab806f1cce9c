import CaseModel
import Casework

// Commands that are typed by their names.

extension AppState {
  /// Runs what was typed: an id, or a command with the words that it takes.
  mutating func runTyped(_ text: String) -> [Effect] {
    guard !text.isEmpty else { return [] }
    if !text.contains(" "), let id = RecordID(typed: text) {
      openPage(id)
      return []
    }
    do throws(Message) {
      let line = try TypedLine(text, in: world.book)
      named = line.words.records
      defer { named = [] }
      if let steps = try FeatureCommands(here: here).steps(line.command, line.words) {
        return apply(steps)
      }
      return Command(rawValue: line.command.name).map { run($0) } ?? []
    } catch {
      say(error.text, error.look)
      return []
    }
  }

  /// Filters or orders the table that is shown; says so where none is.
  mutating func changeTable(_ change: TableChange) {
    guard let index = tableIndex, pages.isEmpty else {
      return say(Phrase("Go to a table first (2 to 5).", "먼저 표(2~5)로 가세요."), .error)
    }
    switch change {
    case .filter(let text):
      if let problem = setFilter(text, of: index) { say(problem, .error) }
    case .sort(let name): sort(by: name, index)
    case .columns(let keys): takeColumns(keys)
    }
  }
}
