import CaseModel

/// Where the officer was when a line there led to rows of a table.
struct Departure: Sendable {
  let section: SectionTab
  let pages: [PageState]
  /// The table that was gone to, and how it was filtered before and is now.
  let table: Int
  let before: String
  let since: String
  /// The rows that were marked before.
  let marks: Set<RecordID>
}

// From Today or a page to rows of a table, and back.

extension AppState {
  /// Goes to a table with a filter, so that `b` leads back here.
  mutating func depart(to tab: SectionTab, filter: String) {
    let (from, open) = (section, pages)
    let index = tab.rawValue - 1
    guard tables.indices.contains(index) else { return }
    let (before, marks) = (tables[index].filterText, tables[index].marks)
    setFilter(filter, of: index)
    go(to: tab.rawValue)
    departure = Departure(
      section: from,
      pages: open,
      table: index,
      before: before,
      since: tables[index].filterText,
      marks: marks
    )
  }

  /// Goes back to where the officer came from; the table has its marks again, and its filter unless another was
  /// typed meanwhile.
  ///
  /// - Returns: whether there was a place to go back to.
  mutating func returnToDeparture() -> Bool {
    guard isAtTop, let from = departure else { return false }
    if tables[from.table].filterText == from.since { setFilter(from.before, of: from.table) }
    tables[from.table].marks = from.marks
    departure = nil
    section = from.section
    pages = from.pages
    refreshAll()
    return true
  }
}
