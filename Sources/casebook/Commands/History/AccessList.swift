import CaseExchange
import CaseModel
import StrictJSON

/// The lines of the access log as a table.
struct AccessList {
  let lines: [JSON]
  let zone: Zone

  static let columns = ["at", "by", "action", "records", "audience", "what", "override"]

  var rows: [[String]] {
    lines.map { line in
      let at = line["at"]?.stringValue.flatMap { Instant($0) }
      func text(_ key: String) -> String { line[key]?.stringValue ?? "" }
      return [
        at.map(zone.text) ?? text("at"), text("by"), text("action"),
        AccessHistory.records(line).joined(separator: " "), text("audience"), text("what"),
        text("override"),
      ]
    }
  }

  var json: [UInt8] { JSONLines.array(lines.map { $0.serialized() }) }

  /// A table for people.
  func text(_ language: Language) -> String {
    let headings = [
      Phrase("When", "일시"), Phrase("Who", "계정"), Phrase("Action", "작업"),
      Phrase("Records", "기록"), Phrase("For", "제공 대상"), Phrase("What", "내용"),
      Phrase("Without consent because", "동의 없이 제공한 사유"),
    ]
    let columns = zip(headings, [1, 1, 4, 2, 3, 2, 5]).map {
      TextTable.Column(heading: $0[language], importance: $1)
    }
    guard !lines.isEmpty else { return "" }
    return TextTable(columns: columns, rows: rows).text(room: StandardOutput.columns)
  }
}
