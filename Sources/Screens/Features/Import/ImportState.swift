package import CaseModel
import TerminalGrid

/// The preview of a file before it is imported.
package struct ImportState: Sendable {
  /// One line of the page.
  package enum Line: Hashable, Sendable {
    case heading(Phrase)
    /// The target of a column.
    case column(Int)
    /// The heading row.
    case headingRow
    /// The reading of ambiguous dates.
    case dates
    /// A required field that needs a value for all rows.
    case absent(Int)
    /// A finding about the line above.
    case remark(String, isError: Bool)
    /// The headings of the rows' values.
    case heads
    case row(Int)

    /// Whether the cursor can be on it.
    package var isFocusable: Bool {
      switch self {
      case .column, .headingRow, .dates, .absent, .row: true
      case .heading, .remark, .heads: false
      }
    }
  }

  /// The cells before a finding, plus one after it.
  private static let indent = 7

  package private(set) var preview: ImportPreview
  /// The numbers of the rows that will be imported.
  package private(set) var chosen: Set<Int>
  /// Unique numbers that existing people share with rows, shown on the page for a decision.
  var known: Set<TakenValue> = []
  package private(set) var lines: [Line] = []
  package private(set) var position = ListPosition()

  /// The page with its findings in a language, wrapped for a window.
  init(_ preview: ImportPreview, _ language: Language, width: Int) {
    self.preview = preview
    chosen = Set(preview.rows.filter(\.isClean).map(\.number))
    lines = Self.lines(preview, language, width: width)
    position.cursor = lines.firstIndex(where: \.isFocusable) ?? 0
  }

  /// Replaces the preview by a new one of the same file, keeping the cursor.
  mutating func replace(_ other: ImportState, height: Int) {
    let cursor = position.cursor
    self = other
    position.cursor = nearest(min(cursor, max(0, lines.count - 1)))
    keepInSight(height)
  }

  package var focused: Line? {
    lines.indices.contains(position.cursor) ? lines[position.cursor] : nil
  }

  /// Whether an error prevents the import of every row.
  package var isBlocked: Bool {
    !preview.absent.isEmpty || preview.remarks.contains(where: \.isError)
  }

  /// The records of the chosen rows.
  var records: [Record] {
    preview.rows.filter { chosen.contains($0.number) }.flatMap(\.records)
  }

  /// Chooses or unchooses the focused row; false for one that cannot be imported.
  mutating func toggle() -> Bool {
    guard case .row(let index)? = focused else { return true }
    let row = preview.rows[index]
    guard row.isPossible else { return false }
    if chosen.remove(row.number) == nil { chosen.insert(row.number) }
    return true
  }

  /// Chooses all rows that can be imported, or none.
  mutating func toggleAll() {
    chosen = chosen.isEmpty ? Set(preview.rows.filter(\.isPossible).map(\.number)) : []
  }

  mutating func move(_ movement: Movement, height: Int) {
    let step = movement.step(count: lines.count, height: height)
    let wanted = max(0, min(lines.count - 1, position.cursor + step))
    position.cursor = step > 0 ? next(wanted) : previous(wanted)
    keepInSight(height)
  }

  private func next(_ start: Int) -> Int {
    lines[start...].firstIndex(where: \.isFocusable)
      ?? lines.lastIndex(where: \.isFocusable) ?? position.cursor
  }

  private func previous(_ start: Int) -> Int {
    lines[...start].lastIndex(where: \.isFocusable)
      ?? lines.firstIndex(where: \.isFocusable) ?? position.cursor
  }

  private func nearest(_ start: Int) -> Int { lines.isEmpty ? 0 : next(start) }

  /// Scrolls so that the focused line and its findings are visible.
  private mutating func keepInSight(_ height: Int) {
    guard lines.indices.contains(position.cursor) else { return }
    if position.cursor <= (lines.firstIndex(where: \.isFocusable) ?? 0) { position.top = 0 }
    let next = lines[(position.cursor + 1)...].firstIndex(where: \.isFocusable) ?? lines.count
    let end = min(next - 1, position.cursor + height - 1)
    position.top = max(min(position.top, position.cursor), end - height + 1)
    position.top = max(0, min(position.top, lines.count - height))
  }

  private static func lines(
    _ preview: ImportPreview,
    _ language: Language,
    width: Int
  ) -> [Line] {
    func remarks(_ remarks: [ImportPreview.Remark]) -> [Line] {
      remarks.flatMap { remark in
        TextLayout.wrap(remark.text[language], width: max(20, width - indent))
          .map { .remark($0, isError: remark.isError) }
      }
    }
    var lines: [Line] = []
    if !preview.absent.isEmpty {
      lines.append(
        .heading(Phrase("Needs a value: Enter chooses it for all rows", "값 필요: Enter로 모든 행에 정함"))
      )
      lines += preview.absent.indices.map { .absent($0) }
    }
    lines.append(.heading(Phrase("Columns: Enter changes what one becomes", "열: Enter로 항목 변경")))
    lines += preview.columns.indices.map { .column($0) }
    lines += (preview.heading == nil ? [] : [.headingRow]) + [.dates]
    lines += remarks(preview.remarks)
    lines.append(.heading(Phrase("Rows: Space includes or excludes one", "행: Space로 포함·제외")))
    lines.append(.heads)
    for (index, row) in preview.rows.enumerated() {
      lines.append(.row(index))
      lines += remarks(row.remarks)
    }
    return lines
  }
}
