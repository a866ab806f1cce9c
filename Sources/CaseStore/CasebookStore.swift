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
  var settingsFile: SettingsFile
  var journal: Journal
  /// The files of `records/`, to which the book's rows point.
  let recordRegions: [ByteRegion]
  let directory: OpenFile
  let codes: CodeLists

  var files: FileOperations { directory.files }

  /// The time of now, or the one at which the casebook's clock stands still.
  package var now: Instant { settings.frozenClock ?? files.now() }

  /// All regions that rows of the book point into; the journal is the last one.
  var regions: [ByteRegion] { recordRegions + [journal.region] }
}
