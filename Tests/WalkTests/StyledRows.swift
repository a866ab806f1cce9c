/// Rows of a screen: each with its text and looks.
///
/// Two screens are equal if they look the same, however they were sent; empty rows at the foot and
/// cells at the end of a row do not count.
struct StyledRows: Equatable {
  /// Every row with the look before each character.
  private var rows: [String] = []
  /// The rows without looks.
  private(set) var text: [String] = []

  /// Reads rows from tmux's `capture-pane -e`, in which a look continues over line ends.
  init(_ captured: [String]) {
    var look = Look()
    for line in captured {
      var row = ""
      var plain = ""
      var rest = line.unicodeScalars[...]
      while let scalar = rest.popFirst() {
        if scalar == "\u{1B}" {
          let end = rest.firstIndex(of: "m") ?? rest.endIndex
          look.take(rest[..<end].dropFirst())
          rest = rest[end...].dropFirst()
        } else {
          row += look.words
          row.unicodeScalars.append(scalar)
          plain.unicodeScalars.append(scalar)
        }
      }
      while row.last == " " { row.removeLast() }
      rows.append(row)
      text.append(plain)
    }
    while rows.last == "" {
      rows.removeLast()
      text.removeLast()
    }
  }

  /// The last rows of these, as many as another screen has.
  func end(like other: StyledRows) -> StyledRows {
    var end = self
    end.rows = rows.suffix(other.rows.count)
    end.text = text.suffix(other.rows.count)
    return end
  }

  /// The numbers of the rows that differ, from 1 on.
  func differences(from other: StyledRows) -> [Int] {
    zip(rows, other.rows).enumerated().filter { $0.element.0 != $0.element.1 }.map { $0.offset + 1 }
  }

  /// Colour and attributes as the numbers of their sequences.
  private struct Look {
    private(set) var words = ""
    private var colour = 39
    private var background = 49
    private var attributes: Set<Int> = []

    mutating func take(_ parameters: Substring.UnicodeScalarView) {
      for parameter in parameters.split(separator: ";", omittingEmptySubsequences: false) {
        switch Int(String(parameter)) ?? 0 {
        case 0: self = Look()
        case let number where (30...39).contains(number) || (90...97).contains(number):
          colour = number
        case let number where (40...49).contains(number) || (100...107).contains(number):
          background = number
        case let number: attributes.insert(number)
        }
      }
      let isPlain = colour == 39 && background == 49 && attributes.isEmpty
      words = isPlain ? "" : "\(colour) \(background) \(attributes.sorted())"
    }
  }
}
