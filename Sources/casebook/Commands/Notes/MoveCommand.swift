import ArgumentParser
import CaseModel
import Casework

/// Moves a note to the record that it is about.
struct MoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Move a note that was written on the wrong record.",
    discussion: """
      Example: casebook move N-0123 V-0012
      Notes that correct it are moved with it. What the note says stays as it is.
      """
  )

  @Argument(help: "The note's id, such as N-0123.")
  var note: String

  @Argument(help: "The record that it is about.")
  var target: String

  @Option(help: "The record from which it is moved, if the note is about several.")
  var from: String?

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory)
    let note = try session.record(note, kind: .note)
    let target = try session.record(target)
    let source = try from.map { from throws(Failure) in try session.id(from) }
    let proposal = try session.act { context throws(Refusal) in
      try context.notes.move(note.id, to: target.id, from: source)
    }
    try session.finish(proposal, as: .edit, .refuse)
  }
}
