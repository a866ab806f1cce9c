import ArgumentParser
import CaseModel
import Casework

/// Withdraws a record added by mistake.
struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Withdraw a record or note that was made by mistake.",
    discussion: """
      Example: casebook withdraw V-0457 --reason 'Test entry'
      It leaves lists, counts, searches and reports, and stays in the history with the reason. Notes, follow-ups
      and contacts that are about nothing else go with it. `casebook restore V-0457` brings all of it back.
      """
  )

  @Argument(help: "The record's id, such as V-0012 or N-0034.")
  var id: String

  @Option(help: "Why it is withdrawn.")
  var reason: String

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory)
    let record = try session.record(id)
    let proposal = try session.act { context throws(Refusal) in
      try context.undoing.withdraw(record.id, because: reason)
    }
    try session.finish(proposal, as: .delete, .refuse)
  }
}
