/// Everything that a key, the command line or the help page can ask of the screens.
package enum Command: String, CaseIterable, Hashable, Sendable {
  case down, up, pageDown, pageUp, halfPageDown, halfPageUp, first, last, left, right
  case open, back, leave, quit
  case nextSection, previousSection
  case today, victims, compounds, followups, leads, figures
  case filter, nextMatch, previousMatch, sort, columns, mark, markAll
  case intake, add, edit, stage, note, followup, done, waiting, cancel, reschedule, handover
  case request, brief, tick, undo, redo, save, takeTheirs, confirm, history, wayHome, `import`
  case mine, hideNames, language, sidePane
  case duplicates, takeKept, takeOther, takeBoth, swapSides, different
  case commandLine, help, redraw, suspend
}

/// Where keys are pressed, which decides what they mean.
package enum KeyContext: Hashable, Sendable, CaseIterable {
  case today, table, page, form, list, text, prompt, help, importing, compare
}
