import CaseBook
import CaseModel
import CaseQuery
import CaseRules
import Casework
import Screens
import StrictJSON
import TerminalGrid
import Views

/// A small office with a few invented people, for tests of screens.
struct Office {
  var state: AppState
  /// What the screens asked for with the last keys.
  var effects: [Effect] = []
  /// What was written into the access log.
  var log: [AccessEntry] = []
  /// Why the access log cannot be written, where that is tried.
  var logProblem: Phrase?
  /// Whether the next save is one of which the disk says that it may not keep it.
  var isNextDoubtful = false
  /// What was saved since the office opened, in its order.
  var commits: [CommitWithChanges] = []
  private var region: [UInt8] = []
  private let base: [UInt8]

  static let now = Zone.phnomPenh.instant(
    day: Calendar.dayNumber(year: 2025, month: 10, day: 14),
    hour: 9
  )

  /// An office with these records, seen by Kim.
  init(
    _ records: [Record] = Office.records,
    columns: Int = 80,
    rows: Int = 24,
    language: Language = .en
  ) throws {
    var settings = CasebookSettings(site: "Test embassy")
    settings.frozenClock = Self.now
    let (book, bytes) = Self.book(records)
    base = bytes
    var cases = CaseContext(
      book: book,
      reference: try Reference(),
      settings: settings,
      officer: "kim",
      now: Self.now,
      language: language
    )
    cases.keepIndex()
    state = AppState(
      cases: cases,
      displaySettings: DisplaySettings(language: language),
      size: Size(columns: columns, rows: rows)
    )
  }

  /// A book in memory.
  static func book(_ records: [Record]) -> (Book, [UInt8]) {
    var bytes: [UInt8] = []
    var places: [(Int, Int)] = []
    for record in records {
      let line = record.json.serialized()
      places.append((bytes.count, line.count))
      bytes += line
    }
    var book = Book()
    book.setRegions([ByteRegion(bytes)])
    for place in places { book.apply(RowSource(region: 0, offset: place.0, length: place.1)) }
    return (book, bytes)
  }
}

extension Office {
  /// Puts a record's bytes into the book, as a journal would hold them.
  mutating func put(_ record: Record) {
    let line = record.json.serialized()
    let start = region.count
    region += line
    let base = ByteRegion(base)
    state.cases.book.setRegions([base, ByteRegion(region)])
    state.cases.book.apply(RowSource(region: 1, offset: start, length: line.count))
  }
}
