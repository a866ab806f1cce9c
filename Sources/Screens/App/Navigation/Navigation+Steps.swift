import CaseModel
import Casework

// Steps that change where the officer is.

extension Navigation {
  /// Applies a step that changes which section, page or line is shown; no effect for others.
  mutating func apply(_ step: Step, _ display: Display) {
    switch step {
    case .open(let subject): open(subject, display)
    case .replacePage(let subject): replacePage(subject, display)
    case .focusLine(let target):
      if let last = pages.indices.last { pages[last].move(to: target, rows: display.bodyHeight) }
    case .go(let section): go(to: section, display)
    case .goToRows(let section, let filter, let marks):
      depart(to: section, filter: filter, marks: marks, display)
    case .caller(let contact):
      if let last = pages.indices.last { pages[last].caller = contact }
    default: break
    }
  }
}
