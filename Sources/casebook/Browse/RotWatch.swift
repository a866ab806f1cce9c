import CaseBook
import CaseModel
import CaseStore

/// Looks, whenever the user rests, whether all records in memory are still what was read: a disk or a
/// memory may lose a bit of a file while it is open.
struct RotWatch {
  /// Where to go on; nil when all was looked at since the user did something.
  private var place: BookPlace? = BookPlace()

  /// Milliseconds of rest before the first look.
  private static let rest = 300
  /// Rows in one look, so that a key never waits for long.
  private static let rows = 4_000

  /// Milliseconds until the next look; nil if none is needed.
  var timeout: Int? { place.map { $0 == BookPlace() ? Self.rest : 0 } }

  mutating func somethingHappened() { place = BookPlace() }

  /// Looks at some rows; tells whether some were rotten.
  mutating func look(_ store: inout CasebookStore, _ book: inout Book) -> Bool {
    guard let start = place else { return false }
    let (next, found) = store.mend(&book, from: start, rows: Self.rows)
    place = next == BookPlace() ? nil : next
    return found
  }
}
