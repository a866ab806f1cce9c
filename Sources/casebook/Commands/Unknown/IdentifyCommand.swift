import ArgumentParser
import CaseModel
import Casework

/// Records who an unknown person is.
struct IdentifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "identify",
    abstract: "Record who an unknown person is.",
    discussion: """
      Example: casebook identify U-0003 V-0312 --by fingerprint --second lee
      A dead person is identified only by fingerprint, dna or dental and by two officers. The victim's record is
      not changed and nobody is told; `casebook undo` takes it back.
      """
  )

  @Argument(help: "The unknown person.")
  var unknown: String

  @Argument(help: "The victim who it is.")
  var victim: String

  @Option(help: "By what (a code of the list identified_by).")
  var by: String

  @Option(help: "The account of the second officer, needed for a dead person.")
  var second: String?

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory)
    let person = try session.record(unknown, kind: .unknown)
    let other = try session.record(victim, kind: .victim)
    let what = Phrase("way to identify", "확인 방법")
    let means = try session.code(by, of: "identified_by", called: what)
    let proposal = try session.act { context throws(Refusal) in
      try UnknownActs(context).identify(person, as: other, by: means, with: second)
    }
    try session.finish(proposal, as: .edit)
  }
}
