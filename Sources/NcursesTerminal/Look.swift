/// How a cell is drawn: one of the terminal's colours or its default, and attributes.
package struct Look: Hashable, Sendable {
  /// Nil is the terminal's default text colour.
  package var colour: Colour?
  /// Nil is the terminal's default background.
  package var background: Colour?
  package var attributes: QueryFields

  package init(
    _ colour: Colour? = nil,
    _ attributes: QueryFields = [],
    on background: Colour? = nil
  ) {
    self.colour = colour
    self.background = background
    self.attributes = attributes
  }

  /// The colours of what must not be missed, which need no other attribute to be read.
  static let alarm = (foreground: Colour.brightWhite, background: Colour.red)

  /// The number of their colour pair, after those of the single colours.
  static let alarmPair = Colour.allCases.count + 1

  /// The number of the colour pair; 0 for the terminal's own colours.
  var pair: Int { background == nil ? colour.map { $0.rawValue + 1 } ?? 0 : Self.alarmPair }

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
