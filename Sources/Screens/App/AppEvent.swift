package import CaseModel
package import CaseRules
package import Casework
package import TerminalGrid

/// An event that the program reports to the screens.
package enum AppEvent: Sendable {
  case terminal(TerminalEvent)
  /// The requested commit is durable; these are its saved records.
  case saved([Record])
  /// The requested commit was not saved, or it is not known whether it was.
  case notSaved(SaveProblem)
  /// Other sessions saved commits, which the book contains already.
  case changed([CommitWithChanges])
  /// The requested line is in the access log; or why it is not.
  case logged(Phrase?)
  /// The requested history, and the position to show.
  case history(History, at: PastImageID?)
  /// The commits found for an undo; empty if there are none.
  case commitsFound([CommitWithChanges], WantedCommit)
  /// The requested file, as it would be imported.
  case importRead(ImportPreview)
  /// The files whose paths begin with the typed text; those of folders end with a slash.
  case filesFound(FoundFiles, beginning: String)
  /// Why a file cannot be read or written.
  case fileRefused(Phrase)
  /// The requested external list.
  case externalRead(ExternalList)
  /// What a report of the past is made from.
  case earlierRead(ReportChoice, PastFigures)
  /// A file was written.
  case exported(Phrase)
}

/// A request from the screens to the program; results are returned as events.
package enum Effect: Hashable, Sendable {
  case save(Commit)
  case quit
  case suspend
  case repaint
  /// Store the changed display settings for the next session.
  case rememberLooks
  /// Write a line to the access log and answer with `logged`.
  case log(AccessEntry)
  /// Look up commits and answer with `history`.
  case readHistory(HistoryQuery, at: PastImageID? = nil)
  /// Look up commits for an undo and answer with `commitsFound`.
  case findCommits(WantedCommit)
  /// Read a file and answer with `importRead` or `fileRefused`.
  case readImport(ImportRequest)
  /// Look up the files whose paths begin with a text and answer with `filesFound`.
  case findFiles(beginning: String)
  /// Read an external list and answer with `externalRead` or `fileRefused`.
  case readForeign(ExternalRequest)
  /// Read the records of a report's moment, or the sealed releases, and answer with `earlierRead`.
  case readEarlier(ReportChoice)
  /// Write cases to a file and answer with `exported` or `fileRefused`.
  case export(ExportRequest)
  /// Write a report to a file and answer with `exported` or `fileRefused`.
  case writeReport(ReportFile)
  /// Write a text to a new file and answer with `exported` or `fileRefused`.
  case writeText(TextFile)
  /// Seal a release, write its files and answer with `exported` or `fileRefused`.
  case publish(PublishRequest)
  /// Put a text into the clipboard of the terminal.
  case copy(String)
  /// Show lines in the place of the screen until Enter.
  case showPlain([String])
}

/// The files whose paths begin with a typed text.
package enum FoundFiles: Hashable, Sendable {
  /// The first ones in order, those of folders with a slash at the end, and how many there are besides.
  case paths([String], others: Int = 0)
  /// The folder that they would be in cannot be read, for this reason.
  case unreadable(folder: String, Phrase)
}
