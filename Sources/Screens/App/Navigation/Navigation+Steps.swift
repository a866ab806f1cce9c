import CaseModel
import Casework

extension Step {
  /// Changes which section, page or line is shown; no effect for other steps.
  func apply(to navigation: inout Navigation, _ display: Display) {
    switch self {
    case .open(let subject): navigation.open(subject, display)
    case .replacePage(let subject): navigation.replacePage(subject, display)
    case .go(let section): navigation.go(to: section, display)
    case .goToRows(let section, let filter, let marks):
      navigation.depart(to: section, filter: filter, marks: marks, display)
    case .focusLine(let target):
      guard let last = navigation.pages.indices.last else { return }
      navigation.pages[last].move(to: target, rows: display.bodyHeight)
    case .caller(let contact):
      guard let last = navigation.pages.indices.last else { return }
      navigation.pages[last].caller = contact
    default: break
    }
  }
}
