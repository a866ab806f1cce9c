package import CaseBook
package import CaseModel

/// An open casebook: what is needed to read its files and to add to its journal.
///
/// The records themselves are in the `Book` that opening gives beside it; every call that takes the
/// book keeps it in step with the journal.
package struct CasebookStore: Sendable {
  /// What `casebook.json` says.
  package var settings: CasebookSettings { settingsFile.settings }
  /// What was found wrong in the files so far; all the rest is in the book.
  package internal(set) var findings: [Finding]
  /// Why nothing can be saved in this session; nil where it can.
  package internal(set) var readOnlyReason: Phrase?
  /// Whether a flush has failed, so that the system may have dropped what was written.
  var hasLostFlush = false
  var settingsFile: SettingsFile
  var journal: Journal
  /// The files of `records/`, to which the book's rows point.
  let recordRegions: [ByteRegion]
  /// What these files are, by name; empty where they are not what a checkpoint wrote.
  var folded: [String: Checkpoint.File] = [:]
  /// Numbers that lines of the journal may have given which cannot be used.
  var reserved = ReservedNumbers()
  /// What this user saw of the casebook before; nil where that is not known, or was another casebook.
  var seen: SeenHead?
  /// The last commit that the journal had when it did not have the one that was seen; nil where it has that.
  var lostBehind: Int?
  /// How far the access log was written by what the journal says.
  var accessMark: AccessMark?
  /// Finds the values of a commit that only one record may have and that another record of the book
  /// has; it is asked under the lock, with all that others have saved in the book.
  package var taken: @Sendable (Commit, Book) -> [TakenValue] = { _, _ in [] }
  let directory: OpenFile
  let path: String
  let codes: CodeLists
  private var watch: Watch?

  init(
    _ directory: OpenFile,
    path: String,
    settingsFile: SettingsFile,
    journal: Journal,
    readOnlyReason: Phrase?,
    recordRegions: [ByteRegion],
    codes: CodeLists
  ) {
    self.directory = directory
    self.path = path
    self.settingsFile = settingsFile
    self.journal = journal
    self.readOnlyReason = readOnlyReason
    self.recordRegions = recordRegions
    self.codes = codes
    findings = settingsFile.findings
  }

  var files: FileOperations { directory.files }

  /// The unsaved forms.
  package var drafts: DraftFolder { DraftFolder(directory: directory, codes: codes) }

  /// The files that belong to records.
  package var attachments: AttachmentFolder {
    AttachmentFolder(directory: directory, readOnlyReason: readOnlyReason)
  }

  /// The log of what leaves the casebook.
  package var accessLog: AccessLog {
    AccessLog(directory: directory, now: now, seen: seen?.access)
  }

  /// What was saved before.
  package var history: JournalHistory { JournalHistory(journal: journal, codes: codes) }

  /// Writes `records/`.
  package var folding: RecordsFolding { RecordsFolding(store: self) }

  /// What was found that records written now would not have.
  package var damage: [Finding] {
    findings.filter { $0.problem.isDamage && $0.file != Layout.settings }
  }

  /// The time of now, or the one at which the casebook's clock stands still.
  package var now: Instant { settings.frozenClock ?? files.now() }

  /// All regions that rows of the book point into; the journal is the last one.
  var regions: [ByteRegion] { recordRegions + [journal.region] }

  /// The hash of the last commit, to be kept elsewhere: `verify` proves by it that nothing is gone.
  package var head: String { journal.position.head }

  /// A descriptor that becomes readable when another session may have saved; nil where the system
  /// has no watch left, so that the caller must call `refresh` from time to time.
  package mutating func watchDescriptor() -> Int32? {
    if watch == nil { watch = Watch.on(path) }
    return watch?.descriptor
  }

  func drainWatch() { watch?.drain() }
}
