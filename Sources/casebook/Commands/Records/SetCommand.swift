import ArgumentParser
import CaseModel
import Casework

/// Changes fields of one record.
struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change fields of a record.",
    discussion: """
      Example: casebook set V-0012 contact_rule='Telegram only, 03-05 h'
      FIELD= clears a field; FIELD=- reads its value from standard input, and a lone - reads a
      FIELD=VALUE from each of its lines. Where somebody else changed the record since the version given with --base,
      both changes are kept; where both changed the same field nothing is saved and both values are shown.
      """
  )

  @Argument(help: "The record's id, such as V-0012.")
  var id: String

  @Argument(help: ArgumentHelp("The fields to change.", valueName: "field=value"))
  var fields: [String]

  @Option(
    help: ArgumentHelp(
      "The version the change was made from (by default the last).",
      valueName: "n"
    )
  )
  var base: Int?

  @Option(
    help: ArgumentHelp("Write this field even if somebody else changed it.", valueName: "field")
  )
  var forceField: [String] = []

  @OptionGroup var duties: StandingFollowupOptions

  @OptionGroup var confirming: ConfirmOptions

  @OptionGroup var identity: NewPersonOption

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory, confirming: confirming)
    let record = try session.record(id)
    guard session.context.records.refusal(toEdit: record) == nil else { throw Self.noteStays }
    if let unknown = forceField.first(where: { Schema.of(record.kind)[$0] == nil }) {
      throw Self.noField(unknown, record.kind)
    }
    let from = try base.map { try session.image(of: record.id, version: $0) } ?? record
    let changed = try session.assignments.apply(try PipedWords.read(fields), to: from)
    let proposal = try session.act { context throws(Refusal) in
      try context.records.edit(from: [from], to: [changed])
    }
    try session.finish(
      duties.added(to: proposal, session),
      as: .edit,
      .merge(forcing: Set(forceField)),
      allowsTaken: identity.newPerson
    )
  }

  private static func noField(_ key: String, _ kind: RecordKind) -> Failure {
    Failure(
      .usage,
      "“\(key)” is not a field of a \(kind.name). Nothing was saved; correct --force-field.",
      "\(kind.label.ko)에 “\(key)” 항목이 없습니다. 저장되지 않았습니다. --force-field를 고치세요."
    )
  }

  private static let noteStays = Failure(
    .usage,
    "Notes are never changed. Add a new one that corrects it: `casebook add note corrects=ID …`.",
    "기록은 수정하지 않습니다. 정정하는 새 기록을 추가하세요: `casebook add note corrects=번호 …`."
  )
}
