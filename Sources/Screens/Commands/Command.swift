/// Everything that a key, the command line or the help page can ask of the screens.
package enum Command: String, CaseIterable, Hashable, Sendable {
  case down, up, pageDown, pageUp, halfPageDown, halfPageUp, first, last, left, right
  case open, back, leave, quit
  case nextSection, previousSection
  case today, victims, compounds, followups, leads, figures
  case filter, nextMatch, previousMatch, sort, columns, mark, markAll
  case intake, add, edit, stage, note, followup, done, waiting, cancel, reschedule, handover
  case request, brief, tick, undo, redo, withdraw, save, takeTheirs, confirm, sameGroup, history,
    wayHome
  case `import`
  case mine, hideNames, language, sidePane
  case duplicates, takeKept, takeOther, takeBoth, swapSides, different
  case commandLine, help, redraw, suspend
}

/// Where keys are pressed, which decides what they mean.
package enum KeyContext: Hashable, Sendable, CaseIterable {
  case today, table, page, form, list, text, prompt, help, importing, compare
}

extension Command {
  /// Whether it changes nothing that lasts: it moves, or opens something that can be left again.
  var onlyMovesOrOpens: Bool {
    switch self {
    case .down, .up, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .first, .last, .left, .right,
      .open, .back, .nextSection, .previousSection, .today, .victims, .compounds, .followups,
      .leads,
      .figures, .filter, .nextMatch, .previousMatch, .columns, .intake, .edit, .stage, .note,
      .followup, .done, .waiting, .cancel, .reschedule, .handover, .request, .history, .wayHome,
      .import, .duplicates, .commandLine, .help, .brief:
      true
    case .leave, .quit, .sort, .mark, .markAll, .add, .tick, .undo, .redo, .save, .takeTheirs,
      .withdraw, .confirm, .sameGroup, .mine, .hideNames, .language, .sidePane, .takeKept,
      .takeOther,
      .takeBoth,
      .swapSides, .different, .redraw, .suspend:
      false
    }
  }
}
