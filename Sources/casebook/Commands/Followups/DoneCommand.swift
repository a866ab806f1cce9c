import ArgumentParser
import CaseModel

/// Finishes a follow-up.
struct DoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Finish a follow-up.",
    discussion: """
      A repeating follow-up brings its next one with it.
      FIELD=- (and --note -) reads that value from standard input, a lone - a FIELD=VALUE a line.
      """
  )

  @Argument(help: "The follow-up's id, such as F-0031.")
  var id: String

  @Argument(help: ArgumentHelp("Other fields to change.", valueName: "field=value"))
  var more: [String] = []

  @Option(help: "What came of it (a code of the list outcome; by default achieved).")
  var outcome: String?

  @Option(help: "What else there is to say.")
  var note: String?

  @Option(help: "When the answer came, of a follow-up that waited for one; by default now.")
  var answered: String?

  @OptionGroup var confirming: ConfirmOptions

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    let words = [("outcome", outcome), ("outcome_note", note), ("answered_at", answered)]
    let step = FollowupStep(.done, id: id, fields: words, words: more)
    try step.run(directory, confirming)
  }
}
