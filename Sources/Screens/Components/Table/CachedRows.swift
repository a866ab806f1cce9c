import CaseBook
import CaseModel
import CaseQuery

/// The rows of a listing, worked out when they are first wanted and kept in step with the book.
package struct CachedRows: Sendable {
  /// What the rows depend on besides the listing.
  private struct Basis: Hashable {
    var generation: Int
    /// Full minutes since 1970, since what is overdue follows from the time.
    var minute: Int
    /// The office's day, by which ages and the like are counted.
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
  /// How many of the rows to choose from were looked at; nil when all were.
  private var looked: Int?
  /// Rows of the book that changed and were not looked at since.
  private var changed: Set<Int> = []

  init() {}

  /// Whether rows may still be missing after those that were found.
  package var isPartial: Bool { looked != nil }

  /// Whether the rows are those of the listing now, all of them.
  func isCurrent(_ listing: RowQuery, _ context: QueryContext) -> Bool {
    !isPartial && changed.isEmpty && belongs(to: listing, context)
  }

  private func belongs(to listing: RowQuery, _ context: QueryContext) -> Bool {
    basis == Basis(context) && self.listing == listing
  }

  /// Lists the rows anew where anything that they depend on has changed.
  ///
  /// - Throws: what in the listing's filter cannot be understood; the rows stay as they were.
  mutating func list(_ listing: RowQuery, _ context: QueryContext) throws(FilterError) {
    guard !isCurrent(listing, context), !takeIn(listing, context) else { return }
    rows = try listing.rows(context)
    begin(listing, context, looked: nil)
  }

  private mutating func begin(_ listing: RowQuery, _ context: QueryContext, looked: Int?) {
    (self.listing, basis, self.looked) = (listing, Basis(context), looked)
    changed = []
  }

  /// Takes in what changed, where nothing else did; tells whether the rows are current by that.
  private mutating func takeIn(_ listing: RowQuery, _ context: QueryContext) -> Bool {
    guard !isPartial, belongs(to: listing, context), listing.follow(changed, in: &rows, context)
    else { return false }
    changed = []
    return true
  }

  /// Chooses from all rows in the listing's order, and stops when the number of rows found is said
  /// to be enough; another call goes on from there.
  ///
  /// - Throws: what in the listing's filter cannot be understood; the rows stay as they were.
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
    var place = looked ?? 0
    while place < all.count {
      let end = min(all.count, place + Self.stride)
      for row in all[place..<end] where isWanted(row) { rows.append(row) }
      place = end
      // To stop sooner would cost more than it spares: the test would have to be made again.
      if isEnough(rows.count), ContinuousClock.now - start >= cost * 2 { break }
    }
    looked = place < all.count ? place : nil
  }

  /// So many rows are looked at between two questions whether that is enough.
  private static let stride = 1_024

  /// Notes changes of the book since some generation, where the rows were in step with it then; they are taken
  /// in when the rows are wanted next.
  mutating func note(_ changes: RowChanges, since generation: Int, _ book: Book) {
    guard let listing, !isPartial, basis?.generation == generation,
      !listing.looksInto(changes.kinds)
    else { return }
    changed.formUnion(changes[listing.kind])
    basis?.generation = book.generation
  }

  /// Notes what follows from the time that passed since a moment, where the rows were in step with it then.
  mutating func pass(_ changes: RowChanges, since moment: Instant, _ context: QueryContext) {
    let now = Basis(context)
    guard let listing, !isPartial, let basis, basis.minute == moment.seconds / 60,
      basis.isSameHour(as: now), !listing.movesWithTheMinute(context)
    else { return }
    changed.formUnion(changes[listing.kind])
    self.basis?.minute = now.minute
  }
}
