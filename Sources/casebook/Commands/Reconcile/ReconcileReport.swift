import CaseExchange
import CaseModel
import CaseQuery
import CaseRules
import Casework
import StrictJSON

/// The comparison of a list with the casebook, as tables for people and other programs.
struct ReconcileReport {
  let list: ExternalList
  let result: Reconciliation
  let query: QueryContext

  private var language: Language { query.language }

  private var words: FieldText {
    FieldText(codes: query.codes, language: language, zone: query.zone)
  }

  /// Prints the rows on standard output, the sums on standard error.
  func write(_ form: OutputForm) throws {
    switch form.choice {
    case .json: try StandardOutput.write(json: JSONLines.array(json.map { $0.serialized() }))
    case .csv: try StandardOutput.write(CSVWriter(hasByteOrderMark: true).text([keys] + rows))
    case .plain: try StandardOutput.write(TSVWriter.text(rows))
    case .table:
      let table = TextTable(
        columns: zip(headings, [1, 1, 2, 5, 1, 2, 4, 3]).map {
          TextTable.Column(heading: $0.0[language], importance: $0.1)
        },
        rows: rows
      )
      try StandardOutput.write(table.text(room: StandardOutput.columns))
    }
    StandardError.write(result.sums(language) + "\n")
  }

  /// Reports what was saved on standard error, because ids on standard output would be mixed with
  /// the rows.
  func mention(_ saved: [Record]) {
    let ids = saved.prefix(3).map(\.id.text).joined(separator: ", ")
    let more = saved.count > 3 ? " +\(saved.count - 3)" : ""
    let sentence = Phrase("Saved: reconciled {ids}.", "저장됨: {ids} 명단 대조.")
    StandardError.write(sentence.filled(language, ["ids": ids + more]) + "\n")
  }

  private let keys = ["row", "result", "name", "number", "id", "our_name", "why", "differences"]

  private let headings = [
    Phrase("Row", "행"), Phrase("Result", "결과"), Phrase("Their name", "상대 성명"),
    Phrase("Number", "번호"), Phrase("Id", "사건"), Phrase("Our name", "우리 성명"),
    Phrase("Why", "근거"), Phrase("Differences", "차이"),
  ]

  private var rows: [[String]] {
    let theirs = Reconciliation.Group.allCases.flatMap { group in
      result.entries(group).map { row($0) }
    }
    return theirs
      + result.onlyOurs.map {
        ["", Reconciliation.onlyOursLabel[language], "", "", $0.text, query.title($0), "", ""]
      }
  }

  private func row(_ entry: Reconciliation.Entry) -> [String] {
    [
      String(entry.row.number), entry.group.label[language], entry.row.name(language) ?? "",
      entry.row.reference(list.body) ?? "", entry.id?.text ?? "",
      entry.id.map { query.title($0) } ?? "", entry.why(language, hidingNames: false),
      entry.differences.map { $0.sentence(words) }.joined(separator: "; "),
    ]
  }

  private var json: [JSON] {
    Reconciliation.Group.allCases.flatMap { group in result.entries(group).map { json($0) } }
      + result.onlyOurs.map { ["result": "ours", "id": .string($0.text)] as JSON }
  }

  private func json(_ entry: Reconciliation.Entry) -> JSON {
    var json: JSON = [
      "row": .number(JSONNumber(entry.row.number)), "result": .string(entry.group.rawValue),
    ]
    json["name"] = entry.row.name(.en).map { .string($0) }
    json["number"] = entry.row.reference(list.body).map { .string($0) }
    json["id"] = entry.id.map { .string($0.text) }
    json["why"] = .string(entry.why(.en, hidingNames: false))
    json["claimed_by_row"] = entry.claimedBy.map { .number(JSONNumber($0)) }
    json["others"] =
      entry.others.isEmpty ? nil : .array(entry.others.map { .string($0.text) })
    let plain = FieldText(codes: query.codes, language: .en, zone: query.zone)
    let differences = entry.differences.map { difference -> JSON in
      let kind = Schema.victim[difference.key]?.kind ?? .longText(max: 0)
      return [
        "field": .string(difference.key),
        "theirs": .string(plain.editable(difference.theirs, kind)),
        "ours": .string(plain.editable(difference.ours, kind)),
      ]
    }
    json["differences"] = .array(differences)
    return json
  }
}
