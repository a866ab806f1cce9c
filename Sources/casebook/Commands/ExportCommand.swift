import ArgumentParser
import CaseModel
import CaseRules
import Screens

/// Writes cases for other programs and other offices.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write cases for a spreadsheet, another casebook, or in the words of HTCDS.",
    discussion: """
      Examples: casebook export victims --filter 'stage:out' --out cases.csv
                casebook export V-0012 --bundle --audience mofa_hq --out V-0012.json
      A table has every field of the catalogue, safe for spreadsheets; `casebook import` reads it and a bundle
      back. For an audience only cases whose person consented are written; each export is in access.jsonl.
      """
  )

  @Argument(help: "victims, or the ids of victims.")
  var what: [String]

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only what matches, in the language of the / key.", valueName: "query")
  )
  var filter: String?

  @Flag var form = ExportForm.csv

  @OptionGroup var leaving: LeavingOptions

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory)
    let victims = try victims(session)
    guard form != .bundle || victims.count == 1 else {
      throw Failure(
        .usage,
        "A bundle is of one case. Name one id, such as V-0012.",
        "사건 하나만 묶을 수 있습니다. V-0012처럼 번호 하나를 쓰세요."
      )
    }
    let release = try leaving.release(victims, session)
    let export = CaseExport(
      form: form,
      release: release,
      world: session.world
    )
    let text = try export.text()
    let isJSON = form == .bundle
    try leaving.write(text, isJSON: isJSON, release, "export \(form.rawValue)", session)
    try leaving.record(release, &session)
    for remark in export.remarks { StandardError.write(remark[session.language] + "\n") }
  }

  private func victims(_ session: Session) throws -> [Record] {
    if what.count == 1, what[0] == "victims" || what[0] == "victim" {
      let list = RecordList(kind: .victim, context: session.query)
      return try list.rows(filter: filter, sort: "id").compactMap {
        session.book.record(.victim, $0)
      }
    }
    return try what.map { try session.record($0, kind: .victim) }
  }
}

extension ExportForm: EnumerableFlag {
  static func help(for value: ExportForm) -> ArgumentHelp? {
    switch value {
    case .csv: "Comma-separated values with every field (the default)."
    case .htcds: "Comma-separated values by the Human Trafficking Case Data Standard."
    case .bundle: "One case with all that belongs to it, as JSON for another casebook."
    }
  }
}
