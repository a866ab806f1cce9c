import CaseBook
import CaseModel

/// Tracks the records in lines of the journal that are not in the book yet.
struct ComingRecords {
  private var versions: [RecordID: Int] = [:]
  private var numbers: ReservedNumbers
  private let prefix: BookPrefix

  init(_ book: Book, _ prefix: BookPrefix) {
    self.prefix = prefix
    numbers = ReservedNumbers()
    for kind in RecordKind.allCases { numbers.reserve(book.greatestNumber(kind), kind) }
  }

  /// Takes an entry of a line.
  ///
  /// - Returns: its problem, and whether its record must be put into the book: one that would
  ///   replace
  ///   an image as new as itself must not.
  mutating func take(_ entry: JournalContent.Entry, in book: Book) -> (Problem?, applies: Bool) {
    guard entry.id.prefix == prefix else { return (.otherPrefix(entry.id.text), false) }
    let version =
      versions[entry.id] ?? book.row(entry.id).map { book[entry.id.kind].version($0) } ?? 0
    let applies = entry.base >= version
    if applies { versions[entry.id] = entry.base + 1 }
    numbers.reserve(entry.id.number, entry.id.kind)
    let isStale = entry.base != version
    return (isStale ? .staleBase(expected: entry.base, found: version) : nil, applies)
  }

  /// The numbers that an unusable line may have given.
  func numbers(of line: UnreadLine) -> ReservedNumbers {
    var reserved = ReservedNumbers()
    let most = UInt32(clamping: line.records)
    for kind in RecordKind.allCases { reserved.reserve(numbers[kind] &+ most, kind) }
    for id in line.ids where id.prefix == prefix {
      // A number far from all others is damaged data, not a number that was given.
      let isNear = id.number <= numbers[id.kind] &+ max(most, ReservedNumbers.mostSkipped)
      if isNear { reserved.reserve(id.number, id.kind) }
    }
    return reserved
  }
}
