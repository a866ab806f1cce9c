import CaseModel

/// The position from which a line led to rows of a table.
struct Departure: Sendable {
  let section: SectionTab
  let pages: [PageState]
  /// The target table, and its filter before and after.
  let table: Int
  let before: String
  let since: String
  /// The rows that were marked before.
  let marks: Set<RecordID>
}

// From Today or a page to rows of a table, and back.

extension Navigation {
  /// Opens a table with a filter and marked rows, so that `b` leads back here.
  mutating func depart(
    to tab: SectionTab,
    filter: String,
    marks: Set<RecordID>?,
    _ display: Display
  ) {
    let (from, open) = (section, pages)
    guard let index = tables.index(of: tab) else { return }
    let (before, marked) = (tables[index].filter.text, tables[index].marks)
    _ = setFilter(filter, of: index, display)
    go(to: tab, display)
    departure = Departure(
      section: from,
      pages: open,
      table: index,
      before: before,
      since: tables[index].filter.text,
      marks: marked
    )
    if let marks { tables[index].marks = marks }
  }

  /// Goes back to where the officer came from.
  ///
  /// The table gets its marks again, and its filter unless another was typed since.
  ///
  /// - Returns: whether there was a screen to go back to.
  mutating func returnToDeparture(_ display: Display) -> Bool {
    guard isAtTop, let from = departure else { return false }
    if tables[from.table].filter.text == from.since {
      _ = setFilter(from.before, of: from.table, display)
    }
    tables[from.table].marks = from.marks
    departure = nil
    section = from.section
    pages = from.pages
    refreshAll(display)
    return true
  }

  /// Leaves one layer of a table: marks, the filter, the way that led here.
  mutating func leaveTable(_ display: Display) {
    if let index = tableIndex, !tables[index].marks.isEmpty {
      tables[index].marks = []
    } else if let index = tableIndex, tables[index].filter.text != departure?.since,
      tables[index].filter.text != tables[index].home
    {
      _ = setFilter(tables[index].home, of: index, display)
    } else {
      _ = returnToDeparture(display)
    }
  }
}
