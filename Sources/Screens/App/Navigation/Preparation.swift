import CaseBook
import CaseModel
import CaseQuery
import CaseRules
import Casework

/// Work that may be done between two keys before anybody asks for its outcome, so that the next key need not
/// wait for it.
enum Preparation {
  /// The rest of a table's rows, or all of them.
  case table(Int)
  /// A table's rows in the order that the sort key leads to.
  case order(Int, SortOrder)
  case today
  /// Reading what people wrote, for the search.
  case words(RecordKind)
  /// Finding who may be the same person.
  case matches
  /// Finding which cases tell of a known lead.
  case leads

  /// What is to be done next; nil if nothing is.
  init?(_ navigation: Navigation, _ display: Display) {
    let query = navigation.query(display)
    let (tables, displaySettings, cases) = (
      navigation.tables, display.displaySettings, display.cases
    )
    if let index = navigation.tableIndex, !tables[index].isIndexed(query, displaySettings) {
      self = .table(index)
    } else if let index = tables.firstIndex(where: { !$0.isIndexed(query, displaySettings) }) {
      self = .table(index)
    } else if let index = navigation.tableIndex, let order = tables[index].unknownOrder(query) {
      self = .order(index, order)
    } else if !navigation.today.isCurrent(displaySettings, query) {
      self = .today
    } else if let kind = navigation.unreadKind(cases.book) {
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
  /// Finds at once what there is to find about all cases.
  mutating func prepareAll() {
    matches.prepare(book)
    leadAlerts.prepare(book, caseIndex)
  }

  /// Does one piece of work on what is found about all cases.
  ///
  /// - Returns: whether all of it is found by that.
  mutating func prepare(_ work: Preparation) -> Bool {
    switch work {
    case .matches:
      matches.prepare(book, rows: 200)
      return !isMatching
    case .leads:
      leadAlerts.prepare(book, caseIndex, rows: 200)
      return !isLookingForLeads
    default: return false
    }
  }
}

extension Navigation {
  /// Does one piece of work on lists; searching and reading stop when they are interrupted, the others take
  /// about as long as nobody notices.
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
    case .today: today.list(display.displaySettings, query(display))
    case .words(let kind): readWords(kind, display.cases.book, until: isInterrupted)
    case .matches, .leads: break
    }
  }

  /// Reads some records for the search, so few at a time that a key need not wait for them.
  private mutating func readWords(
    _ kind: RecordKind,
    _ book: Book,
    until isInterrupted: () -> Bool
  ) {
    for _ in 0..<20 where !isInterrupted() {
      if search.prepare(book, kind, rows: 50) { return }
    }
  }

  /// A kind whose records are not all read for the search, those first that are searched most; contacts are
  /// found with the victims for whom they call.
  fileprivate func unreadKind(_ book: Book) -> RecordKind? {
    let first: [RecordKind] = [.victim, .contact]
    let kinds = first + tables.map(\.kind).filter { !first.contains($0) }
    return kinds.first { search.prepared($0) < book[$0].count }
  }
}
