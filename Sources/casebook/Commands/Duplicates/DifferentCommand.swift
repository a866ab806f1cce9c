import ArgumentParser
import CaseModel
import Casework

/// Records that two records are about different people.
struct DifferentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "different",
    abstract: "Remember that two victims are different people.",
    discussion: "They are never proposed as duplicates again."
  )

  @Argument(help: "One victim.")
  var first: String

  @Argument(help: "The other one.")
  var second: String

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory)
    let (a, b) = try session.twoVictims(first, second)
    let proposal = try session.act { context throws(Refusal) in
      try context.duplicates.differ(a, from: b)
    }
    try session.finish(proposal, as: .edit)
  }
}
