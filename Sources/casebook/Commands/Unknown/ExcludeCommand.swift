import ArgumentParser
import CaseModel
import Casework

/// Records who an unknown person is not.
struct ExcludeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exclude",
    abstract: "Remember that an unknown person is not a victim.",
    discussion: """
      Example: casebook exclude U-0003 V-0221 --reason 'prints differ'
      The victim is never proposed for this person again; `casebook undo` takes it back.
      """
  )

  @Argument(help: "The unknown person.")
  var unknown: String

  @Argument(help: "The victim who it is not.")
  var victim: String

  @Option(help: "Why it is somebody else.")
  var reason: String

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory)
    let person = try session.record(unknown, kind: .unknown)
    let other = try session.record(victim, kind: .victim)
    let proposal = try session.act { context throws(Refusal) in
      try UnknownActs(context).exclude(other, from: person, because: reason)
    }
    try session.finish(proposal, as: .edit)
  }
}
