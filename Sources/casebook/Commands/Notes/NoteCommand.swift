import ArgumentParser
import CaseModel
import CaseRules
import Casework

/// Writes a note on a record.
struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Write a note on a victim, compound, follow-up or incident.",
    discussion: """
      Example: casebook note V-0012 'Brother heard from him by Telegram' --kind proof_of_life --method call
      A text that is longer than one note may be is kept as several.
      """
  )

  @Argument(help: "The record's id, such as V-0012; several with commas between.")
  var id: String

  @Argument(help: "What happened; - reads it from standard input.")
  var text: String

  @Option(help: "The kind of note (a code of the list note_kind).")
  var kind: String?

  @Option(help: "How life was proven (a code of the list proof_method).")
  var method: String?

  @Option(help: "When it happened; now where nothing is said.")
  var at: String?

  @OptionGroup var confirming: ConfirmOptions

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory, confirming: confirming)
    let records = try session.records(id, ofOneKind: false)
    let words =
      assignment("kind", kind) + assignment("method", method) + assignment("at", at)
    var blank = session.context.blank(.note)
    for record in records { blank.link(to: record.id) }
    let note = try session.assignments.apply(words, to: blank)
    let saved = try session.save(.note, try notes(note, session))
    SavedReport.write(.note, saved, session.language)
  }

  /// The note with its text, as several where it is longer than one may be.
  private func notes(_ note: Record, _ session: Session) throws(Failure) -> [Record] {
    let content = try content()
    do throws(InputError) {
      return try session.context.input.notes(note, holding: content)
    } catch {
      let problem = ValueProblem(path: [.key("text")], problem: error.problem)
      throw session.assignments.failure([problem])
    }
  }

  private func assignment(_ key: String, _ value: String?) -> [String] {
    value.map { ["\(key)=\($0)"] } ?? []
  }

  private func content() throws(Failure) -> String {
    guard text == "-" else { return text }
    return try StandardInput.text()
  }
}
