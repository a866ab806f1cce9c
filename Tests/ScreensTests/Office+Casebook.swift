import CaseModel
import CaseStore
import StoreTrials

extension Office {
  static let path = "/book"

  /// The usual records as files, made once for all tests.
  static let usualCasebook = Result { try casebook(records) }

  /// The files of a casebook in which an earlier colleague entered these records.
  ///
  /// They are stored unchanged, valid or not, as their first version, with their last author.
  static func casebook(_ records: [Record]) throws -> DiskImage {
    let disk = MemoryDisk()
    var settings = CasebookSettings(site: "Test embassy")
    settings.frozenClock = now
    try CasebookCreation.create(path: path, settings, files: disk.operations)
    let entered = records.map { record in
      var record = record
      record.version = 1
      return Change(record, base: 0)
    }
    let commit = Commit(.add, entered)
    let history = [PreparedCommit(at: now.adding(days: -400), by: "choi", commit: commit)]
    try CasebookCreation.fill(path: path, with: history, files: disk.operations) { _ in }
    return disk.image
  }

  /// The commits saved since the office opened, in order.
  var commits: [CommitWithChanges] {
    var query = HistoryQuery()
    query.after = 1
    return store.history.commits(query).reversed()
  }
}
