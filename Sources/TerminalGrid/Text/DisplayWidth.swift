/// How a Unicode scalar is drawn.
enum DrawingClass: UInt8, Sendable {
  /// Drawn over the cell before it.
  case mark
  /// One column.
  case narrow
  /// Two columns.
  case wide
  /// Assigned, but invisible: joiners, bidi controls, variation selectors, fillers.
  case hidden
  /// Without a known glyph: unassigned, private use, noncharacters, C1, line separators.
  case missing
  /// C0 and DEL.
  case control

  /// Looks up the scalar: directly below U+10000, above it by binary search in the table.
  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x10000 {
      self = Self.basicPlane[Int(value)]
    } else {
      self = Self.ofRun(WidthTable.runs[Self.run(holding: value)])
    }
  }

  /// The expanded table for the basic plane, which contains nearly all text.
  private static let basicPlane: [DrawingClass] = {
    let runs = WidthTable.runs
    var plane: [DrawingClass] = []
    plane.reserveCapacity(0x10000)
    for index in 0...run(holding: 0xFFFF) {
      let next = index + 1 < runs.count ? runs[index + 1] >> 3 : 0x10000
      let count = Int(min(next, 0x10000) - (runs[index] >> 3))
      plane.append(contentsOf: repeatElement(ofRun(runs[index]), count: count))
    }
    return plane
  }()

  private static func ofRun(_ run: UInt32) -> DrawingClass {
    DrawingClass(rawValue: UInt8(run & 7)) ?? .missing
  }

  private static func run(holding value: UInt32) -> Int {
    let runs = WidthTable.runs
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle] >> 3 <= value { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}

/// The columns of one scalar: 0 for marks and invisible scalars, 1 or 2 for all others.
///
/// Unassigned scalars, private use and controls count 1, for the replacement symbol. The table is
/// glibc's in `C.UTF-8`, with newer emoji and ideographs added as 2.
package func displayWidth(of scalar: Unicode.Scalar) -> Int {
  switch DrawingClass(scalar) {
  case .mark, .hidden: 0
  case .narrow, .missing, .control: 1
  case .wide: 2
  }
}

/// The columns of `text` when it is drawn as safe text in the given mode.
package func displayWidth(of text: String, mode: SafeText.Mode = .text) -> Int {
  if SafeText.isPlainASCII(text) { return text.utf8.count }
  var columns = 0
  for drawn in SafeScalars(text.unicodeScalars, mode: mode) { columns += drawn.width }
  return columns
}
