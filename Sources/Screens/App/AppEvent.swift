package import CaseModel
package import CaseRules
package import Casework
package import TerminalGrid

/// What the program tells the screens.
package enum AppEvent: Sendable {
  case terminal(TerminalEvent)
  /// The commit asked for last is durable; these are its records as they were saved.
  case saved([Record])
  /// The commit asked for last was not saved, or nobody can say.
  case notSaved(SaveProblem)
  /// Other sessions saved something, and the book has it already.
  case changed([CommitWithChanges])
  /// The access log has the line that was asked for; or it has not, for this reason.
  case logged(Phrase?)
  /// The history that was asked for, to be shown at a place of it.
  case history(History, at: HistoryPlace?)
  /// The commits that were looked for to be taken back; empty if there is none.
  case commitsFound([CommitWithChanges], WantedCommit)
  /// The file that was to be read, as it would be imported.
  case importRead(ImportPreview)
  /// The files whose paths begin as one that is typed; those of folders end with a slash.
  case filesFound([String], beginning: String)
  /// Why a file cannot be read or written.
  case fileRefused(Phrase)
  /// The foreign list that was to be read.
  case externalRead(ExternalList)
  /// What was written, and where; with what left the office, if it was that.
  case exported(Phrase, Disclosure? = nil)
}

/// Why a commit is not saved.
package enum SaveProblem: Sendable {
  /// Somebody else saved these records meanwhile; as they are now.
  case conflict([Record])
  /// Other records have numbers that only one person can have.
  case taken([TakenValue])
  /// Nothing had to be saved: the records are so already.
  case unchanged([Record])
  /// Not saved, for this reason.
  case notSaved(Phrase)
  /// Perhaps saved: the journal has these records, or could not be read again where there are none.
  case uncertain(Phrase, [Record])

  /// The records that are not what the screens know of them.
  var records: [Record] {
    switch self {
    case .conflict(let records), .uncertain(_, let records), .unchanged(let records): records
    case .taken, .notSaved: []
    }
  }
}

/// What the screens ask of the program; results come back as events.
package enum Effect: Hashable, Sendable {
  case save(Commit)
  case quit
  case suspend
  case repaint
  /// The looks changed and should be the same next time.
  case rememberLooks
  /// Write a line into the access log and answer with `logged`.
  case log(AccessEntry)
  /// Look commits up and answer with `history`.
  case readHistory(HistoryQuery, at: HistoryPlace? = nil)
  /// Look up commits to be taken back and answer with `commitsFound`.
  case findCommits(WantedCommit)
  /// Read a file and answer with `importRead` or `fileRefused`.
  case readImport(ImportRequest)
  /// Look up the files whose paths begin so and answer with `filesFound`.
  case findFiles(beginning: String)
  /// Read a foreign list and answer with `externalRead` or `fileRefused`.
  case readForeign(ExternalRequest)
  /// Write cases to a file and answer with `exported` or `fileRefused`.
  case export(ExportRequest)
  /// Write a report to a file and answer with `exported` or `fileRefused`.
  case writeReport(ReportFile)
}
