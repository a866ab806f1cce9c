import CaseModel
import Screens
import TerminalGrid

/// The search over everything.
struct FindView: ScreenPart {
  let screen: Screen

  func drawFind(_ find: FindState, _ grid: inout Grid) {
    let title = Phrase("Find anything", "무엇이든 찾기")
    let inner = drawBox(title[language], width: columns - 4, height: rows - 5, &grid)
    grid.put("> ", at: Point(x: inner.x, y: inner.y), style: Style(.key, bold: true))
    let (shown, column) = find.query.visible(width: inner.width - 3)
    grid.put(
      shown,
      at: Point(x: inner.x + 2, y: inner.y),
      width: inner.width - 2,
      style: Style(.fieldFocused)
    )
    grid.cursor = Point(x: inner.x + 2 + column, y: inner.y)
    let height = inner.height - 2
    let top = max(0, min(find.cursor - height / 2, find.lines.count - height))
    for (offset, line) in find.lines.dropFirst(top).prefix(height).enumerated() {
      let row = Rect(x: inner.x, y: inner.y + 1 + offset, width: inner.width, height: 1)
      draw(line, find.words, in: row, isSelected: top + offset == find.cursor, &grid)
    }
    if find.lines.isEmpty { drawEmpty(find, in: inner, &grid) }
    drawFoot(find, in: inner, &grid)
  }

  private func draw(
    _ line: FindLine,
    _ words: [String],
    in row: Rect,
    isSelected: Bool,
    _ grid: inout Grid
  ) {
    if case .heading = line.content {
      let at = Point(x: row.x, y: row.y)
      grid.put(line.text, at: at, width: row.width, style: Style(.heading, bold: true))
      return
    }
    if isSelected { grid.put(">", at: Point(x: row.x, y: row.y), style: Style(.key, bold: true)) }
    let isRest = if case .rest = line.content { true } else { false }
    let style = Style(isRest ? .muted : .plain, selected: isSelected)
    let text = TextLayout.truncated(line.text, width: row.width - 2, mode: .identity)
    let end = 2 + put(text, words, at: Point(x: row.x + 2, y: row.y), style, &grid)
    let room = row.width - end - 2
    guard !line.reason.isEmpty, room > 6 else { return }
    let reason = TextLayout.truncated(line.reason, width: room)
    let x = row.maxX - displayWidth(of: reason)
    put(reason, words, at: Point(x: x, y: row.y), Style(.muted), &grid)
  }

  /// Draws a text with the searched words marked; returns its width.
  @discardableResult
  private func put(
    _ text: String,
    _ words: [String],
    at point: Point,
    _ style: Style,
    _ grid: inout Grid
  ) -> Int {
    var x = point.x
    for (part, isMatch) in MarkedWords(text, words).parts {
      var marked = style
      if isMatch, !style.isSelected {
        marked.role = .match
        marked.isUnderlined = true
      }
      x += grid.put(part, at: Point(x: x, y: point.y), style: marked, mode: .identity)
    }
    return x - point.x
  }

  private func drawEmpty(_ find: FindState, in inner: Rect, _ grid: inout Grid) {
    let words =
      find.query.isEmpty
      ? Phrase(
        "A name in any spelling, a telephone number in any form, an id, a word of a note",
        "이름, 전화번호, 번호, 기록에 나온 낱말을 입력하세요"
      )
      : find.isPartial ? Phrase("Looking …", "찾는 중 …") : Phrase("Nothing is found.", "찾은 것이 없습니다.")
    for (offset, line) in TextLayout.wrap(words[language], width: inner.width - 2).enumerated() {
      grid.put(line, at: Point(x: inner.x + 2, y: inner.y + 1 + offset), style: Style(.muted))
    }
  }

  private func drawFoot(_ find: FindState, in inner: Rect, _ grid: inout Grid) {
    let keys = Phrase("Enter opens  ↑↓ lines  Esc leaves", "Enter 열기  ↑↓ 이동  Esc 나가기")[language]
    let more = find.isPartial ? Phrase("  still looking …", "  계속 찾는 중 …")[language] : ""
    grid.put(
      keys + more,
      at: Point(x: inner.x, y: inner.maxY - 1),
      width: inner.width,
      style: Style(.muted)
    )
  }
}

/// A text in parts: those that are one of some words, whatever their case, and those between.
struct MarkedWords {
  let parts: [(text: String, isMatch: Bool)]

  init(_ text: String, _ words: [String]) {
    let letters = Array(text)
    let folded = letters.map { $0.lowercased() }
    let wanted = words.map { $0.map { $0.lowercased() } }.filter { !$0.isEmpty }
    var isMatch = [Bool](repeating: false, count: letters.count)
    for word in wanted where word.count <= letters.count {
      for start in 0...(letters.count - word.count)
      where folded[start..<(start + word.count)].elementsEqual(word) {
        for index in start..<(start + word.count) { isMatch[index] = true }
      }
    }
    var parts: [(text: String, isMatch: Bool)] = []
    for (letter, matches) in zip(letters, isMatch) {
      if let last = parts.indices.last, parts[last].isMatch == matches {
        parts[last].text.append(letter)
      } else {
        parts.append((String(letter), matches))
      }
    }
    self.parts = parts
  }
}
