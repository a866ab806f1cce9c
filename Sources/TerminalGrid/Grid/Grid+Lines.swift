/// The characters for frames.
package struct LineSet: Hashable, Sendable {
  package var horizontal: Unicode.Scalar
  package var vertical: Unicode.Scalar
  package var topLeft: Unicode.Scalar
  package var topRight: Unicode.Scalar
  package var bottomLeft: Unicode.Scalar
  package var bottomRight: Unicode.Scalar

  /// Light box-drawing characters.
  package static let drawn = LineSet(
    horizontal: "─",
    vertical: "│",
    topLeft: "┌",
    topRight: "┐",
    bottomLeft: "└",
    bottomRight: "┘"
  )

  /// ASCII characters for any terminal.
  package static let ascii = LineSet(
    horizontal: "-",
    vertical: "|",
    topLeft: "+",
    topRight: "+",
    bottomLeft: "+",
    bottomRight: "+"
  )
}

extension Grid {
  /// Draws a horizontal line of `width` columns to the right of `point`.
  package mutating func hline(at point: Point, width: Int, style: Style = Style(.border)) {
    stroke(Rect(x: point.x, y: point.y, width: width, height: 1), lineSet.horizontal, style)
  }

  /// Draws a vertical line of `height` rows down from `point`.
  package mutating func vline(at point: Point, height: Int, style: Style = Style(.border)) {
    stroke(Rect(x: point.x, y: point.y, width: 1, height: height), lineSet.vertical, style)
  }

  /// Draws a frame along the inside of `rect`, with a title in the top edge; nothing below 2 x 2.
  ///
  /// The inside is not changed.
  package mutating func box(
    _ rect: Rect,
    title: String = "",
    style: Style = Style(.border),
    titleStyle: Style = Style(.heading)
  ) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let right = rect.maxX - 1
    let bottom = rect.maxY - 1
    hline(at: Point(x: rect.x, y: rect.y), width: rect.width, style: style)
    hline(at: Point(x: rect.x, y: bottom), width: rect.width, style: style)
    vline(at: Point(x: rect.x, y: rect.y), height: rect.height, style: style)
    vline(at: Point(x: right, y: rect.y), height: rect.height, style: style)
    stroke(Rect(x: rect.x, y: rect.y, width: 1, height: 1), lineSet.topLeft, style)
    stroke(Rect(x: right, y: rect.y, width: 1, height: 1), lineSet.topRight, style)
    stroke(Rect(x: rect.x, y: bottom, width: 1, height: 1), lineSet.bottomLeft, style)
    stroke(Rect(x: right, y: bottom, width: 1, height: 1), lineSet.bottomRight, style)
    putTitle(title, of: rect, style: titleStyle)
  }

  private mutating func putTitle(_ title: String, of rect: Rect, style: Style) {
    let room = rect.width - 6
    guard !title.isEmpty, room > 0 else { return }
    let shown = " " + TextLayout.truncated(title, width: room) + " "
    put(shown, at: Point(x: rect.x + 2, y: rect.y), style: style)
  }

  private mutating func stroke(_ rect: Rect, _ sign: Unicode.Scalar, _ style: Style) {
    let cell = Cell(base: sign, style: style)
    for run in runs(of: rect) {
      for index in run { cells[index] = cell }
      repairEdges(of: run)
    }
  }
}
