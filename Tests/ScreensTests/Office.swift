import CaseBook
import CaseModel
import CaseRules
import CaseStore
import Casework
import Glibc
import Screens
import StoreTrials
import TerminalGrid

/// A small office with a few invented people, for tests of screens; its casebook is on a disk in
/// memory.
///
/// Copies of an office have one disk.
struct Office {
  var state: AppState
  /// The effects of the last keys.
  var effects: [Effect] = []
  /// The texts that were written to files.
  var written: [TextFile] = []
  /// The lines of the access log.
  var log: [AccessEntry] = []
  /// The sealed releases of figures.
  var releases: [SealedRelease] = []
  let disk: MemoryDisk
  /// What the disk refuses to Kim's session.
  let faults: Faults
  var store: CasebookStore
  /// A session of others at the same casebook, once one was needed.
  var others: (store: CasebookStore, book: Book)?

  static let now = Zone.phnomPenh.instant(
    day: Calendar.dayNumber(year: 2025, month: 10, day: 14),
    hour: 9
  )

  private static let reference = Result { try Reference() }

  /// An office with these records, seen by Kim.
  init(
    _ records: [Record]? = nil,
    columns: Int = 80,
    rows: Int = 24,
    language: Language = .en,
    allowsClipboard: Bool = false
  ) throws {
    disk = MemoryDisk(try records.map(Self.casebook) ?? Self.usualCasebook.get())
    faults = Faults(EIO)
    let book: Book
    (store, book) = try CasebookOpening.open(
      path: Self.path,
      codes: .carried(),
      files: faults.calls(disk.operations)
    )
    store.taken = UniqueNumbers.taken
    var settings = store.settings
    settings.allowsClipboard = allowsClipboard
    var cases = CaseContext(
      book: book,
      reference: try Self.reference.get(),
      settings: settings,
      officer: Officer.kim.account,
      now: store.now,
      language: language
    )
    cases.keepIndex()
    state = AppState(
      cases: cases,
      displaySettings: DisplaySettings(language: language),
      size: Size(columns: columns, rows: rows)
    )
  }
}
