package import TerminalGrid

/// The look of every role in a theme with the terminal's colours.
///
/// Every colour is accompanied by an attribute, so that nothing is lost without colours.
package struct StylePalette: Hashable, Sendable {
  private let theme: Theme
  private let hasBright: Bool

  /// A palette for a terminal with this many colours; below 8 it uses attributes only.
  package init(theme: Theme, colours: Int) {
    self.theme = colours < 8 ? .mono : theme
    hasBright = colours >= 16
  }

  /// The look of this style.
  ///
  /// The cursor bar is plain reverse video in every role: a single run of one look is easy to read
  /// and cheap to send over a slow connection.
  package func look(of style: Style) -> Look {
    var look = style.isSelected ? Look(nil, .reverse) : look(of: style.role)
    if style.isBold { look.attributes.insert(.bold) }
    if style.isUnderlined { look.attributes.insert(.underline) }
    return look
  }

  private func look(of role: Role) -> Look {
    switch theme {
    case .standard: Look(onDark(role).map(available), attributes(role))
    case .light: Look(onLight(role), attributes(role))
    case .mono: Look(nil, attributes(role).subtracting(.dim))
    }
  }

  private func attributes(_ role: Role) -> Look.QueryFields {
    switch role {
    case .title, .heading, .key, .high, .warning, .message, .mapPlace: .bold
    case .critical, .error: [.bold, .reverse]
    case .match, .fieldError: [.bold, .underline]
    case .link, .field: .underline
    case .fieldFocused: .reverse
    case .muted, .border, .hint: .dim
    case .plain, .label, .medium, .low, .good, .figure, .mapLand: []
    }
  }

  /// Bright red and blue are legible on black, the plain ones hardly.
  private func onDark(_ role: Role) -> Look.Colour? {
    switch role {
    case .critical, .error, .fieldError: .brightRed
    case .high, .warning, .medium, .match: .yellow
    case .heading, .label, .key, .link, .figure: .cyan
    case .low, .good, .mapLand: .green
    case .mapPlace: .brightRed
    case .plain, .title, .muted, .border, .hint, .message, .field, .fieldFocused: nil
    }
  }

  /// Yellow, cyan, green and white are illegible on white.
  private func onLight(_ role: Role) -> Look.Colour? {
    switch role {
    case .critical, .error, .fieldError, .mapPlace: .red
    case .high, .warning, .medium, .match: .magenta
    case .heading, .label, .key, .link, .figure, .low, .good, .mapLand: .blue
    case .plain, .title, .muted, .border, .hint, .message, .field, .fieldFocused: nil
    }
  }

  private func available(_ colour: Look.Colour) -> Look.Colour {
    hasBright ? colour : Look.Colour(rawValue: colour.rawValue % 8) ?? colour
  }
}
