import CaseBook
import CaseModel
import CaseQuery
import CaseRules
import Casework

/// Work done in advance between two keys, so that the next key is answered faster.
enum Preparation {
  /// List the rest of a table's rows, or all of them.
  case table(Int)
  /// List a table's rows in the order of the sort key.
  case order(Int, SortOrder)
  case today
  /// Index the texts of a kind for the search.
  case words(RecordKind)
  /// Find possible duplicates.
  case matches
  /// Find cases that contain a known lead.
  case leads

  /// The next work; nil if there is none.
  init?(_ navigation: Navigation, _ display: Display) {
    let query = navigation.query(display)
    let (tables, displaySettings, cases) = (
      navigation.tables, display.displaySettings, display.cases
    )
    if let index = navigation.tableIndex, !tables[index].isIndexed(query, displaySettings) {
      self = .table(index)
    } else if let index = tables.firstIndex(where: { table in
      table.wasShown && !table.isIndexed(query, displaySettings)
    }) {
      self = .table(index)
    } else if let index = navigation.tableIndex, let order = tables[index].unknownOrder(query) {
      self = .order(index, order)
    } else if !navigation.today.isCurrent(displaySettings, query) {
      self = .today
    } else if let kind = navigation.search.unreadKind(cases.book) {
      self = .words(kind)
    } else if cases.isMatching {
      self = .matches
    } else if cases.isLookingForLeads {
      self = .leads
    } else {
      return nil
    }
  }
}

extension CaseContext {
  /// Finds duplicates and known leads of all cases immediately.
  mutating func prepareAll() {
    matches.prepare(book)
    alerts.prepare(book, caseIndex, rules, zone)
  }

  /// Does one piece of work on all cases, until interrupted.
  ///
  /// - Returns: whether all of it is done.
  mutating func prepare(_ work: Preparation, until isInterrupted: () -> Bool) -> Bool {
    for _ in 0..<8 where !isInterrupted() {
      switch work {
      case .matches:
        matches.prepare(book, rows: 25)
        if !isMatching { return true }
      case .leads:
        alerts.prepare(book, caseIndex, rules, zone, rows: 25)
        if !isLookingForLeads { return true }
      default: return false
      }
    }
    return false
  }
}

extension Navigation {
  /// Does one piece of work on lists.
  ///
  /// Searching and indexing stop when interrupted; the others are short enough not to be noticed.
  mutating func prepare(
    _ work: Preparation,
    _ display: Display,
    until isInterrupted: () -> Bool
  ) {
    switch work {
    case .table(let index):
      let query = query(display)
      try? tables[index].list(query, display.displaySettings) { _ in isInterrupted() }
    case .order(let index, let order):
      let query = query(display)
      tables[index].prepare(order, query)
    case .today:
      today.listAll(display.displaySettings, query(display))
      if section == .today { refreshLayout(display) }
    case .words(let kind): search.read(kind, display.cases.book, until: isInterrupted)
    case .matches, .leads: break
    }
  }
}

extension SearchIndex {
  /// Indexes some records, so few at a time that a key need not wait.
  fileprivate mutating func read(
    _ kind: RecordKind,
    _ book: Book,
    until isInterrupted: () -> Bool
  ) {
    for _ in 0..<20 where !isInterrupted() {
      if prepare(book, kind, rows: 50) { return }
    }
  }

  /// A kind that is not fully indexed, the most searched kinds first.
  ///
  /// Contacts follow victims, because a search for a victim finds its contacts. Notes would take as
  /// much memory as all others together, and are read when they are searched.
  fileprivate func unreadKind(_ book: Book) -> RecordKind? {
    let kinds: [RecordKind] = [
      .victim, .contact, .compound, .followup, .lead, .counterpart, .incident,
    ]
    return kinds.first { prepared($0) < book[$0].count }
  }
}
