import CaseBook
package import CaseModel
import CaseQuery
package import CaseRules
import Casework

/// One row of Today.
package struct TodayItem: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// A group's name; with the target that shows all of it if not all rows are shown.
    case heading(Phrase, count: Int, all: TodayTarget?)
    /// A person in danger: a row of the victims' table.
    case danger(Int)
    /// A person in danger for whom nothing is planned in time: a row of the victims' table.
    case noAction(Int)
    /// A follow-up that is due: a row of the follow-ups' table.
    case followup(Int)
    /// A request for a second name: a row of the follow-ups' table.
    case approval(Int)
    /// A colleague's change.
    case change(CommitSummary)
    /// A request that is ready to be sent through one channel.
    case request(Int, channel: Phrase)
    /// Two records that share a unique number.
    case duplicate(MatchPair)
    /// A case that contains a known lead without naming it.
    case lead(LeadAlerts.Alert)
    /// A missing person who an unknown person may be.
    case unknown(UnknownAlerts.Alert)
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
  package internal(set) var position = ListPosition()
  /// The rows of every `TodayGroup`.
  private(set) var lists = TodayGroup.allCases.map { _ in CachedRows() }

  init() {}

  /// Lists the groups' rows if they are not up to date, but for the requests.
  private mutating func list(_ displaySettings: DisplaySettings, _ context: QueryContext) {
    for group in TodayGroup.allCases where group != .requests {
      try? lists[group.rawValue].list(group.listing(displaySettings), context)
    }
  }

  /// Lists the rows of all groups.
  ///
  /// It is done between two keys: whether a request can go out takes a look into several records, for
  /// which the first screen and the answer to a key must not wait.
  mutating func listAll(_ displaySettings: DisplaySettings, _ context: QueryContext) {
    list(displaySettings, context)
    let requests = TodayGroup.requests
    try? lists[requests.rawValue].list(requests.listing(displaySettings), context)
  }

  /// Builds the rows again; `seen` are the commits of colleagues since the officer's last session.
  mutating func refresh(_ query: QueryContext, _ display: Display, seen: [CommitSummary]) {
    let cases = display.cases
    list(display.displaySettings, query)
    let builder = TodayBuilder(
      context: query,
      lists: lists,
      pairs: cases.isMatching ? [] : cases.matches.strongPairs,
      alerts: cases.isLookingForLeads ? [] : cases.alerts.leads.alerts(in: cases.book),
      unknowns: cases.isLookingForLeads
        ? [] : cases.alerts.unknown.alerts(cases.caseIndex, cases.rules.unknown, cases.zone),
      seen: seen,
      height: display.bodyHeight
    )
    setItems(builder.items(), height: display.bodyHeight)
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
    items.indices.contains(position.cursor) ? items[position.cursor] : nil
  }

  package var focusedRecord: RecordID? { focused?.record }

  mutating func setItems(_ new: [TodayItem], height: Int) {
    let old = focused
    let heading = hiddenBehind(new)
    items = new
    let same = old.flatMap { old in new.firstIndex { $0.content == old.content } } ?? heading
    let first = old == nil ? new.firstIndex { $0.record != nil } : nil
    position.cursor = same ?? first ?? nearest(min(position.cursor, max(0, new.count - 1)))
    keepInSight(height)
  }

  /// The heading of the group whose row at the cursor is no longer visible for lack of room; nil if
  /// the group has changed.
  private func hiddenBehind(_ new: [TodayItem]) -> Int? {
    guard items.indices.contains(position.cursor) else { return nil }
    let above = items[...position.cursor].lazy.reversed().compactMap(\.heading).first
    guard let above else { return nil }
    return new.firstIndex { item in
      item.isFocusable
        && item.heading.map { $0.title == above.title && $0.count == above.count } ?? false
    }
  }

  mutating func move(_ movement: Movement, height: Int) {
    move(movement.step(count: items.count, height: height), height: height)
  }

  mutating func move(_ step: Int, height: Int) {
    var index = position.cursor
    let direction = step < 0 ? -1 : 1
    for _ in 0..<abs(step) {
      guard let next = focusable(from: index + direction, direction) else { break }
      index = next
    }
    position.cursor = index
    keepInSight(height)
  }

  private func focusable(from start: Int, _ direction: Int) -> Int? {
    var index = start
    while items.indices.contains(index) {
      if items[index].isFocusable { return index }
      index += direction
    }
    return nil
  }

  private func nearest(_ index: Int) -> Int {
    focusable(from: index, 1) ?? focusable(from: index, -1) ?? 0
  }

  private mutating func keepInSight(_ height: Int) {
    let first = focusable(from: 0, 1) ?? 0
    if position.cursor <= first { position.top = 0 }
    position.top = max(min(position.top, position.cursor), position.cursor - height + 1)
    position.top = max(0, min(position.top, items.count - height))
  }
}
