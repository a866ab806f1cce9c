import CaseModel
import StrictJSON

/// Lines of the access log counted by account and kind, for a supervisor.
struct AccessMonth {
  /// What one account did.
  private struct Count {
    var byAction: [String: Int] = [:]
    var withoutConsent = 0
    var records: Set<String> = []
  }

  private var counts: [String: Count] = [:]

  init(_ lines: some Sequence<JSON>) {
    for line in lines {
      var count = counts[line["by"]?.stringValue ?? "?"] ?? Count()
      count.byAction[line["action"]?.stringValue ?? "", default: 0] += 1
      if line["override"] != nil { count.withoutConsent += 1 }
      count.records.formUnion(AccessHistory.records(line))
      counts[line["by"]?.stringValue ?? "?"] = count
    }
  }

  private static let actions = AccessEntry.Action.allCases

  /// The keys of the columns.
  static let columns = ["by"] + actions.map(\.rawValue) + ["without_consent", "records"]

  /// One row for each account, in alphabetical order.
  var rows: [[String]] {
    counts.sorted { $0.key < $1.key }.map { account, count in
      [account] + numbers(count).map(String.init)
    }
  }

  private func numbers(_ count: Count) -> [Int] {
    Self.actions.map { count.byAction[$0.rawValue] ?? 0 }
      + [count.withoutConsent, count.records.count]
  }

  var json: [UInt8] {
    JSONLines.array(
      counts.sorted { $0.key < $1.key }.map { account, count in
        let numbers = zip(Self.columns.dropFirst(), numbers(count)).map { key, number in
          JSONMember(key: key, value: .number(JSONNumber(number)))
        }
        return JSON.object([JSONMember(key: "by", value: .string(account))] + numbers).serialized()
      }
    )
  }

  /// A table for people.
  func text(_ language: Language) -> String {
    guard !counts.isEmpty else { return "" }
    let headings =
      [Phrase("Who", "계정")] + Self.actions.map(\.label)
      + [Phrase("Without consent", "동의 없음"), Phrase("Different records", "기록 수")]
    let columns = headings.map { TextTable.Column(heading: $0[language], importance: 1) }
    return TextTable(columns: columns, rows: rows).text(room: StandardOutput.columns)
  }
}
