import ArgumentParser
import CaseModel
import CaseRules
import CaseStore
import Casework

/// Stores a file in the casebook and names it in a record.
struct AttachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach",
    abstract: "Keep what standard input gives as a file of a record.",
    discussion: """
      Example: casebook attach V-0012 --kind building_photo --name gate.jpg --item building_photo < gate.jpg
      The file is kept by its hash, readable only. The program compares its first bytes with the kind and never
      opens it.
      """
  )

  @Argument(help: "The record's id, such as V-0012.")
  var id: String

  @Option(help: "What it is (a code of the list attachment_kind).")
  var kind: String

  @Option(help: "Who gave it.")
  var from: String?

  @Option(help: "What it is called.")
  var name: String?

  @Option(help: "The item of a rescue request that is held with it (a code of readiness_item).")
  var item: String?

  @OptionGroup var confirming: ConfirmOptions

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory, confirming: confirming)
    let record = try session.record(id)
    if let refusal = session.context.attachments.refusal(toAttachTo: record) {
      throw Failure(.usage, "\(refusal.phrase.en).", "\(refusal.phrase.ko).")
    }
    guard !StandardInput.isTerminal else {
      throw Failure(
        .usage,
        "The file comes from standard input: casebook attach \(record.id) --kind \(kind) < FILE",
        "파일은 표준 입력으로 받습니다: casebook attach \(record.id) --kind \(kind) < 파일"
      )
    }
    let words = [("kind", kind), ("from", from), ("name", name)].compactMap { key, value in
      value.map { "\(key)=\($0)" }
    }
    var file = try session.assignments.apply(
      words,
      to: session.context.attachments.blank,
      of: .attachment,
      record.kind
    )
    let held = try held(record, session)
    let front = StandardInput.bytes(limit: StandardInput.Pieces.length)
    try check(front, file, session)
    let kept = try session.keepStandardInput(after: front)
    file["path"] = .text(kept.path)
    file["sha256"] = .text(kept.hash)
    file["bytes"] = .integer(kept.size)
    let proposal = try session.act { context throws(Refusal) in
      try context.attachments.attach(file, to: record, holding: held)
    }
    try session.finish(proposal, as: .edit)
  }

  /// - Throws: the question about a file whose form does not fit its kind.
  private func check(_ bytes: [UInt8], _ entry: FieldSet, _ session: Session) throws(Failure) {
    guard !bytes.isEmpty, !session.confirmed.contains("kind"),
      let code = entry[FieldKey<Code>("kind")]
    else {
      return
    }
    let list = session.context.codes["attachment_kind"]
    let label = Phrase(list.label(code, .en), list.label(code, .ko))
    guard let question = FileForm(bytes).question(code, label) else { return }
    throw session.assignments.failure([
      ValueProblem(path: [.key("kind")], problem: .question(question))
    ])
  }

  /// The held item of a request that the file provides.
  private func held(_ record: Record, _ session: Session) throws -> FieldSet? {
    guard let item else { return nil }
    guard record.kind == .victim else {
      throw Failure(.usage, "--item belongs to victims.", "--item은 피해자에게만 씁니다.")
    }
    let number = record[list: .attachments].count + 1
    return try session.assignments.apply(
      ["item=\(item)", "where=attachment \(number)"],
      to: FieldSet(),
      of: .held,
      .victim
    )
  }
}
