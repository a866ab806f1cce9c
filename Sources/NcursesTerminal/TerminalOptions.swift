/// The user's or the site's options for the terminal.
package struct TerminalOptions: Hashable, Sendable {
  package var colour: ColourChoice
  package var theme: Theme
  /// Milliseconds to wait after an ESC for the rest of a key's sequence; 50 suits a bad connection.
  package var escapeDelay: Int

  package init(
    colour: ColourChoice = .automatic,
    theme: Theme = .standard,
    escapeDelay: Int = 25
  ) {
    self.colour = colour
    self.theme = theme
    self.escapeDelay = escapeDelay
  }
}

/// Whether colours are used at all.
package enum ColourChoice: String, CaseIterable, Sendable {
  /// As many as the terminal has, none when `NO_COLOR` is set and not empty.
  case automatic
  case never
}

/// Which colours are readable on the terminal's own background.
package enum Theme: String, CaseIterable, Sendable {
  /// For dark backgrounds.
  case standard
  /// For light backgrounds.
  case light
  /// Bold, underline and reverse video only.
  case mono
}
