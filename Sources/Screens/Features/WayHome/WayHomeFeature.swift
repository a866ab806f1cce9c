import CaseBook
import CaseModel
import CaseRules
import Casework

/// The way home of a person, or of everybody on it.
struct WayHomeFeature {
  let here: ScreenContext

  /// Shows the way home of the selected victim, otherwise of everybody.
  func open() -> [Step] {
    let isOfAll = here.section == .today && here.page == nil && here.named.isEmpty
    let victim = here.focused.flatMap { $0.kind == .victim ? $0 : nil }
    return [.open(.wayHome(isOfAll ? nil : victim))]
  }

  /// Opens the table of victims with the people at a step marked, for keys that apply to all of
  /// them.
  func markPeople(at step: Code) -> [Step] {
    let book = here.cases.book
    let table = book[.victim]
    let rows = (0..<table.count).filter { !table.isDeleted($0) }
    let board = WayHomeBoard(rows, here.cases.rules.wayHome, in: book, here.cases.caseIndex)
    let people = board.groups.first { $0.step.code == step }?.people ?? []
    return [
      .goToRows(.victims, filter: "is:underway", marks: Set(people.map(\.victim))),
      .say(
        Phrase(
          "\(people.count) marked: S, a, t, o and :new incident mean all of them.",
          "\(people.count)명 표시됨: S·a·t·o·:new incident가 모두에게 적용됩니다."
        )
      ),
    ]
  }
}
