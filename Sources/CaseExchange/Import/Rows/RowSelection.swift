/// The rows of a file to import.
package struct RowSelection: Hashable, Sendable {
  private let ranges: [ClosedRange<Int>]

  /// Reads `2-10,14`; nil if the text is anything else.
  package init?(_ text: String) {
    var ranges: [ClosedRange<Int>] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
        .map { $0.filter { $0 != " " } }
      let numbers = ends.compactMap { Int($0) }
      guard numbers.count == ends.count, (1...2).contains(ends.count), let first = numbers.first,
        let last = numbers.last, 1 <= first, first <= last
      else { return nil }
      ranges.append(first...last)
    }
    self.ranges = ranges
  }

  package func contains(_ row: Int) -> Bool { ranges.contains { $0.contains(row) } }
}

extension ImportPlan {
  /// The rows to import, and the obstacles; with any obstacle nothing may be saved.
  ///
  /// Naming rows answers the questions about them; without names all rows are meant. `skipsBad`
  /// omits rows that are not clean, and named ones that cannot be imported.
  package func selection(
    _ named: RowSelection?,
    skipsBad: Bool
  ) -> (rows: Set<Int>, hindrances: [ImportFinding]) {
    let wanted = rows.filter { named?.contains($0.number) ?? true }
    let isFit = { (row: PlannedRow) in named == nil ? row.isClean : row.isPossible }
    let worst = named == nil ? ImportFinding.Weight.question : .error
    let inRows = wanted.flatMap { $0.findings.filter { $0.weight >= worst } }
    let inFile = findings.filter { $0.weight == .error }
    return (Set(wanted.filter(isFit).map(\.number)), inFile + (skipsBad ? [] : inRows))
  }
}
