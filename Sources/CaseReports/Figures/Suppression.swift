import CaseModel

/// Suppresses small numbers in a report for a reader outside the office, and as many others as are needed so that none can be
/// computed from the sums.
///
/// The counts of a report with their sums by row and by column are a transport problem. A
/// suppressed number is safe if it could also have another value. That is so if the suppressed
/// numbers can be raised and lowered alternately along a closed path through it (the usual
/// complementary suppression; rule: `Docs/Rules.md`, Figures).
package enum Suppression {
  /// The greatest suppressed number.
  package static let most = 4

  /// The report without the small numbers.
  package static func applied(to report: Report) -> Report {
    var result = report
    result.scope.reader = .outside
    result.insideNotes = []
    guard var table = CountTable(report) else { return result }
    table.suppress(upTo: most)
    table.put(into: &result)
    result.suppressMeasures()
    result.notes.append(
      Phrase(
        "*: 1 to \(most), or left out so that such a number cannot be worked out.",
        "*: 1~\(most), 또는 그 수를 역산할 수 없도록 함께 가린 수."
      )
    )
    return result
  }
}

extension Report {
  /// A median of few days describes single persons, so it is suppressed with the count beside it.
  fileprivate mutating func suppressMeasures() {
    let counts = columns.indices.filter { columns[$0].isCount }
    for row in rows.indices
    where counts.contains(where: { rows[row].cells[$0] == .suppressed }) {
      for column in columns.indices where columns[column].role == .measure {
        rows[row].cells[column] = .suppressed
      }
    }
  }
}
