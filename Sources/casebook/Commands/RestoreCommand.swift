import ArgumentParser
import CaseModel
import CaseQuery
import CaseRules
import CaseStore

/// Brings an earlier image of a record back.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Bring a record back as it was, also a deleted one.",
    discussion: """
      Example: casebook restore V-0012 --at 2025-10-03
      A new commit holds the earlier image; what was changed since stays in the history.
      """
  )

  @Argument(help: "The record's id, such as V-0012.")
  var id: String

  @OptionGroup var image: EarlierImage

  @OptionGroup var directory: CasebookDirectory

  func validate() throws {
    try image.check()
    if !image.isGiven { throw ValidationError("Say which: --version N or --at DATE.") }
  }

  func run() throws {
    var session = try Session.open(directory)
    let id = try session.id(id)
    let image = try image.image(of: id, session)
    let record: Record
    do throws(Reversal.Refusal) {
      record = try Reversal.restored(image, in: session.book)
    } catch {
      throw Failure(error)
    }
    let words = session.query.words
    let before = session.book.row(id).flatMap { session.book.record(id.kind, $0) }
    let changes = RecordStep(before: before, after: record).changes
    let saved = try session.save(.restore, [record], .refuse)
    for change in changes {
      StandardError.write(lines: "  " + words.sentence(change, id.kind))
    }
    SavedReport.write(.restore, saved, session.language)
  }
}
