import CaseBook
import ArgumentParser
import CaseModel
import CaseRules
import CaseStore
import Casework
import Screens

/// Writes cases for other programs and other offices.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write records for a spreadsheet, another casebook, or in the words of HTCDS.",
    discussion: """
      Examples: casebook export victims --filter 'stage:out' --out cases.csv
                casebook export V-0012 --bundle --audience mofa_hq --out V-0012.json
                casebook export notes --out notes.csv
      A table has every field of the catalogue, safe for spreadsheets, and tells which casebook and which
      image of a record each row is of; `casebook import` reads it and a bundle back. For an audience only cases
      whose person consented are written; each export is in access.jsonl.
      """
  )

  @Argument(help: "victims or another kind of record, or the ids of victims.")
  var what: [String]

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only what matches, in the language of the / key.", valueName: "query")
  )
  var filter: String?

  @Flag var form = ExportForm.csv

  @OptionGroup var disclosing: DisclosureOptions

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    let session = try Session.open(directory)
    if let kind = otherKind { return try write(kind, session) }
    let victims = try victims(session)
    guard form != .bundle || victims.count == 1 else {
      throw Failure(
        .usage,
        "A bundle is of one case. Name one id, such as V-0012.",
        "사건 하나만 묶을 수 있습니다. V-0012처럼 번호 하나를 쓰세요."
      )
    }
    let audience = try disclosing.code(session)
    let disclosure = try disclosing.disclosed(session) { context throws(Refusal) in
      try context.disclosures.export(victims, form, for: audience, because: disclosing.override)
    }
    let export = CaseExport(form, disclosure, in: session.context)
    let text = try export.text()
    try disclosing.write(text, isJSON: form.isJSON, disclosure, session)
    // Before anything that can still fail, because the cases were disclosed already.
    for remark in export.remarks { StandardError.write(remark[session.language] + "\n") }
  }

  private func victims(_ session: Session) throws -> [Record] {
    if what.count == 1, RecordKind(word: what[0]) == .victim { return try all(.victim, session) }
    if let word = what.first(where: { RecordID(typed: $0) == nil }) { throw Self.noID(word) }
    guard filter == nil else { throw Self.filterWithIDs }
    return try what.map { try session.record($0, kind: .victim) }
  }

  private static func noID(_ word: String) -> Failure {
    guard RecordKind(word: word) == nil else {
      return Failure(
        .usage,
        "“\(word)” means all of them and must be alone. Name the ids only, or narrow it with --filter.",
        "“\(word)”은(는) 전부를 뜻하므로 혼자 씁니다. 번호만 쓰거나 --filter로 좁히세요."
      )
    }
    let kinds = RecordKind.allCases.map { $0.name + "s" }.joined(separator: ", ")
    return Failure(
      .usage,
      "“\(word)” is neither the id of a victim nor a kind of record: \(kinds).",
      "“\(word)”은(는) 피해자 번호도 기록 종류도 아닙니다: \(kinds)."
    )
  }

  private static let filterWithIDs = Failure(
    .usage,
    "--filter goes with a kind of record, not with ids. Leave one of them out.",
    "--filter는 기록 종류와 함께 쓰며 번호와는 쓰지 않습니다. 하나를 빼세요."
  )
}

// Tables of the other kinds, which stay in the office.

extension ExportCommand {
  private var otherKind: RecordKind? {
    what.count == 1 ? RecordKind(word: what[0]).flatMap { $0 == .victim ? nil : $0 } : nil
  }

  private func all(_ kind: RecordKind, _ session: Session) throws -> [Record] {
    let list = RecordList(kind: kind, context: session.context.query)
    return try list.rows(filter: filter, sort: "id").compactMap { session.book.record(kind, $0) }
  }

  private func write(_ kind: RecordKind, _ session: Session) throws {
    guard form == .csv || form == .json, disclosing.audience == nil, disclosing.override == nil
    else {
      throw Failure(
        .usage,
        "Only cases are written for others. Leave out --audience, --override, --htcds and --bundle.",
        "외부용으로는 사건만 내보냅니다. --audience, --override, --htcds, --bundle을 빼세요."
      )
    }
    let records = try all(kind, session)
    let disclosure = try Disclosure.made(in: session) { context throws(Refusal) in
      try context.disclosures.export(records, kind, form)
    }
    let text = try CaseExport(form, disclosure, of: kind, in: session.context).text()
    try disclosing.write(text, isJSON: form.isJSON, disclosure, session)
  }
}

extension ExportForm: EnumerableFlag {
  static func help(for value: ExportForm) -> ArgumentHelp? {
    switch value {
    case .csv: "Comma-separated values with every field (the default)."
    case .json: "The same as JSON."
    case .htcds: "Comma-separated values by the Human Trafficking Case Data Standard."
    case .bundle: "One case with all that belongs to it, as JSON for another casebook."
    }
  }
}
