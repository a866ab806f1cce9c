import ArgumentParser
import CaseModel

/// Sets a follow-up to waiting for somebody's answer.
struct WaitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wait",
    abstract: "Set a follow-up waiting for an answer.",
    discussion: "Example: casebook wait F-0031 --until +3d --counterpart O-0002"
  )

  @Argument(help: "The follow-up's id, such as F-0031.")
  var id: String

  @Option(help: "When to chase the answer, such as +3d or 'fri 14:00'.")
  var until: String

  @Option(help: "Who has to answer: the id of a counterpart, or a name.")
  var counterpart: String?

  @OptionGroup var confirming: ConfirmOptions

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    let words = [("due_at", until), ("counterpart", counterpart)]
    try FollowupStep(.wait, id: id, fields: words).run(directory, confirming)
  }
}
