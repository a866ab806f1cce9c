import CaseBook
import ArgumentParser
import CaseModel
import CaseQuery
import CaseRules
import CaseStore
import Casework

/// Restores an earlier version of a record.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Bring a record back as it was, also a deleted one.",
    discussion: """
      Example: casebook restore V-0012 --at 2025-10-03
      A new commit holds the earlier image; what was changed since stays in the history. Without --version and
      --at a record that was withdrawn or deleted comes back with all that went with it.
      """
  )

  @Argument(help: "The record's id, such as V-0012.")
  var id: String

  @OptionGroup var image: EarlierImage

  @OptionGroup var identity: NewPersonOption

  @OptionGroup var directory: CasebookDirectory

  func validate() throws { try image.check() }

  func run() throws {
    var session = try Session.open(directory)
    let id = try session.id(id)
    guard image.isGiven else {
      guard !session.book.contains(id) else {
        throw ValidationError("Say which: --version N or --at DATE.")
      }
      return try session.undo(.withdrawal(of: id), allowsTaken: identity.newPerson)
    }
    let image = try image.image(of: id, session)
    let proposal = try session.act { context throws(Refusal) in try context.undoing.restore(image) }
    let words = session.context.query.words
    let changes = proposal.commit.changes.flatMap {
      RecordStep(before: session.book.saved($0.record.id), after: $0.record).changes
    }
    let saved = try session.save(proposal, .refuse, allowsTaken: identity.newPerson)
    for change in changes {
      StandardError.write(lines: "  " + words.sentence(change, id.kind))
    }
    SavedReport.write(.restore, saved, session.language)
  }
}
