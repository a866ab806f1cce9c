import CaseModel
import Screens
import TerminalGrid

/// The comparison of two records, side by side or one below the other in a narrow window.
struct CompareView: ScreenPart {
  let screen: Screen

  func drawCompare(_ compare: CompareState, _ grid: inout Grid) {
    let lines = content.lines(of: compare)
    let inner = drawBox(
      Phrase("The same person?", "같은 사람입니까?")[language],
      width: columns - 4,
      height: rows - 6,
      &grid
    )
    var y = inner.y
    for row in heads(lines, inner.width) {
      grid.put(
        row,
        at: Point(x: inner.x, y: y),
        width: inner.width,
        style: Style(.heading, bold: true)
      )
      y += 1
    }
    grid.put(
      TextLayout.truncated(lines.reasons, width: inner.width),
      at: Point(x: inner.x, y: y),
      width: inner.width,
      style: Style(.muted)
    )
    let room = Rect(x: inner.x, y: y + 1, width: inner.width, height: inner.maxY - y - 2)
    drawDifferences(lines, cursor: compare.cursor, in: room, &grid)
    grid.put(
      TextLayout.truncated(lines.explanation, width: inner.width),
      at: Point(x: inner.x, y: inner.maxY - 1),
      width: inner.width,
      style: Style(.muted)
    )
  }

  private var isSideBySide: Bool { columns >= 100 }
  private static let compareLabel = 22

  /// The heading: the surviving record and the merged one.
  private func heads(_ lines: CompareLines, _ width: Int) -> [String] {
    let kept = Phrase("{name} stays", "{name}: 남음").filled(language, ["name": lines.kept])
    let other = Phrase("{name} is merged into it", "{name}: 합쳐짐").filled(
      language,
      ["name": lines.other]
    )
    guard isSideBySide else { return [kept, other].map { TextLayout.truncated($0, width: width) } }
    let column = (width - Self.compareLabel) / 2
    return [
      TextLayout.fit("", width: Self.compareLabel) + TextLayout.fit(kept, width: column - 1) + " "
        + TextLayout.truncated(other, width: column)
    ]
  }

  private func drawDifferences(
    _ lines: CompareLines,
    cursor: Int,
    in room: Rect,
    _ grid: inout Grid
  ) {
    let blocks = lines.lines.map { block($0, room.width) }
    guard !blocks.isEmpty else {
      let words = Phrase("They do not differ.", "다른 항목이 없습니다.")
      grid.put(words[language], at: Point(x: room.x, y: room.y), style: Style(.muted))
      return
    }
    var first = 0
    func height(_ range: ClosedRange<Int>) -> Int { blocks[range].reduce(0) { $0 + $1.count } }
    while first < cursor, height(first...cursor) > room.height {
      first += 1
    }
    var y = room.y
    for index in first..<blocks.count {
      for line in blocks[index] where y < room.maxY {
        draw(line, at: Point(x: room.x, y: y), isFocused: index == cursor, &grid)
        y += 1
      }
    }
  }

  /// One row of a difference: pieces of text with their columns, and whether each is taken.
  private struct CompareLine {
    var label = ""
    var pieces: [(x: Int, width: Int, text: String, isTaken: Bool)] = []
  }

  private func block(_ line: CompareLines.Line, _ width: Int) -> [CompareLine] {
    let isSystemManaged = line.takesKept ?? false
    let isOther = line.takesOther ?? false
    let left = Self.compareLabel
    if isSideBySide {
      let column = (width - left) / 2
      let kept = value(line.kept, line.takesKept, column - 1)
      let other = value(line.other, line.takesOther, column)
      return (0..<max(kept.count, other.count)).map { row in
        var shown = CompareLine(label: row == 0 ? line.label : "")
        if row < kept.count { shown.pieces.append((left, column - 1, kept[row], isSystemManaged)) }
        if row < other.count { shown.pieces.append((left + column, column, other[row], isOther)) }
        return shown
      }
    }
    let room = width - left
    let rows =
      value(line.kept, line.takesKept, room).map { ($0, isSystemManaged) }
      + value(line.other, line.takesOther, room).map { ($0, isOther) }
    return rows.enumerated().map { index, row in
      CompareLine(label: index == 0 ? line.label : "", pieces: [(left, room, row.0, row.1)])
    }
  }

  /// The rows of one value, marked as taken, not taken, or undecided (nil).
  private func value(_ parts: [String]?, _ isTaken: Bool?, _ width: Int) -> [String] {
    let mark = isTaken.map { $0 ? "[x] " : "[ ] " } ?? "[?] "
    guard let parts else { return [mark + "–"] }
    let wrapped = parts.flatMap { TextLayout.wrap($0, width: max(10, width - 4)) }
    return wrapped.enumerated().map { ($0.offset == 0 ? mark : "    ") + $0.element }
  }

  private func draw(
    _ line: CompareLine,
    at point: Point,
    isFocused: Bool,
    _ grid: inout Grid
  ) {
    grid.put(
      TextLayout.truncated(line.label, width: Self.compareLabel - 1),
      at: point,
      style: Style(.label, selected: isFocused, bold: isFocused)
    )
    for piece in line.pieces {
      grid.put(
        TextLayout.truncated(piece.text, width: piece.width),
        at: Point(x: point.x + piece.x, y: point.y),
        width: piece.width,
        style: Style(piece.isTaken ? .plain : .muted, bold: piece.isTaken),
        mode: .identity
      )
    }
  }
}
