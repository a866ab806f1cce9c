import CaseBook
package import CaseModel
import CaseQuery
package import CaseRules

/// One row of Today.
package struct TodayItem: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// A group's name; with the target that shows all of it if not all rows are shown.
    case heading(Phrase, count: Int, all: TodayTarget?)
    /// A person in danger: a row of the victims' table.
    case danger(Int)
    /// A follow-up that is due: a row of the follow-ups' table.
    case followup(Int)
    /// A colleague's change.
    case change(CommitSummary)
    /// A request that is ready to be sent through one channel.
    case request(Int, channel: Phrase)
    /// Two records that share a unique number.
    case duplicate(MatchPair)
    /// A case that contains a known lead without naming it.
    case lead(LeadAlerts.Alert)
    case blank
    /// The text of an empty group.
    case nothing(Phrase)
  }

  package let content: Content
  /// The record that Enter opens and that keys apply to.
  package let record: RecordID?

  init(_ content: Content, _ record: RecordID? = nil) {
    self.content = content
    self.record = record
  }

  /// The title of a group and its number of rows; nil for other rows.
  fileprivate var heading: (title: Phrase, count: Int)? {
    if case .heading(let title, let count, _) = content { return (title, count) }
    return nil
  }

  /// Whether the cursor can be on it.
  package var isFocusable: Bool {
    if case .heading(_, _, .some) = content { return true }
    return record != nil
  }
}

/// A table with a filter that shows a whole group of Today.
package struct TodayTarget: Hashable, Sendable {
  package let section: SectionTab
  package let filter: String

  init(_ section: SectionTab, _ filter: String) {
    self.section = section
    self.filter = filter
  }
}

/// The first screen: people in danger, due work, changes, requests ready to be sent.
package struct TodayState: Sendable {
  package internal(set) var items: [TodayItem] = []
  package internal(set) var place = ListPlace()
  /// The rows of every `TodayGroup`.
  private(set) var lists = TodayGroup.allCases.map { _ in CachedRows() }

  init() {}

  /// Lists the groups' rows if they are not up to date.
  mutating func list(_ displaySettings: DisplaySettings, _ context: QueryContext) {
    for group in TodayGroup.allCases {
      try? lists[group.rawValue].list(group.listing(displaySettings), context)
    }
  }

  func isCurrent(_ displaySettings: DisplaySettings, _ context: QueryContext) -> Bool {
    TodayGroup.allCases.allSatisfy {
      lists[$0.rawValue].isCurrent($0.listing(displaySettings), context)
    }
  }

  /// Records changes of the book since a generation.
  mutating func note(_ changes: RowChanges, since generation: Int, _ book: Book) {
    for index in lists.indices { lists[index].note(changes, since: generation, book) }
  }

  /// Records changes due to passed time.
  mutating func pass(_ changes: RowChanges, since moment: Instant, _ context: QueryContext) {
    for index in lists.indices { lists[index].pass(changes, since: moment, context) }
  }

  package var focused: TodayItem? {
    items.indices.contains(place.cursor) ? items[place.cursor] : nil
  }

  package var focusedRecord: RecordID? { focused?.record }

  mutating func setItems(_ new: [TodayItem], height: Int) {
    let old = focused
    let heading = hiddenBehind(new)
    items = new
    let same = old.flatMap { old in new.firstIndex { $0.content == old.content } } ?? heading
    let first = old == nil ? new.firstIndex { $0.record != nil } : nil
    place.cursor = same ?? first ?? nearest(min(place.cursor, max(0, new.count - 1)))
    keepInSight(height)
  }

  /// The heading of the group whose row at the cursor is no longer visible for lack of room; nil if
  /// the group has changed.
  private func hiddenBehind(_ new: [TodayItem]) -> Int? {
    guard items.indices.contains(place.cursor) else { return nil }
    let above = items[...place.cursor].lazy.reversed().compactMap(\.heading).first
    guard let above else { return nil }
    return new.firstIndex { item in
      item.isFocusable
        && item.heading.map { $0.title == above.title && $0.count == above.count } ?? false
    }
  }

  mutating func move(_ command: Command, height: Int) {
    switch command {
    case .down: move(1, height: height)
    case .up: move(-1, height: height)
    case .pageDown: move(height, height: height)
    case .pageUp: move(-height, height: height)
    case .halfPageDown: move(height / 2, height: height)
    case .halfPageUp: move(-height / 2, height: height)
    case .first: move(-items.count, height: height)
    default: move(items.count, height: height)
    }
  }

  mutating func move(_ step: Int, height: Int) {
    var place = self.place.cursor
    let direction = step < 0 ? -1 : 1
    for _ in 0..<abs(step) {
      guard let next = focusable(from: place + direction, direction) else { break }
      place = next
    }
    self.place.cursor = place
    keepInSight(height)
  }

  private func focusable(from start: Int, _ direction: Int) -> Int? {
    var place = start
    while items.indices.contains(place) {
      if items[place].isFocusable { return place }
      place += direction
    }
    return nil
  }

  private func nearest(_ place: Int) -> Int {
    focusable(from: place, 1) ?? focusable(from: place, -1) ?? 0
  }

  private mutating func keepInSight(_ height: Int) {
    let first = focusable(from: 0, 1) ?? 0
    if place.cursor <= first { place.top = 0 }
    place.top = max(min(place.top, place.cursor), place.cursor - height + 1)
    place.top = max(0, min(place.top, items.count - height))
  }
}
