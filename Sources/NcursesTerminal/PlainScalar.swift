/// The ASCII replacement for a scalar on a terminal without UTF-8.
///
/// Frames, arrows and the ellipsis keep their shape; everything else becomes `?`.
package func asciiStandIn(for scalar: UInt32) -> UInt32 {
  let character: Unicode.Scalar =
    switch scalar {
    case 0x20...0x7E: Unicode.Scalar(UInt8(truncatingIfNeeded: scalar))
    case 0x2500, 0x2501, 0x2550, 0x2010...0x2015, 0x2212: "-"
    case 0x2502, 0x2503, 0x2551: "|"
    case 0x2504...0x254F, 0x2552...0x257F: "+"
    case 0x2026, 0x00B7, 0x2022: "."
    case 0x2018, 0x2019: "'"
    case 0x201C, 0x201D: "\""
    case 0x25B2, 0x2191: "^"
    case 0x25BC, 0x2193: "v"
    case 0x25B6, 0x2192: ">"
    case 0x25C0, 0x2190: "<"
    case 0x2580...0x259F: "#"
    default: "?"
    }
  return character.value
}
