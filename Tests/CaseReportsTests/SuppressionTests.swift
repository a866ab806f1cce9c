import CaseModel
import CaseReports
import Testing

/// Small numbers are not printed and cannot be computed from printed ones.
struct SuppressionTests {
  @Test func noSmallNumberIsPrinted() {
    var dice = SystemDice(seed: 7)
    for _ in 0..<1000 {
      let report = Self.random(&dice)
      let printed = Suppression.applied(to: report)
      for cell in printed.rows.flatMap(\.cells) + (printed.totals ?? []) {
        #expect(!(1...Suppression.most).contains(cell.count ?? 0))
      }
    }
  }

  /// Tries all numbers that the suppressed ones could be, as a reader who knows the rule could.
  @Test func noSmallNumberCanBeWorkedOut() {
    var dice = SystemDice(seed: 11)
    for number in 0..<1000 {
      let report = Self.random(&dice, rows: 1...3, parts: 1...2, upTo: 6)
      let printed = Suppression.applied(to: report)
      for (row, line) in report.rows.enumerated() {
        for (column, cell) in line.cells.enumerated() where (1...4).contains(cell.count ?? 0) {
          var reader = Reader(printed, row, column, not: cell.count ?? 0)
          let isInDoubt = reader.findsAnotherWay()
          #expect(isInDoubt, "set \(number), row \(row), column \(column): \(printed.cells(.en))")
        }
      }
    }
  }

  /// The greatest suppressed number beside the least printed one.
  @Test func theBoundIsLeftOutAndTheNextNumberIsNot() {
    let most = 4
    #expect(Suppression.most == most)
    for number in [0, 1, most, most + 1] {
      let report = Self.report([[number, number]], isAdditive: false)
      let cell = Suppression.applied(to: report).rows[0].cells[1]
      #expect((cell == .suppressed) == (1...most).contains(number), "\(number)")
    }
  }

  /// A table without small numbers is printed whole.
  @Test func largeNumbersStay() {
    let report = Self.report([[40, 15, 25], [60, 30, 30]], isAdditive: true)
    let printed = Suppression.applied(to: report)
    #expect(printed.rows == report.rows)
    #expect(printed.totals == report.totals)
  }

  @Test func oneSmallNumberTakesAnotherAlong() {
    let report = Self.report([[17, 14, 3], [220, 210, 10], [330, 260, 70]], isAdditive: true)
    let printed = Suppression.applied(to: report)
    let hidden = printed.rows.flatMap(\.cells).count { $0 == .suppressed }
    #expect(printed.rows[0].cells[2] == .suppressed)
    #expect(hidden == 4)
    #expect(printed.totals == report.totals)
  }

  @Test func aMedianGoesWithItsCount() {
    let columns = [
      ReportColumn("cases", Phrase("Cases", "사건"), .part),
      ReportColumn("days", Phrase("Days", "일"), .measure),
    ]
    let rows = [(3, 12), (40, 30)].map { cases, days in
      ReportRow(.number(cases), Phrase("", ""), [.count(cases), .count(days)])
    }
    let report = Report(.duration, rowHeading: columns[0], columns: columns, rows: rows)
    let printed = Suppression.applied(to: report)
    #expect(printed.rows[0].cells == [.suppressed, .suppressed])
    #expect(printed.rows[1].cells == [.count(40), .count(30)])
  }

  /// A report whose first column is the sum of the others.
  static func report(_ numbers: [[Int]], isAdditive: Bool) -> Report {
    let parts = numbers.first.map { $0.count - 1 } ?? 0
    let columns =
      [ReportColumn("all", Phrase("All", "전체"), .whole)]
      + (0..<parts).map { ReportColumn("p\($0)", Phrase("P", "P"), .part) }
    let rows = numbers.enumerated().map { index, line in
      ReportRow(.number(index), Phrase("", ""), line.map { .count($0) })
    }
    return Report(
      .yearly,
      rowHeading: ReportColumn("row", Phrase("Row", "줄"), .text),
      columns: columns,
      rows: rows,
      isAdditive: isAdditive
    )
  }

  private static func random(
    _ dice: inout SystemDice,
    rows: ClosedRange<Int> = 1...8,
    parts: ClosedRange<Int> = 1...4,
    upTo most: Int = 30
  ) -> Report {
    let width = Int.random(in: parts, using: &dice)
    let numbers = (0..<Int.random(in: rows, using: &dice)).map { _ in
      let line = (0..<width).map { _ in
        Bool.random(using: &dice)
          ? Int.random(in: 0...5, using: &dice)
          : Int.random(in: 0...most, using: &dice)
      }
      return [line.reduce(0, +)] + line
    }
    return report(numbers, isAdditive: Bool.random(using: &dice))
  }
}

/// A reader who tries all numbers for the suppressed ones, and keeps those that add up.
private struct Reader {
  private let known: [[Int?]]
  private let sums: [Int?]
  private let position: (row: Int, column: Int)
  private let number: Int
  private var tried: [[Int]]

  /// A reader who wants to know whether a cell must hold a number.
  init(_ printed: Report, _ row: Int, _ column: Int, not number: Int) {
    known = printed.rows.map { $0.cells.map(\.count) }
    sums = printed.totals?.map(\.count) ?? known[0].map { _ in nil }
    position = (row, column)
    self.number = number
    tried = known.map { $0.map { $0 ?? 0 } }
  }

  /// Whether the sums are correct with another number there.
  mutating func findsAnotherWay() -> Bool { search(0, 1) }

  /// Fills in the parts from a cell on, row by row; zeros would have been printed.
  private mutating func search(_ row: Int, _ column: Int) -> Bool {
    guard row < known.count else { return addsUp }
    guard column < known[row].count else {
      let sum = tried[row].dropFirst().reduce(0, +)
      if let whole = known[row][0], whole != sum { return false }
      tried[row][0] = sum
      return search(row + 1, 1)
    }
    if known[row][column] != nil { return search(row, column + 1) }
    for value in 1...12 {
      tried[row][column] = value
      if search(row, column + 1) { return true }
    }
    return false
  }

  private var addsUp: Bool {
    tried[position.row][position.column] != number
      && sums.indices.allSatisfy { column in
        sums[column] == nil || sums[column] == tried.reduce(0) { $0 + $1[column] }
      }
  }
}

/// The same numbers in every run.
private struct SystemDice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
