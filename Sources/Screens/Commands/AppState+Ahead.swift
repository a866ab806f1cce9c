import CaseModel
package import TerminalGrid

// Keys that came in one read: what was typed ahead on a slow line, or pasted without marks.

extension AppState {
  /// Takes the next key of the read out of those that wait; nil when none does.
  package mutating func nextKey() -> Key? { ahead.popFirst() }

  /// The text that a key begins, with the keys behind it, where that is a paste which the terminal
  /// did not mark: in one read came a line end and text behind it, while something is typed.
  ///
  /// Nobody means Enter there, which would save the first line and run the rest as commands. A line
  /// end that ends the read is Enter.
  mutating func takeUnmarkedPaste(_ key: Key) -> String? {
    guard let leastOfPaste, key != .tab, var text = key.pastedText else { return nil }
    var hasLineEnd = text == "\n"
    var goesOn = false
    var count = 0
    for next in ahead {
      guard let more = next.pastedText else { break }
      text += more
      count += 1
      if case .character = next, hasLineEnd { goesOn = true }
      hasLineEnd = hasLineEnd || more == "\n"
    }
    guard goesOn, count >= leastOfPaste else { return nil }
    ahead = ahead.dropFirst(count)
    return text
  }

  /// How many keys in one read are no typing ahead where something is typed; nil where nothing is.
  ///
  /// In a list over a form Enter takes a choice, and one types on in the next field.
  private var leastOfPaste: Int? {
    switch overlays.last {
    case .text, .prompt: 1
    case .form(let form): form.focused?.isTyped == true ? 1 : nil
    case .picker: overlays.count == 1 ? 1 : 64
    default: nil
    }
  }
}

extension Key {
  /// What a pasted text has where the terminal sends this key; nil for a key that no text sends.
  fileprivate var pastedText: String? {
    switch self {
    case .character(let scalar): String(scalar)
    case .enter, .control("j"): "\n"
    case .tab: "\t"
    default: nil
    }
  }
}
