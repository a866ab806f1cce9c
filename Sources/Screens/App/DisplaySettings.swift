package import CaseModel

/// An officer's display settings, stored between sessions.
package struct DisplaySettings: Hashable, Sendable {
  package var language: Language
  /// Whether names and document numbers are masked.
  package var hidesNames = false
  /// Whether only records assigned to this officer are shown.
  package var onlyMine = false
  /// Whether the record is shown beside the table if the window is wide enough.
  package var showsPane = true

  /// The saved views of tables.
  package var views = SavedViews()

  package init(language: Language) { self.language = language }

  /// The columns from which on there is room for the side pane.
  package static let paneColumns = 120

  /// Applies a command to the setting that it changes; false for other commands.
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
