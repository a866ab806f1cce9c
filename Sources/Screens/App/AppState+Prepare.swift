import CaseModel
import CaseQuery
import CaseRules
import Casework

// What is worked out between two keys, so that the next one need not wait for it.

extension AppState {
  /// Work that may be done before anybody asks for its outcome.
  private enum Preparation {
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
  }

  /// Whether there is anything to prepare.
  package var isPreparing: Bool { preparation != nil }

  /// Does one piece of work; searching and reading stop when they are interrupted, the others take
  /// about as long as nobody notices.
  package mutating func prepare(until isInterrupted: () -> Bool) {
    switch preparation {
    case .table(let index): try? list(index) { _ in isInterrupted() }
    case .order(let index, let order):
      let context = query
      try? tables[index].orders[order, default: ListedRows()]
        .list(Listing(tables[index].kind, order: order), context)
    case .today: today.list(looks, query)
    case .words(let kind): readWords(kind, until: isInterrupted)
    case .matches:
      world.matches.prepare(world.book, rows: 200)
      if !isMatching { refreshLayout() }
    case .leads:
      world.leadAlerts.prepare(world.book, world.overview, rows: 200)
      if !isLookingForLeads { refreshLayout() }
    case nil: break
    }
  }

  /// Finds at once what Today tells of duplicates and leads, for a reader who does not wait.
  package mutating func prepareToday() {
    world.matches.prepare(world.book)
    world.leadAlerts.prepare(world.book, world.overview)
    refreshLayout()
  }

  /// Reads some records for the search, so few at a time that a key need not wait for them.
  private mutating func readWords(_ kind: RecordKind, until isInterrupted: () -> Bool) {
    for _ in 0..<20 where !isInterrupted() {
      if search.prepare(world.book, kind, rows: 50) { return }
    }
  }

  private var preparation: Preparation? {
    let context = query
    if let index = tableIndex, !isListed(index, context) { return .table(index) }
    if let index = tables.indices.first(where: { !isListed($0, context) }) { return .table(index) }
    if let index = tableIndex, let order = nextOrder(index, context) { return .order(index, order) }
    if !today.isCurrent(looks, context) { return .today }
    let kind = searched.first { search.prepared($0) < world.book[$0].count }
    if let kind { return .words(kind) }
    return isMatching ? .matches : isLookingForLeads ? .leads : nil
  }

  /// The kinds whose records are read for the search, those first that are searched most; contacts are found
  /// with the victims for whom they call.
  private var searched: [RecordKind] {
    let first: [RecordKind] = [.victim, .contact]
    return first + tables.map(\.kind).filter { !first.contains($0) }
  }

  /// Whether some cases were not looked at for known leads yet.
  var isLookingForLeads: Bool { world.leadAlerts.prepared < world.book[.victim].count }

  /// Whether some records are not compared with the others yet.
  var isMatching: Bool { world.matches.prepared < world.book[.victim].count }

  private func isListed(_ index: Int, _ context: QueryContext) -> Bool {
    tables[index].shown.isCurrent(listing(index), context)
  }

  /// An order that the sort key may ask for and that is not known yet.
  private func nextOrder(_ index: Int, _ context: QueryContext) -> SortOrder? {
    tables[index].nextOrders.first { order in
      tables[index].orders[order]?.isCurrent(Listing(tables[index].kind, order: order), context)
        != true
    }
  }
}
