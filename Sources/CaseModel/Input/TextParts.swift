/// Splits texts that are longer than a field can hold; nothing is omitted.
package enum TextParts {
  /// Splits a text into pieces of at most `limit` characters; joined, they are the text again.
  ///
  /// A piece ends after white space if there is any near its end. The time is linear in the length
  /// of the text.
  package static func pieces(_ text: String, limit: Int) -> [Substring] {
    let limit = max(limit, 1)
    var pieces: [Substring] = []
    var start = text.startIndex
    while start < text.endIndex {
      let end = text.index(start, offsetBy: limit, limitedBy: text.endIndex) ?? text.endIndex
      let piece = text[start..<end]
      let space =
        end == text.endIndex ? nil : piece.suffix(limit / 10).lastIndex { $0.isWhitespace }
      let cut = space.map { text.index(after: $0) } ?? end
      pieces.append(text[start..<cut])
      start = cut
    }
    return pieces
  }

  /// Distributes lines below a heading over as few texts as the limit allows; each text has the
  /// heading.
  package static func texts(_ heading: String, _ lines: [String], limit: Int) -> [String] {
    let heading = String(heading.prefix(limit / 2))
    let most = limit - heading.count - 1
    var texts: [String] = []
    var text = heading
    var room = most
    for piece in lines.flatMap({ pieces($0, limit: most) }) {
      let count = piece.count
      if count > room {
        texts.append(text)
        text = heading
        room = most
      }
      text += "\n" + piece
      room -= count + 1
    }
    return texts + [text]
  }
}
