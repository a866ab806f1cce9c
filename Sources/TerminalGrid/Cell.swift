/// One cell of the screen: a spacing scalar, up to four marks drawn over it, and its style.
///
/// A cell is a plain value without references, so that a screen of ten thousand of them is
/// copied and compared as a block of memory.
package struct Cell: Hashable, Sendable {
  /// The spacing scalar; 0 in the right half of a wide character.
  package var base: UInt32
  /// Up to four zero-width scalars that belong to `base`, 0 where there is none.
  package var marks: SIMD4<UInt32>
  package var style: Style
  /// 1 or 2 columns; 0 in the right half of a wide character.
  package var width: UInt8

  package init(
    base: Unicode.Scalar,
    marks: SIMD4<UInt32> = .zero,
    style: Style = Style(),
    width: UInt8 = 1
  ) {
    self.base = base.value
    self.marks = marks
    self.style = style
    self.width = width
  }

  /// An empty cell.
  package static let blank = Cell(base: " ")

  /// The cell that stands in the right half of a wide character.
  package static func rightHalf(_ style: Style) -> Cell {
    var cell = Cell(base: " ", style: style, width: 0)
    cell.base = 0
    return cell
  }
}
