import CaseBook
package import CaseModel
import CaseRules

/// A page: its lines, the cursor, and the searched words.
package struct PageState: Sendable {
  package internal(set) var subject: PageContent
  package private(set) var lines: [PageLine] = []
  /// The index of the line at the cursor.
  package private(set) var cursor = 0
  /// The index of the first line shown.
  package private(set) var top = 0
  /// The contact on the line about the page's case; nil if nobody calls, or once the call is noted.
  package internal(set) var caller: RecordID?
  /// The words that `n` and `N` find; empty if nothing was searched.
  package var find = ""
  /// The width for which the lines were wrapped, in columns.
  private(set) var width = 0

  package init(_ subject: PageContent) { self.subject = subject }

  /// The record that the page is about.
  package var record: RecordID? { subject.record }

  /// What was disclosed with the page's text; nil for other pages.
  var disclosed: DisclosedPage? {
    if case .sheet(let sheet) = subject { sheet.disclosed } else { nil }
  }

  /// Shows the surviving record if the page's record was merged into it.
  mutating func followMerge(in book: Book) {
    guard let id = record, let next = book.record(mergedFrom: id), !book.contains(id) else {
      return
    }
    switch subject {
    case .record: self = PageState(.record(next))
    case .duplicates: self = PageState(.duplicates(next))
    default: break
    }
  }

  /// Replaces the lines, with the cursor as near as possible to where it was.
  mutating func setLines(_ new: [PageLine], width: Int, rows: Int) {
    let old = focused
    lines = new
    self.width = width
    let same = old.flatMap { old in
      new.firstIndex {
        $0.isFocusable && $0.link == old.link && $0.key == old.key && $0.target == old.target
      }
    }
    cursor = same ?? nearestFocusable(min(cursor, max(0, new.count - 1)))
    keepInSight(rows)
  }

  package var focused: PageLine? { lines.indices.contains(cursor) ? lines[cursor] : nil }

  mutating func move(_ movement: Movement, rows: Int) {
    let step = movement.step(count: lines.count, height: rows)
    if movement.isByRow { move(step, rows: rows) } else { scroll(step, rows: rows) }
  }

  /// Moves over the focusable lines.
  mutating func move(_ step: Int, rows: Int) {
    var left = abs(step)
    var index = cursor
    let direction = step < 0 ? -1 : 1
    while left > 0, let next = focusable(from: index + direction, direction) {
      index = next
      left -= 1
    }
    if index == cursor { top += direction * min(abs(step), rows) }
    cursor = index
    keepInSight(rows)
  }

  /// Moves to the line with an action, if there is one, and scrolls its continuation into view.
  mutating func move(to target: LineAction, rows: Int) {
    guard let index = lines.firstIndex(where: { $0.target == target }) else { return }
    cursor = index
    top = max(0, index - rows / 4)
    keepInSight(rows)
  }

  /// Moves by screen rows, to the nearest focusable line.
  mutating func scroll(_ lineCount: Int, rows: Int) {
    cursor = nearestFocusable(max(0, min(lines.count - 1, cursor + lineCount)))
    top += lineCount
    keepInSight(rows)
  }

  /// Moves to the next line with the searched text, or to the previous one.
  mutating func goToMatch(forward: Bool, rows: Int) -> Bool {
    let words = find.lowercased()
    guard !words.isEmpty, !lines.isEmpty else { return false }
    for step in 1...lines.count {
      let index = (cursor + (forward ? step : lines.count - step)) % lines.count
      let line = lines[index]
      guard line.text.lowercased().contains(words) || line.label.lowercased().contains(words)
      else { continue }
      cursor = index
      keepInSight(rows)
      return true
    }
    return false
  }

  private func focusable(from start: Int, _ direction: Int) -> Int? {
    var index = start
    while lines.indices.contains(index) {
      if lines[index].isFocusable { return index }
      index += direction
    }
    return nil
  }

  private func nearestFocusable(_ index: Int) -> Int {
    focusable(from: index, 1) ?? focusable(from: index, -1) ?? index
  }

  private mutating func keepInSight(_ rows: Int) {
    let first = focusable(from: 0, 1) ?? 0
    if cursor <= first { top = 0 }
    top = min(top, cursor)
    top = max(top, cursor - rows + 1)
    top = max(0, min(top, lines.count - rows))
  }
}
