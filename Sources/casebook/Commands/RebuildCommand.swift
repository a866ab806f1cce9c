import ArgumentParser
import CaseStore

/// Makes the readable copy anew.
struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Make the readable files in records/ anew from the journal alone."
  )

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    let session = try Session.open(directory)
    do throws(StoreError) {
      try session.store.rebuild(by: session.officer)
    } catch {
      throw Failure(error)
    }
    session.mentionRecords()
  }
}
