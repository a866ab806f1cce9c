import CTerminal
import TerminalGrid

/// Converts cells of the grid to those of the C module, with all styles looked up in advance.
struct CellEncoder {
  /// A colour pair of ncurses and its attributes.
  private struct Ink {
    var pair: UInt16
    var attributes: UInt8
  }

  private static let flags = 8
  /// The ink of every style, at `role * flags + selected + 2 * bold + 4 * underlined`.
  private let inks: [Ink]
  private let isUTF8: Bool

  /// Prepares every style of the palette; pair n + 1 is colour n on the terminal's background.
  init(_ palette: StylePalette, isUTF8: Bool) {
    let roles = Role.allCases.map(\.rawValue)
    let count = (Int(roles.max() ?? 0) + 1) * Self.flags
    self.isUTF8 = isUTF8
    inks = (0..<count).map { index in
      let style = Style(
        Role(rawValue: UInt8(index / Self.flags)) ?? .plain,
        selected: index & 1 != 0,
        bold: index & 2 != 0,
        underlined: index & 4 != 0
      )
      let look = palette.look(of: style)
      return Ink(
        pair: UInt16(clamping: look.pair),
        attributes: look.attributes.rawValue
      )
    }
  }

  /// Writes a row into `out`, which limits the number of cells, and returns their number.
  ///
  /// A cursor bar ends one column after its last text. Blanks in reverse video are sent one by one,
  /// which would double the output of a cursor movement in a wide window.
  func encode(_ row: ArraySlice<Cell>, into out: inout [ct_cell]) -> Int {
    let fitting = row.prefix(out.count)
    let bar = fitting.lastIndex { !$0.isBlankOfBar }.map { $0 - row.startIndex + 2 } ?? 0
    let count = min(bar, fitting.count)
    for (index, cell) in fitting.prefix(count).enumerated() { out[index] = encoded(cell) }
    return count
  }

  private func encoded(_ cell: Cell) -> ct_cell {
    let style = cell.style
    let flags =
      (style.isSelected ? 1 : 0) + (style.isBold ? 2 : 0) + (style.isUnderlined ? 4 : 0)
    let ink = inks[Int(style.role.rawValue) * Self.flags + flags]
    let marks = cell.marks
    return ct_cell(
      base: isUTF8 ? cell.base : asciiStandIn(for: cell.base),
      marks: (marks.x, marks.y, marks.z, marks.w),
      pair: ink.pair,
      attributes: ink.attributes,
      // Both halves of a wide character get a replacement.
      width: isUTF8 ? cell.width : 1
    )
  }
}

extension Cell {
  fileprivate var isBlankOfBar: Bool {
    base == 0x20 && style.isSelected && !style.isUnderlined && marks == .zero
  }
}
