import CaseModel
import CaseReports
import StrictJSON

extension Report {
  /// The rows as JSON objects by column keys; each includes the filter, the audience and the time.
  var jsonRows: [JSON] {
    let scope = scope.members.map { JSONMember(key: $0.key, value: .string($0.text)) }
    return filedRows.map { row in
      let cells = zip(columns, row.cells).map { JSONMember(key: $0.key, value: $1.json) }
      return .object(
        [
          JSONMember(key: rowHeading.key, value: row.key.json),
          JSONMember(key: "label", value: .string(row.label.en)),
        ] + cells + scope
      )
    }
  }
}

extension ReportRow.Key {
  fileprivate var json: JSON {
    switch self {
    case .number(let number): .number(JSONNumber(number))
    case .text(let text): .string(text)
    case .none: .null
    }
  }
}

extension ReportCell {
  fileprivate var json: JSON {
    switch self {
    case .count(let count): .number(JSONNumber(count))
    case .text(let text): .string(text)
    case .empty, .suppressed: .null
    }
  }
}
