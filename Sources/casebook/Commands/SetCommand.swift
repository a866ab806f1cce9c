import ArgumentParser
import CaseModel

/// Changes fields of one record.
struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change fields of a record.",
    discussion: """
      Example: casebook set V-0012 stage=located contact_rule='Telegram only, 03-05 h'
      FIELD= clears a field.
      """
  )

  @Argument(help: "The record's id, such as V-0012.")
  var id: String

  @Argument(help: ArgumentHelp("The fields to change.", valueName: "field=value"))
  var fields: [String]

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory)
    let record = try session.record(id)
    guard record.kind != .note else { throw Self.noteStays }
    let changed = try session.assignments.apply(fields, to: record)
    let saved = try session.save(.edit, [changed])
    try SavedReport.write(.edit, saved, session.language)
  }

  private static let noteStays = Failure(
    .usage,
    "Notes are never changed. Add a new one that corrects it: `casebook add note corrects=ID …`.",
    "기록은 수정하지 않습니다. 정정하는 새 기록을 추가하세요: `casebook add note corrects=번호 …`."
  )
}
