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
      let records = (line["records"]?.arrayValue ?? []).compactMap(\.stringValue)
      let at = line["at"]?.stringValue.flatMap { Instant($0) }
      func text(_ key: String) -> String { line[key]?.stringValue ?? "" }
      return [
        at.map(zone.text) ?? text("at"), text("by"), text("action"),
        records.joined(separator: " "), text("audience"), text("what"), text("override"),
      ]
    }
  }

  var json: [UInt8] { JSONLines.array(lines.map { $0.serialized() }) }

  var text: String {
    rows.map { row in row.filter { !$0.isEmpty }.joined(separator: "  ") + "\n" }.joined()
  }
}
