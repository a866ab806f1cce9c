import CaseBook
import CaseModel

/// What the records of a book will be by the lines of the journal that are not in it yet.
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
  /// - Returns: what is wrong with it, and whether its record is to be put into the book: one that
  ///   would take the place of an image as new as itself is not.
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

  /// The numbers that a line which cannot be used may have given.
  func numbers(of line: UnreadLine) -> ReservedNumbers {
    var reserved = ReservedNumbers()
    let most = UInt32(clamping: line.records)
    for kind in RecordKind.allCases { reserved.reserve(numbers[kind] &+ most, kind) }
    for id in line.ids where id.prefix == prefix {
      // A number far from all others is no number that was given, but a rotten one.
      let isNear = id.number <= numbers[id.kind] &+ max(most, ReservedNumbers.mostSkipped)
      if isNear { reserved.reserve(id.number, id.kind) }
    }
    return reserved
  }
}
