import CaseModel
import CaseRules

/// The surnames in the names of each row.
///
/// Rows share the sets, of which there are few.
struct SurnameRows: Sendable {
  private var sets: [SurnameSet] = []
  private var indexes: [SurnameSet: UInt16] = [:]
  /// The index of each row's set; the greatest index if the set is in `others`.
  private var rows: [UInt16] = []
  /// The sets of rows for which no index was left.
  private var others: [Int: SurnameSet] = [:]

  /// The number of known rows, from the first on.
  var count: Int { rows.count }

  /// Sets the surnames of a known row, or of the next one.
  mutating func set(_ surnames: SurnameSet, _ row: Int) {
    let index = index(surnames)
    if row < rows.count { rows[row] = index } else { rows.append(index) }
    others[row] = index == .max ? surnames : nil
  }

  /// Calls the body with the rows that have one of the surnames.
  func forEach(meeting wanted: SurnameSet, _ body: (Int) -> Void) {
    let meets = sets.map { $0.meets(wanted) }
    for (row, index) in rows.enumerated() where index != .max && meets[Int(index)] { body(row) }
    for (row, surnames) in others where surnames.meets(wanted) { body(row) }
  }

  private mutating func index(_ surnames: SurnameSet) -> UInt16 {
    if let index = indexes[surnames] { return index }
    guard sets.count < Int(UInt16.max) else { return .max }
    let index = UInt16(sets.count)
    sets.append(surnames)
    indexes[surnames] = index
    return index
  }
}

/// A set of Korean surnames, by their numbers.
struct SurnameSet: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ numbers: [KoreanSurname.Number] = []) {
    for number in numbers {
      if number < 64 { low |= 1 << UInt64(number) } else { high |= 1 << UInt64(number & 63) }
    }
  }

  mutating func formUnion(_ other: SurnameSet) {
    low |= other.low
    high |= other.high
  }

  func meets(_ other: SurnameSet) -> Bool { low & other.low != 0 || high & other.high != 0 }
}
