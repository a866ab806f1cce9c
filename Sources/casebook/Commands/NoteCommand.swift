import ArgumentParser
import CaseModel
import CaseRules

/// Writes a note on a record.
struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Write a note on a victim, compound, follow-up or incident.",
    discussion: """
      Example: casebook note V-0012 'Brother heard from him by Telegram' --kind proof_of_life --method call
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

  @OptionGroup var confirming: ConfirmOptions

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory, confirming: confirming)
    let records = try session.records(id, ofOneKind: false)
    let words = ["text=\(try content())"] + assignment("kind", kind) + assignment("method", method)
    var blank = session.blank(.note)
    for record in records { blank.link(to: record.id) }
    let note = try session.assignments.apply(words, to: blank)
    let saved = try session.save(.note, [note])
    try SavedReport.write(.note, saved, session.language)
  }

  private func assignment(_ key: String, _ value: String?) -> [String] {
    value.map { ["\(key)=\($0)"] } ?? []
  }

  private func content() throws -> String {
    guard text == "-" else { return text }
    return try StandardInput.text().trimmed
  }
}
