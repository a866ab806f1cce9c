package import CaseBook
package import CaseModel

/// An open casebook: the state for reading its files and for appending to its journal.
///
/// The records themselves are in the `Book` that opening returns with it. Every call that takes the
/// book keeps it consistent with the journal.
package struct CasebookStore: Sendable {
  /// The settings in `casebook.json`.
  package var settings: CasebookSettings { settingsFile.settings }
  /// The problems found in the files so far; everything else is in the book.
  package var findings: [Finding]
  /// Why nothing can be saved in this session; nil if saving is possible.
  package internal(set) var readOnlyReason: Phrase?
  /// Whether a flush has failed, so that the system may have dropped written data.
  var hasLostFlush = false
  var settingsFile: SettingsFile
  var journal: Journal
  /// The files of `records/`, to which the book's rows refer.
  let recordRegions: [ByteRegion]
  /// The checkpoint's entries of these files, by name; empty if they are not as a checkpoint wrote
  /// them.
  var folded: [String: Checkpoint.File] = [:]
  /// Numbers that unusable lines of the journal may have given to records.
  var reserved = ReservedNumbers()
  /// What this user last saw of the casebook; nil if that is not known, or was another casebook.
  var seen: SeenHead?
  /// The last commit of the journal when it lacked the one that was seen; nil if it contains that.
  var lostBehind: Int?
  /// The end of the access log as recorded in the journal.
  var accessMark: AccessMark?
  /// Finds values of a commit that must be unique and that another record of the book has.
  ///
  /// It is called under the lock, after everything that others have saved is in the book.
  package var taken: @Sendable (Commit, Book) -> [TakenValue] = { _, _ in [] }
  let directory: OpenFile
  let path: String
  let codes: CodeLists
  /// What writes this casebook: this process, or the keeper at the other end of a connection.
  package internal(set) var writer = Writer.direct
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
  package var drafts: DraftFolder {
    DraftFolder(directory: writer.own ?? directory, codes: codes, keeper: writer.keeper)
  }

  /// The attachments.
  package var attachments: AttachmentFolder {
    AttachmentFolder(
      directory: directory,
      readOnlyReason: readOnlyReason,
      keeper: writer.keeper
    )
  }

  /// The log of disclosures.
  package var accessLog: AccessLog {
    AccessLog(directory: directory, now: now, seen: seen?.access, keeper: writer.keeper)
  }

  /// The history.
  package var history: JournalHistory { JournalHistory(journal: journal, codes: codes) }

  /// Writes `records/`.
  package var folding: RecordsFolding { RecordsFolding(store: self) }

  /// The findings about data that records written now would lack.
  package var damage: [Finding] {
    findings.filter { $0.problem.isDamage && $0.file != Layout.settings }
  }

  /// The current time, or the fixed time of the casebook's clock.
  package var now: Instant { settings.frozenClock ?? files.now() }

  /// All regions that rows of the book refer to; the journal is the last one.
  var regions: [ByteRegion] { recordRegions + [journal.region] }

  /// The hash of the last commit, with which `verify` can prove that no commit is missing.
  package var head: String { journal.position.head }

  /// A descriptor that becomes readable when another session may have saved; nil if the system has
  /// no watch left, so that the caller must poll with `refresh`.
  package mutating func watchDescriptor() -> Int32? {
    if let keeper = writer.keeper { return keeper.descriptor }
    if watch == nil { watch = Watch.on(path) }
    return watch?.descriptor
  }

  func drainWatch() {
    watch?.drain()
    writer.keeper?.drain()
  }
}
