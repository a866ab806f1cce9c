/// How a cell is drawn: one of the terminal's colours or its default, and attributes.
package struct Look: Hashable, Sendable {
  /// Nil is the terminal's default text colour; the background is always the default.
  package var colour: Colour?
  package var attributes: QueryFields

  package init(_ colour: Colour? = nil, _ attributes: QueryFields = []) {
    self.colour = colour
    self.attributes = attributes
  }

  /// The colours that every colour terminal has, by their ANSI numbers.
  package enum Colour: Int, CaseIterable, Sendable {
    case black, red, green, yellow, blue, magenta, cyan, white
    case brightBlack, brightRed, brightGreen, brightYellow
    case brightBlue, brightMagenta, brightCyan, brightWhite
  }

  /// Attributes that emphasise text without colour.
  package struct QueryFields: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = QueryFields(rawValue: 1)
    package static let underline = QueryFields(rawValue: 2)
    package static let reverse = QueryFields(rawValue: 4)
    package static let dim = QueryFields(rawValue: 8)
  }
}
