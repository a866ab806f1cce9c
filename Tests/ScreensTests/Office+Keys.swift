import Screens
import TerminalGrid
import Views

extension Office {
  /// The text of the screen.
  var screen: String { draw(state).text }

  /// Presses keys given by name (`Enter`, `^S`, `Esc`, `PgDn`) or single characters.
  mutating func press(_ names: String...) {
    for name in names { send(.key(Self.key(name))) }
  }

  /// Types a text, one character after the other.
  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { send(.key(.character(scalar))) }
  }

  /// Sends a text whose keys all arrive in one read; "\r" is Enter.
  mutating func burst(_ text: String) {
    burst(text.unicodeScalars.map { $0 == "\r" ? .enter : .character($0) })
  }

  /// Sends keys that all arrive in one read.
  mutating func burst(_ keys: [Key]) {
    state.ahead = keys[...]
    while let key = state.nextKey() { send(.key(key)) }
  }

  /// Sends an event, and runs the effects.
  mutating func send(_ event: TerminalEvent) {
    effects = state.update(.terminal(event))
    perform(effects)
  }

  private static func key(_ name: String) -> Key {
    switch name {
    case "Enter": .enter
    case "Esc": .escape
    case "Tab": .tab
    case "S-Tab": .backTab
    case "Up": .up
    case "Down": .down
    case "Left": .left
    case "Right": .right
    case "PgDn": .pageDown
    case "PgUp": .pageUp
    case "Home": .home
    case "End": .end
    case "Backspace": .backspace
    default:
      name.count == 2 && name.hasPrefix("^")
        ? .control(name.lowercased().unicodeScalars.last ?? "?")
        : .character(name.unicodeScalars.first ?? "?")
    }
  }
}
