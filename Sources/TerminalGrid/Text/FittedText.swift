/// The beginning of a text that fits into a width, and the columns that it takes.
struct FittedText: Hashable, Sendable {
  private(set) var text = ""
  private(set) var width = 0

  /// Takes `text` whole or, if it is too long, its first units; `isMarked` appends "…" to these.
  init(
    _ text: String,
    width limit: Int,
    isMarked: Bool,
    mode: SafeText.Mode,
    breaks: SafeText.Breaks
  ) {
    if text.utf8.count <= limit, SafeText.isPlainASCII(text) {
      self.text = text
      width = text.utf8.count
      return
    }
    let room = isMarked ? limit - 1 : limit
    var start = Self.endOfPlainStart(of: text, within: limit)
    self.text = String(text[..<start])
    width = self.text.utf8.count
    var kept = (bytes: width, width: width)
    while start < text.endIndex {
      let end = TextUnits.end(of: start, in: text)
      append(text[start..<end], mode: mode, breaks: breaks)
      if width > limit {
        cut(toBytes: kept.bytes, width: kept.width)
        if isMarked && limit > 0 { append("…", mode: mode, breaks: breaks) }
        return
      }
      if width <= room { kept = (self.text.utf8.count, width) }
      start = end
    }
  }

  /// The end of the ASCII at the start of `text`, before its last letter, which may carry a mark.
  private static func endOfPlainStart(of text: String, within limit: Int) -> String.Index {
    let plain = text.utf8.prefix(max(0, limit)).prefix { $0 >= 0x20 && $0 < 0x7F }
    return text.utf8.index(text.startIndex, offsetBy: max(0, plain.count - 1))
  }

  private mutating func append(
    _ unit: Substring,
    mode: SafeText.Mode,
    breaks: SafeText.Breaks
  ) {
    let scalars = unit.unicodeScalars
    for drawn in SafeScalars(scalars, mode: mode, breaks: breaks, hasBase: width > 0) {
      text.unicodeScalars.append(drawn.scalar)
      width += drawn.width
    }
  }

  private mutating func cut(toBytes count: Int, width: Int) {
    text = String(text[..<text.utf8.index(text.startIndex, offsetBy: count)])
    self.width = width
  }
}
