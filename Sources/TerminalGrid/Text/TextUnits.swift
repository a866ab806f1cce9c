/// The units of a text that a reader sees as one sign, and that are never cut apart.
///
/// A unit is a Swift `Character`, joined with the next one if it ends in a sign that puts the
/// following consonant below it: the Khmer coeng (U+17D2) and the Burmese virama (U+1039).
package enum TextUnits {
  /// All units of `text` in order; joined they are `text` again.
  package static func split(_ text: String) -> [Substring] {
    var units: [Substring] = []
    var start = text.startIndex
    while start < text.endIndex {
      let end = end(of: start, in: text)
      units.append(text[start..<end])
      start = end
    }
    return units
  }

  /// The end of the unit that starts at `start`; `start` itself at the end of the text.
  package static func end(of start: String.Index, in text: String) -> String.Index {
    guard start < text.endIndex else { return start }
    if let end = endOfLoneScalar(at: start, in: text) { return end }
    var end = text.index(after: start)
    while isInside(end, of: text) { end = text.index(after: end) }
    return end
  }

  /// The start of the unit that ends at `end`; `end` itself at the start of the text.
  package static func start(of end: String.Index, in text: String) -> String.Index {
    guard end > text.startIndex else { return end }
    var start = text.index(before: end)
    while isInside(start, of: text) { start = text.index(before: start) }
    return start
  }

  /// A fast path for most text: two consecutive scalars that never join.
  private static func endOfLoneScalar(
    at start: String.Index,
    in text: String
  ) -> String.Index? {
    let scalars = text.unicodeScalars
    guard standsAlone(scalars[start]) else { return nil }
    let end = scalars.index(after: start)
    return end == text.endIndex || standsAlone(scalars[end]) ? end : nil
  }

  /// Whether the scalar is printable ASCII, an ideograph or a Hangul syllable.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0x4E00...0x9FFF, Hangul.syllables: true
    default: false
    }
  }

  /// Whether a sign before `index` joins with the consonant after it.
  private static func isInside(_ index: String.Index, of text: String) -> Bool {
    // Both signs and all consonants begin with the byte 0xE1 in UTF-8.
    guard index > text.startIndex, index < text.endIndex, text.utf8[index] == 0xE1 else {
      return false
    }
    let scalars = text.unicodeScalars
    let following = scalars[index].value
    switch scalars[scalars.index(before: index)] {
    case "\u{17D2}": return (0x1780...0x17B3).contains(following)
    case "\u{1039}": return (0x1000...0x109F).contains(following)
    default: return false
    }
  }
}
