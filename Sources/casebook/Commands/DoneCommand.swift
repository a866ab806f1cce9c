import ArgumentParser
import CaseModel

/// Finishes a follow-up.
struct DoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Finish a follow-up.",
    discussion: "A repeating follow-up brings its next one with it."
  )

  @Argument(help: "The follow-up's id, such as F-0031.")
  var id: String

  @Option(help: "What came of it (a code of the list outcome; by default achieved).")
  var outcome: String?

  @Option(help: "What else there is to say.")
  var note: String?

  @OptionGroup var confirming: ConfirmOptions

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    let words = [("outcome", outcome), ("outcome_note", note)]
    try FollowupStep(.done, id: id, fields: words).run(directory, confirming)
  }
}
