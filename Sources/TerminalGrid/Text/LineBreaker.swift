/// Finds line breaks in one pass over the units of a text.
struct LineBreaker {
  private let units: [DrawnUnit]
  private let width: Int
  private var rows: [Range<Int>] = []
  private var start = 0
  private var used = 0
  /// The last position in this row after which a line may end.
  private var candidate: Int?
  private var hasInk = false

  /// Returns the unit offsets of each row, without newlines; trailing spaces may exceed the width.
  ///
  /// A row is wider than `width` only by trailing spaces or if it has a single unit.
  static func rows(of units: [DrawnUnit], width: Int) -> [Range<Int>] {
    var breaker = LineBreaker(units: units, width: max(1, width))
    for index in units.indices { breaker.add(index) }
    breaker.endRow(at: units.count, next: units.count)
    return breaker.rows
  }

  private init(units: [DrawnUnit], width: Int) {
    self.units = units
    self.width = width
  }

  private mutating func add(_ index: Int) {
    let unit = units[index]
    switch unit.kind {
    case .newline:
      endRow(at: index, next: index + 1)
      return
    case .space, .breakMark:
      if hasInk { candidate = index + 1 }
    case .word, .ideograph, .opening, .closing:
      if hasInk && allowsBreak(units[index - 1].kind, unit.kind) { candidate = index }
      while used + unit.width > width && index > start {
        wrap(at: candidate ?? index, upTo: index)
      }
      hasInk = hasInk || unit.width > 0
    }
    used += unit.width
  }

  private mutating func wrap(at cut: Int, upTo index: Int) {
    endRow(at: cut, next: cut)
    for unit in units[cut..<index] { used += unit.width }
    hasInk = cut < index
  }

  private mutating func endRow(at end: Int, next: Int) {
    rows.append(start..<end)
    start = next
    used = 0
    candidate = nil
    hasInk = false
  }

  private func allowsBreak(_ before: DrawnUnit.Kind, _ after: DrawnUnit.Kind) -> Bool {
    if before == .opening || after == .closing { return false }
    return before == .ideograph || before == .closing || after == .ideograph || after == .opening
  }
}

extension TextLayout {
  /// Breaks `text` into rows of at most `width` columns, at least one.
  ///
  /// Lines end at newlines, after spaces and U+200B, beside ideographs, and inside a word only if
  /// it is longer than a row. Trailing spaces are dropped; a unit wider than a row becomes "…".
  package static func wrap(
    _ text: String,
    width: Int,
    mode: SafeText.Mode = .text
  ) -> [String] {
    let units = drawnUnits(text, mode: mode, breaks: .spaces)
    let width = max(1, width)
    return LineBreaker.rows(of: units, width: width).map { range in
      row(units[range], width: width)
    }
  }

  /// The units of `text` as drawn, in the same number and order.
  static func drawnUnits(
    _ text: String,
    mode: SafeText.Mode,
    breaks: SafeText.Breaks
  ) -> [DrawnUnit] {
    TextUnits.split(text).map { DrawnUnit($0, mode: mode, breaks: breaks) }
  }

  private static func row(_ units: ArraySlice<DrawnUnit>, width: Int) -> String {
    var units = units
    while let last = units.last, last.kind == .space || last.text.isEmpty { units.removeLast() }
    let columns = units.reduce(0) { $0 + $1.width }
    return columns > width ? "…" : units.reduce(into: "") { $0 += $1.text }
  }
}
