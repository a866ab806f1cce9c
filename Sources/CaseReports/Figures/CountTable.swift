import CaseModel

/// The counts of a report with the sums of rows and columns, in one grid.
///
/// A sum that the report does not print is an unknown cell.
struct CountTable {
  private struct Cell {
    /// The number; meaningless for a sum that is not printed.
    var value: Int
    var isPrinted: Bool
    var isSuppressed: Bool
    /// Too small to be printed, and not allowed to be computable from others.
    var isSmall = false

    var isKnown: Bool { isPrinted && !isSuppressed }
    /// Whether a reader must assume that it could be less: it is at least 1, because zeros are
    /// printed.
    var canFall: Bool { !isKnown && (!isPrinted || value > 1) }
    var canRise: Bool { !isKnown }
  }

  /// The columns of parts, followed by the column of their sum.
  private let columns: [Int?]
  private var cells: [[Cell]]

  private var sumRow: Int { cells.count - 1 }
  private var sumColumn: Int { columns.count - 1 }

  /// Nil for a report without counts.
  init?(_ report: Report) {
    let parts = report.columns.indices.filter { report.columns[$0].role == .part }
    guard !parts.isEmpty else { return nil }
    columns = parts + [report.columns.firstIndex { $0.role == .whole }]
    let rows: [[ReportCell]?] = report.rows.map(\.cells) + [report.totals]
    cells = rows.map { [columns] cells in
      columns.map { column in
        let count = column.flatMap { cells?[$0].count }
        return Cell(value: count ?? 0, isPrinted: count != nil, isSuppressed: false)
      }
    }
  }

  mutating func put(into report: inout Report) {
    for (row, line) in cells.enumerated() {
      for (index, cell) in line.enumerated() where cell.isSuppressed {
        guard let column = columns[index] else { continue }
        if row == sumRow {
          report.totals?[column] = .suppressed
        } else {
          report.rows[row].cells[column] = .suppressed
        }
      }
    }
  }

  mutating func suppress(upTo most: Int) {
    for row in cells.indices {
      for column in columns.indices where cells[row][column].isPrinted {
        guard (1...most).contains(cells[row][column].value) else { continue }
        cells[row][column].isSuppressed = true
        cells[row][column].isSmall = true
      }
    }
    while let exposed = firstExposed, let other = companion(of: exposed) {
      cells[other.row][other.column].isSuppressed = true
    }
    printAgain()
  }

  /// Prints suppressed companions again that turn out not to be needed, the greatest first.
  private mutating func printAgain() {
    let positions = cells.indices.flatMap { row in columns.indices.map { Position(row, $0) } }
    let companions = positions.filter { row, column in
      cells[row][column].isSuppressed && !cells[row][column].isSmall
    }
    for (row, column) in companions.sorted(by: { value($0) > value($1) }) {
      cells[row][column].isSuppressed = false
      if firstExposed != nil { cells[row][column].isSuppressed = true }
    }
  }

  private func value(_ position: Position) -> Int { cells[position.row][position.column].value }

  private typealias Position = (row: Int, column: Int)

  /// A small number whose value can be computed from others.
  private var firstExposed: Position? {
    for row in cells.indices {
      for column in columns.indices where cells[row][column].isSmall {
        if !isUncertain((row, column)) { return (row, column) }
      }
    }
    return nil
  }

  /// The next number to suppress for a small one: the least in its row or column, sums after parts.
  ///
  /// If these are suppressed already, the least of all.
  private func companion(of position: Position) -> Position? {
    var best: Position?
    var bestRank = (Int.max, Int.max, Int.max)
    for row in cells.indices {
      for column in columns.indices where cells[row][column].isKnown && cells[row][column].value > 0
      {
        let isNear = row == position.row || column == position.column
        let isSum = row == sumRow || column == sumColumn
        let rank = (isNear ? 0 : 1, isSum ? 1 : 0, cells[row][column].value)
        if rank < bestRank { (best, bestRank) = ((row, column), rank) }
      }
    }
    return best
  }

  private func isUncertain(_ position: Position) -> Bool {
    let cell = cells[position.row][position.column]
    let sign = isNegated(position)
    return hasPath(around: position, rising: !sign)
      || cell.canFall && hasPath(around: position, rising: sign)
  }

  /// With negated sums, every row and column adds up to zero.
  private func isNegated(_ position: Position) -> Bool {
    (position.row == sumRow) != (position.column == sumColumn)
  }

  /// Whether a change of a number by one can be balanced by changes of others: a path from its
  /// column back to its row, through numbers that alternately fall and rise.
  private func hasPath(around position: Position, rising: Bool) -> Bool {
    var seenRows = Set<Int>()
    var seenColumns: Set = [position.column]
    var open = [position.column]
    while let column = open.popLast() {
      for row in cells.indices where !seenRows.contains(row) {
        guard (row, column) != position, canChange((row, column), rising: !rising) else { continue }
        if row == position.row { return true }
        seenRows.insert(row)
        for next in columns.indices where !seenColumns.contains(next) {
          guard (row, next) != position, canChange((row, next), rising: rising) else { continue }
          seenColumns.insert(next)
          open.append(next)
        }
      }
    }
    return false
  }

  private func canChange(_ position: Position, rising: Bool) -> Bool {
    let cell = cells[position.row][position.column]
    return rising != isNegated(position) ? cell.canRise : cell.canFall
  }
}
