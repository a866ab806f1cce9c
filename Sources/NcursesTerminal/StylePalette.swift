package import TerminalGrid

/// The look of every role in a theme with the terminal's colours.
///
/// Every colour is accompanied by an attribute, or by a word beside it, so that nothing is lost
/// without colours. Bold is never combined with reverse video, and used on dark backgrounds only:
/// many terminals show it as a brighter colour, which vanishes on white and in a reversed cell.
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
    if style.isBold, allowsBold(look) { look.attributes.insert(.bold) }
    if style.isUnderlined { look.attributes.insert(.underline) }
    return look
  }

  private func allowsBold(_ look: Look) -> Bool {
    theme == .standard && !look.attributes.contains(.reverse) && look.background == nil
  }

  private func look(of role: Role) -> Look {
    switch (theme, role) {
    case (.mono, _): Look(nil, monoAttributes(role))
    case (_, .critical) where hasBright, (_, .error) where hasBright:
      Look(Look.alarm.foreground, on: Look.alarm.background)
    case (_, .critical), (_, .error): Look(nil, [.reverse, .underline])
    case (.standard, _): Look(onDark(role), attributes(role))
    case (.light, _): Look(onLight(role), attributes(role).subtracting([.bold, .dim]))
    }
  }

  private func attributes(_ role: Role) -> Look.QueryFields {
    switch role {
    case .title, .heading, .key, .high, .warning, .message, .mapPlace: .bold
    case .match, .fieldError: [.bold, .underline]
    case .link, .field: .underline
    case .fieldFocused: .reverse
    case .muted, .border, .hint: .dim
    case .plain, .label, .medium, .low, .good, .figure, .mapLand, .critical, .error: []
    }
  }

  /// Underline and reverse video alone, which are the same on every background.
  private func monoAttributes(_ role: Role) -> Look.QueryFields {
    switch role {
    case .critical, .error: [.reverse, .underline]
    case .fieldFocused: .reverse
    case .title, .heading, .key, .high, .warning, .message, .mapPlace, .match, .fieldError, .link,
      .field:
      .underline
    case .muted, .border, .hint, .plain, .label, .medium, .low, .good, .figure, .mapLand: []
    }
  }

  /// Colours that are legible on black; plain red and blue are not, and bright red is not
  /// everywhere.
  private func onDark(_ role: Role) -> Look.Colour? {
    switch role {
    case .fieldError, .mapPlace: hasBright ? .brightRed : .yellow
    case .high, .warning, .medium, .match: .yellow
    case .heading, .label, .key, .link, .figure: .cyan
    case .low, .good, .mapLand: .green
    case .plain, .title, .muted, .border, .hint, .message, .field, .fieldFocused, .critical, .error:
      nil
    }
  }

  /// Yellow, cyan, green and white are illegible on white.
  private func onLight(_ role: Role) -> Look.Colour? {
    switch role {
    case .fieldError, .mapPlace: .red
    case .high, .warning, .medium, .match: .magenta
    case .heading, .label, .key, .link, .figure, .low, .good, .mapLand: .blue
    case .plain, .title, .muted, .border, .hint, .message, .field, .fieldFocused, .critical, .error:
      nil
    }
  }
}
