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

  @Option(help: "How proof of life was given (a code of the list proof_method).")
  var method: String?

  @Option(help: "When it happened; by default now.")
  var at: String?

  @OptionGroup var confirming: ConfirmOptions

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory, confirming: confirming)
    let records = try session.records(id, ofOneKind: false)
    let words =
      assignment("kind", kind) + assignment("method", method) + assignment("at", at)
    if let other = records.first(where: { !NoteActs.canBe(on: $0.id) }) {
      throw Self.takesNone(other)
    }
    let blank = session.context.notes.blank(about: records.map(\.id))
    let note = try session.assignments.apply(words, to: blank)
    let content = try content()
    let proposal = try session.act { context throws(Refusal) in
      try context.notes.write(note, holding: content)
    }
    try session.finish(proposal, as: .note)
  }

  private static func takesNone(_ record: Record) -> Failure {
    guard record.kind == .note else {
      return Failure(
        .usage,
        "\(record.id) is a \(record.kind.label.en.lowercased()); a note is written on a victim, compound, follow-up or incident. Nothing was saved.",
        "\(record.id)은(는) \(record.kind.label.ko)입니다. 기록은 피해자, 단지, 후속조치, 상황에 씁니다. 저장되지 않았습니다."
      )
    }
    return Failure(
      .usage,
      "\(record.id) is a note itself. Write on the same case, or correct it: `casebook add note corrects=\(record.id) text=…`.",
      "\(record.id)은(는) 기록입니다. 같은 사건에 쓰거나 정정하세요: `casebook add note corrects=\(record.id) text=…`."
    )
  }

  private func assignment(_ key: String, _ value: String?) -> [String] {
    value.map { ["\(key)=\($0)"] } ?? []
  }

  private func content() throws(Failure) -> String {
    guard text == "-" else { return text }
    return try StandardInput.text()
  }
}
