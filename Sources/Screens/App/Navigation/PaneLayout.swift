import TerminalGrid

/// How a section's list and the side pane share the window, in columns.
struct PaneLayout {
  let listWidth: Int
  /// Nil if there is no pane.
  let paneWidth: Int?

  /// `isPossible` says whether the shown section has a pane; it is shown if it is also switched on and has room.
  init(_ display: Display, isPossible: Bool) {
    let columns = display.size.columns
    let isShown =
      isPossible && display.displaySettings.showsPane && columns >= DisplaySettings.paneColumns
    listWidth = isShown ? max(50, columns * 11 / 20) : columns
    paneWidth = isShown ? columns - listWidth - 1 : nil
  }
}
