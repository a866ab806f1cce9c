/// What becomes of a Unicode scalar on the screen.
enum DrawingClass: UInt32, Sendable {
  /// Drawn over the cell before it.
  case mark
  /// One column.
  case narrow
  /// Two columns.
  case wide
  /// Assigned, but made to be invisible: joiners, bidi controls, variation selectors, fillers.
  case hidden
  /// Nothing is known to draw: unassigned, private use, noncharacters, C1, line separators.
  case missing
  /// C0 and DEL.
  case control

  /// Looks the scalar up; ASCII, Hangul syllables and the common ideographs need no search.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20..<0x7F: self = .narrow
    case 0xAC00...0xD7A3, 0x4E00...0x9FFF: self = .wide
    case let value: self = Self.found(value)
    }
  }

  private static func found(_ value: UInt32) -> DrawingClass {
    let runs = WidthTable.runs
    let wanted = value << 3 | 7
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle] <= wanted { low = middle + 1 } else { high = middle }
    }
    return DrawingClass(rawValue: runs[low - 1] & 7) ?? .missing
  }
}

/// The columns that one scalar takes: 0 for marks and invisible scalars, 1 or 2 for all others.
///
/// Unassigned scalars, private use and controls count 1, for the symbol drawn in their place.
/// The table is glibc's in `C.UTF-8`, with newer emoji and ideographs added as 2.
package func displayWidth(of scalar: Unicode.Scalar) -> Int {
  switch DrawingClass(scalar) {
  case .mark, .hidden: 0
  case .narrow, .missing, .control: 1
  case .wide: 2
  }
}

/// The columns that `text` takes when it is drawn as safe text in the given mode.
package func displayWidth(of text: String, mode: SafeText.Mode = .text) -> Int {
  if SafeText.isPlainASCII(text) { return text.utf8.count }
  var columns = 0
  for drawn in SafeScalars(text.unicodeScalars, mode: mode) { columns += drawn.width }
  return columns
}
