/// What becomes of a Unicode scalar on the screen.
enum DrawingClass: UInt8, Sendable {
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

  /// Looks the scalar up: directly below U+10000, above it among the runs of the table.
  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x10000 {
      self = Self.basicPlane[Int(value)]
    } else {
      self = Self.ofRun(WidthTable.runs[Self.run(holding: value)])
    }
  }

  /// The runs of the table written out, for the plane that nearly all text is in.
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
