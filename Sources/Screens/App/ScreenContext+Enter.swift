import CaseBook
import CaseModel
import CaseRules
import Casework

// What Enter opens.

extension ScreenContext {
  /// Opens the row or line at the cursor.
  ///
  /// - Throws: why it cannot be opened.
  func enter() throws(Message) -> [Step] {
    guard let page else { return section == .today ? enterToday() : openFocused() }
    if let line = page.focused, line.link == nil, let target = line.target {
      return try target.steps(self)
    }
    return page.focused?.link == nil ? [] : openFocused()
  }

  private func enterToday() -> [Step] {
    switch navigation.today.focused?.content {
    case .heading(_, _, let all?)?: [.goToRows(all.section, filter: all.filter)]
    case .change(let commit)?:
      commit.ids.first.map { HistoryFeature(here: self).open(of: $0, at: commit.sequence) } ?? []
    default: openFocused()
    }
  }

  private func openFocused() -> [Step] { focused.map { [.openRecord($0)] } ?? [] }

  /// Opens the page of a record, or of the one that it was merged into.
  func opening(_ id: RecordID) -> [Step] {
    guard !cases.book.contains(id) else { return [.open(.record(id))] }
    guard let next = cases.book.record(mergedFrom: id) else {
      return [.say(Phrase("There is no record \(id.text).", "\(id.text) 기록이 없습니다."), .warning)]
    }
    return [
      .open(.record(next)),
      .say(
        Phrase(
          "\(id.text) was merged into \(next.text).",
          "\(id.text)은(는) \(next.text)에 병합되었습니다."
        )
      ),
    ]
  }
}
