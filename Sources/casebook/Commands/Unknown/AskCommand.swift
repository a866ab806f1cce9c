import ArgumentParser
import CaseModel
import Casework

/// Adds a follow-up that asks whether an unknown person is a victim.
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Add a follow-up that asks whether an unknown person is a victim.",
    discussion: """
      Example: casebook ask U-0003 V-0312 --question 'Ask the family about the tattoo'
      Without a question it asks about the mark that both have, otherwise for what is not known.
      """
  )

  @Argument(help: "The unknown person.")
  var unknown: String

  @Argument(help: "The victim who it may be.")
  var victim: String

  @Option(help: "What to ask.")
  var question: String?

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory)
    let person = try session.record(unknown, kind: .unknown)
    let other = try session.record(victim, kind: .victim)
    let proposal = try session.act { context throws(Refusal) in
      try context.records.add(UnknownActs(context).asking(about: person, of: other, question))
    }
    try session.finish(proposal, as: .add)
  }
}
