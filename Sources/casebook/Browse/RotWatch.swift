import CaseBook
import CaseModel
import CaseStore

/// Checks in idle time whether the records in memory are still those that were read, because a disk
/// or memory may lose a bit of an open file.
struct RotWatch {
  /// The next position to check; nil when everything was checked since the user's last action.
  private var position: BookPosition? = BookPosition()

  /// Milliseconds of idle time before the first check.
  private static let rest = 300
  /// The number of rows in one check, small enough not to delay a key.
  private static let rows = 4_000

  /// Milliseconds until the next check; nil if none is needed.
  var timeout: Int? { position.map { $0 == BookPosition() ? Self.rest : 0 } }

  mutating func somethingHappened() { position = BookPosition() }

  /// Checks some rows; returns whether some were damaged.
  mutating func look(_ store: inout CasebookStore, _ book: inout Book) -> Bool {
    guard let start = position else { return false }
    let (next, found) = store.mend(&book, from: start, rows: Self.rows)
    position = next == BookPosition() ? nil : next
    return found
  }
}
