import Foundation
import NcursesTerminal
import Testing

/// The colours in which a terminal draws, as it is installed.
struct DrawnColours: CustomTestStringConvertible, Sendable {
  let name: String
  /// The sixteen colours as `0xRRGGBB`.
  private let colours: [Int]
  private let text: Int
  private let background: Int
  private let brightText: Int

  var testDescription: String { name }

  static let all = [
    xterm(text: 0xE5E5E5, on: 0x000000, bright: 0xFFFFFF, "xterm on black"),
    xterm(text: 0x000000, on: 0xFFFFFF, bright: 0x7F7F7F, "xterm on white"),
    putty(text: 0xBBBBBB, on: 0x000000, bright: 0xFFFFFF, "PuTTY"),
    putty(text: 0x000000, on: 0xFFFFFF, bright: 0x555555, "PuTTY on white"),
  ]

  private static func xterm(text: Int, on background: Int, bright: Int, _ name: String) -> Self {
    let colours = [
      0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
      0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]
    return Self(
      name: name,
      colours: colours,
      text: text,
      background: background,
      brightText: bright
    )
  }

  private static func putty(text: Int, on background: Int, bright: Int, _ name: String) -> Self {
    let colours = [
      0x000000, 0xBB0000, 0x00BB00, 0xBBBB00, 0x0000BB, 0xBB00BB, 0x00BBBB, 0xBBBBBB,
      0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
    ]
    return Self(
      name: name,
      colours: colours,
      text: text,
      background: background,
      brightText: bright
    )
  }

  /// Whether the theme is meant for the background.
  func isFor(_ theme: Theme) -> Bool {
    switch theme {
    case .standard: background == 0
    case .light: background != 0
    case .mono: true
    }
  }

  /// The contrast of text in a look by WCAG 2.2, with bold drawn in the brighter colour.
  func contrast(_ look: Look) -> Double {
    let isBold = look.attributes.contains(.bold)
    var front =
      look.colour.map { colours[isBold ? $0.rawValue | 8 : $0.rawValue] }
      ?? (isBold ? brightText : text)
    var back = look.background.map { colours[$0.rawValue] } ?? background
    if look.attributes.contains(.reverse) { swap(&front, &back) }
    if look.attributes.contains(.dim) { front = Self.mixed(front, back) }
    let light = [Self.luminance(front), Self.luminance(back)].sorted()
    return (light[1] + 0.05) / (light[0] + 0.05)
  }

  /// Dim text, two thirds of the way from the background.
  private static func mixed(_ front: Int, _ back: Int) -> Int {
    [16, 8, 0].reduce(0) { mixed, shift in
      let (a, b) = ((front >> shift) & 0xFF, (back >> shift) & 0xFF)
      return mixed | ((a * 2 + b) / 3) << shift
    }
  }

  private static func luminance(_ colour: Int) -> Double {
    zip([16, 8, 0], [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
      let value = Double((colour >> part.0) & 0xFF) / 255
      return sum + part.1 * (value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4))
    }
  }
}
