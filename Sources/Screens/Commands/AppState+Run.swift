import CaseModel
import Casework

// Commands, by key or by name: those of the program and of what lies on top, then where the officer goes, then
// those of features.

extension AppState {
  /// Does what a command says.
  mutating func run(_ command: Command) -> [Effect] {
    switch command {
    case .redraw: return [.repaint]
    case .suspend: return [.suspend]
    default: break
    }
    if let steps = components.run(command, here) { return apply(steps) }
    if let steps = navigation.run(command, focusedRecord, display) { return apply(steps) }
    if displaySettings.change(by: command) {
      refreshAll()
      return [.rememberLooks]
    }
    switch command {
    case .commandLine: return apply([.present(.prompt(Prompt(CommandPrompt())))])
    case .help:
      let types = KeyMap.bindings(in: context).contains { $0.command == .commandLine }
      return apply([.present(.help(HelpState(context, useful: hints, showsTyped: types)))])
    case .open: return perform { here throws(Message) in try here.enter() }
    default:
      return perform { here throws(Message) in try FeatureCommands(here: here).steps(command) }
    }
  }

  /// Runs what was typed: an id, or a command with the words that it takes.
  mutating func runTyped(_ text: String) -> [Effect] {
    guard !text.isEmpty else { return [] }
    if !text.contains(" "), let id = RecordID(typed: text) { return apply(here.opening(id)) }
    do throws(Message) {
      let line = try TypedLine(text, in: cases.book)
      named = line.words.records
      defer { named = [] }
      return apply(try FeatureCommands(here: here).steps(line.command, line.words))
    } catch {
      say(error)
      return []
    }
  }
}
