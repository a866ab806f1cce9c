import CaseBook
import CaseModel
import CaseQuery

/// The rows of a query, computed when first needed and kept up to date with the book.
package struct CachedRows: Sendable {
  /// The state on which the rows depend besides the query.
  private struct Basis: Hashable {
    var generation: Int
    /// Full minutes since 1970, because overdue rows depend on the time.
    var minute: Int
    /// The office's day, on which ages depend.
    let today: Int
    let language: Language

    init(_ context: QueryContext) {
      generation = context.book.generation
      minute = context.now.seconds / 60
      today = context.today
      language = context.language
    }

    /// Whether it is the same hour of the same day.
    func isSameHour(as other: Basis) -> Bool {
      minute / 60 == other.minute / 60 && today == other.today
    }
  }

  package private(set) var rows: [Int] = []
  private var listing: RowQuery?
  private var basis: Basis?
  /// The number of candidate rows tested so far; nil if all were.
  private var looked: Int?
  /// Changed rows of the book that were not tested again yet.
  private var changed: Set<Int> = []

  init() {}

  /// Whether not all rows were tested yet.
  package var isPartial: Bool { looked != nil }

  /// Whether the rows are complete and up to date for the query.
  func isCurrent(_ listing: RowQuery, _ context: QueryContext) -> Bool {
    !isPartial && changed.isEmpty && belongs(to: listing, context)
  }

  /// Whether the rows, complete or not, are those of the query as the book is now.
  func belongs(to listing: RowQuery, _ context: QueryContext) -> Bool {
    basis == Basis(context) && self.listing == listing
  }

  /// Lists the rows again if anything that they depend on has changed.
  ///
  /// - Throws: what in the query's filter is invalid; the rows stay unchanged.
  mutating func list(_ listing: RowQuery, _ context: QueryContext) throws(FilterError) {
    guard !isCurrent(listing, context), !takeIn(listing, context) else { return }
    rows = try listing.rows(context)
    begin(listing, context, looked: nil)
  }

  private mutating func begin(_ listing: RowQuery, _ context: QueryContext, looked: Int?) {
    (self.listing, basis, self.looked) = (listing, Basis(context), looked)
    changed = []
  }

  /// Updates the rows if only single records changed; returns whether they are up to date then.
  private mutating func takeIn(_ listing: RowQuery, _ context: QueryContext) -> Bool {
    guard !isPartial, belongs(to: listing, context), listing.follow(changed, in: &rows, context)
    else { return false }
    changed = []
    return true
  }

  /// Tests rows in the query's order until enough are found; another call continues from there.
  ///
  /// - Throws: what in the query's filter is invalid; the rows stay unchanged.
  mutating func choose(
    _ listing: RowQuery,
    from all: [Int],
    _ context: QueryContext,
    until isEnough: (_ found: Int) -> Bool = { _ in false }
  ) throws(FilterError) {
    guard !isCurrent(listing, context) else { return }
    guard !listing.isEverything else {
      rows = all
      return begin(listing, context, looked: nil)
    }
    guard !takeIn(listing, context) else { return }
    let start = ContinuousClock.now
    let isWanted = try listing.test(context)
    let cost = ContinuousClock.now - start
    if !isPartial || !belongs(to: listing, context) {
      rows = []
      begin(listing, context, looked: 0)
    }
    var offset = looked ?? 0
    while offset < all.count {
      let end = min(all.count, offset + Self.stride)
      for row in all[offset..<end] where isWanted(row) { rows.append(row) }
      offset = end
      // Stopping sooner would cost more than it saves, because the test would have to be made
      // again.
      if isEnough(rows.count), ContinuousClock.now - start >= cost * 2 { break }
    }
    looked = offset < all.count ? offset : nil
  }

  /// The number of rows tested between two checks whether enough were found.
  private static let stride = 1_024

  /// Records changes of the book since a generation, if the rows were up to date with it.
  ///
  /// They are applied when the rows are next needed.
  mutating func note(_ changes: RowChanges, since generation: Int, _ book: Book) {
    guard let listing, !isPartial, basis?.generation == generation,
      !listing.looksInto(changes.kinds)
    else { return }
    changed.formUnion(changes[listing.kind])
    basis?.generation = book.generation
  }

  /// Records changes due to passed time, if the rows were up to date at the given moment.
  mutating func pass(_ changes: RowChanges, since moment: Instant, _ context: QueryContext) {
    let now = Basis(context)
    guard let listing, !isPartial, let basis, basis.minute == moment.seconds / 60,
      basis.isSameHour(as: now), !listing.movesWithTheMinute(context)
    else { return }
    changed.formUnion(changes[listing.kind])
    self.basis?.minute = now.minute
  }
}
