/// One cell of the screen: a spacing scalar, up to four marks drawn over it, and its style.
///
/// A cell is a plain value without references, so that a screen of ten thousand of them is
/// copied and compared as a block of memory.
package struct Cell: Hashable, Sendable {
  /// Up to four zero-width scalars that belong to `base`, 0 for none.
  ///
  /// It is the first property so that its alignment needs no padding: a cell takes 32 bytes.
  package var marks: SIMD4<UInt32>
  /// The spacing scalar; 0 in the right half of a wide character.
  package var base: UInt32
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

  /// Adds a zero-width scalar; a fifth one is dropped.
  package mutating func add(mark: Unicode.Scalar) {
    for index in marks.indices where marks[index] == 0 {
      marks[index] = mark.value
      return
    }
  }

  /// The text of the cell; empty for the right half of a wide character.
  package var text: String {
    var scalars = String.UnicodeScalarView()
    for value in [base, marks[0], marks[1], marks[2], marks[3]] where value != 0 {
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    return String(scalars)
  }

  /// The cell for the right half of a wide character.
  package static func rightHalf(_ style: Style) -> Cell {
    var cell = Cell(base: " ", style: style, width: 0)
    cell.base = 0
    return cell
  }
}
