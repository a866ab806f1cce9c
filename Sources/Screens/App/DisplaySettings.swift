package import CaseModel

/// How an officer wants things shown; kept from one session to the next.
package struct DisplaySettings: Hashable, Sendable {
  package var language: Language
  /// Names and document numbers are masked.
  package var hidesNames = false
  /// Only what is assigned to this officer.
  package var onlyMine = false
  /// The record stands beside the table where the window is wide enough.
  package var showsPane = true

  package init(language: Language) { self.language = language }

  /// Changes what a command is about; false for a command about something else.
  mutating func change(by command: Command) -> Bool {
    switch command {
    case DisplayCommands.mine: onlyMine.toggle()
    case DisplayCommands.hideNames: hidesNames.toggle()
    case DisplayCommands.language: language = language == .en ? .ko : .en
    case DisplayCommands.sidePane: showsPane.toggle()
    default: return false
    }
    return true
  }
}
