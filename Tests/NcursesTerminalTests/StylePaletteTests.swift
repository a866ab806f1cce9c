import NcursesTerminal
import TerminalGrid
import Testing

/// Every meaning is visible, in every theme and with any number of colours.
struct StylePaletteTests {
  /// Roles with a meaning that the words beside them may not express.
  static let meaningful: [Role] = [
    .title, .heading, .key, .link, .critical, .high, .warning, .error, .match, .fieldFocused,
    .fieldError, .field, .message, .mapPlace,
  ]

  @Test(arguments: meaningful)
  func attributesAloneTellItFromPlainText(_ role: Role) {
    let mono = StylePalette(theme: .mono, colours: 256)
    let plain = mono.look(of: Style(.plain))
    #expect(mono.look(of: Style(role)).attributes != plain.attributes)
    #expect(mono.look(of: Style(role)).colour == nil)
  }

  @Test(arguments: Theme.allCases, [0, 2, 7])
  func withoutEightColoursEveryThemeIsMono(_ theme: Theme, _ colours: Int) {
    let mono = StylePalette(theme: .mono, colours: 256)
    let palette = StylePalette(theme: theme, colours: colours)
    for role in Role.allCases {
      #expect(palette.look(of: Style(role)) == mono.look(of: Style(role)))
    }
  }

  @Test(arguments: Theme.allCases, [8, 16, 256])
  func coloursExistOnTheTerminal(_ theme: Theme, _ colours: Int) {
    let palette = StylePalette(theme: theme, colours: colours)
    for role in Role.allCases {
      #expect((palette.look(of: Style(role)).colour?.rawValue ?? 0) < colours)
    }
  }

  @Test(arguments: Role.allCases)
  func coloursAreReadableOnTheBackgroundOfTheTheme(_ role: Role) {
    let dark = StylePalette(theme: .standard, colours: 256).look(of: Style(role)).colour
    let onLight = StylePalette(theme: .light, colours: 256).look(of: Style(role))
    let light = onLight.background == nil ? onLight.colour : nil
    let vanishOnDark: [Look.Colour] = [.black, .blue, .brightBlack]
    let vanishOnLight: [Look.Colour] = [
      .white, .yellow, .green, .cyan, .brightWhite, .brightYellow, .brightGreen, .brightCyan,
    ]
    #expect(dark.map(vanishOnDark.contains) != true)
    #expect(light.map(vanishOnLight.contains) != true)
  }

  @Test(arguments: Role.allCases, Theme.allCases)
  func theCursorBarIsOneRunOfReverseVideo(_ role: Role, _ theme: Theme) {
    let palette = StylePalette(theme: theme, colours: 256)
    #expect(palette.look(of: Style(role, selected: true)) == Look(nil, .reverse))
  }

  @Test func boldAndUnderlineAreAddedToWhatTheRoleHas() {
    let palette = StylePalette(theme: .standard, colours: 0 + 16)
    let look = palette.look(of: Style(.link, selected: true, bold: true, underlined: true))
    #expect(look == Look(nil, [.reverse, .underline]))
    #expect(palette.look(of: Style(.link, bold: true)) == Look(.cyan, [.underline, .bold]))
  }

  private static let styles = Role.allCases.flatMap { role in
    [false, true].flatMap { isSelected in
      [false, true].map { Style(role, selected: isSelected, bold: $0) }
    }
  }

  @Test(arguments: Theme.allCases, [0, 8, 16])
  func boldIsNeverReversed(_ theme: Theme, _ colours: Int) {
    let palette = StylePalette(theme: theme, colours: colours)
    for style in Self.styles {
      #expect(!palette.look(of: style).attributes.isSuperset(of: [.bold, .reverse]))
    }
  }

  /// On terminals that show bold as a brighter colour too.
  @Test(arguments: DrawnColours.all, [8, 16, 256])
  func everyRoleIsReadable(_ terminal: DrawnColours, _ colours: Int) {
    for theme in Theme.allCases where terminal.isFor(theme) {
      let palette = StylePalette(theme: theme, colours: colours)
      for style in Self.styles {
        let contrast = terminal.contrast(palette.look(of: style))
        #expect(contrast >= 4.5, "\(theme) \(style) \(terminal.name): \(contrast)")
      }
    }
  }

  @Test(
    arguments: [("a", "a"), ("─", "-"), ("│", "|"), ("┼", "+"), ("…", "."), ("▲", "^"), ("김", "?")]
      as [(Unicode.Scalar, Unicode.Scalar)]
  )
  func framesKeepTheirShapeInASCII(_ scalar: Unicode.Scalar, _ standIn: Unicode.Scalar) {
    #expect(asciiStandIn(for: scalar.value) == standIn.value)
  }
}
