import ArgumentParser
import CaseStore

/// Folds the journal into the readable copy.
struct CheckpointCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint",
    abstract: "Fold the journal into the readable files in records/."
  )

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    let session = try Session.open(directory)
    do throws(StoreError) {
      try session.store.checkpoint(session.book, by: session.officer)
    } catch {
      throw Failure(error)
    }
    session.mentionRecords()
  }
}
