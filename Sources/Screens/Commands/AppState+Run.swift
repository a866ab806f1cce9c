import CaseModel
import Casework

// Commands, by key or by name: those of the program and of what lies on top, then where the officer goes, then
// those of features.

extension AppState {
  /// Does what a command says.
  mutating func run(_ command: Command) -> [Effect] {
    if command == ProgramCommands.redraw { return [.repaint] }
    if command == ProgramCommands.suspend { return [.suspend] }
    if let steps = components.run(command, here) { return apply(steps) }
    if let steps = navigation.run(command, focusedRecord, display) { return apply(steps) }
    if displaySettings.change(by: command) {
      refreshAll()
      if command == DisplayCommands.sidePane, let words = here.paneWords { say(Message(words)) }
      return [.rememberLooks]
    }
    if command == ProgramCommands.help {
      let types = CommandTable.commands(in: context).contains(ProgramCommands.commandLine)
      return apply([.present(.help(HelpState(here, context, showsTyped: types)))])
    }
    return perform { here throws(Message) in try command.steps(here, TypedWords()) }
  }

  /// Runs what was typed: an id, or a command with its words; without words it means the same as its key.
  mutating func runTyped(_ text: String) -> [Effect] {
    guard !text.isEmpty else { return [] }
    if !text.contains(" "), let id = RecordID(typed: text) { return apply(here.opening(id)) }
    do throws(Message) {
      let line = try TypedLine(text, in: cases.book)
      guard !line.words.isEmpty else { return run(line.command) }
      named = line.words.records
      defer { named = [] }
      return apply(try line.command.steps(here, line.words))
    } catch {
      say(error)
      return []
    }
  }
}
