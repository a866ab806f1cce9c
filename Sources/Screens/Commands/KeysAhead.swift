import CaseModel
package import TerminalGrid

// Keys that came in one read: what was typed ahead on a slow line, or pasted without marks.

extension AppState {
  /// Takes the next key of the read out of those that wait; nil when none does.
  package mutating func nextKey() -> Key? { ahead.popFirst() }

  /// A key was refused: those that came with it were meant for what did not happen, and are dropped.
  mutating func dropAhead() {
    guard message != nil, !ahead.isEmpty else { return }
    messages.addDropped(ahead.count)
    ahead = []
  }
}

extension ArraySlice<Key> {
  /// The text that a key begins, with the keys after it, where that is a paste which the terminal
  /// did not mark: in one read came a line end and text after it, while something is typed.
  ///
  /// Nobody means Enter there, which would save the first line and run the rest as commands. A line
  /// end that ends the read is Enter.
  mutating func takePaste(_ key: Key, atLeast least: Int) -> String? {
    guard key != .tab, var text = key.pastedText else { return nil }
    var hasLineEnd = text == "\n"
    var goesOn = false
    var taken = 0
    for next in self {
      guard let more = next.pastedText else { break }
      text += more
      taken += 1
      if case .character = next, hasLineEnd { goesOn = true }
      hasLineEnd = hasLineEnd || more == "\n"
    }
    guard goesOn, taken >= least else { return nil }
    self = dropFirst(taken)
    return text
  }
}

extension [Overlay] {
  /// How many keys in one read are no typing ahead where something is typed; nil if nothing is.
  ///
  /// In a list over a form Enter takes a choice, and one types on in the next field.
  var leastOfPaste: Int? {
    switch last {
    case .text, .prompt, .find: 1
    case .form(let form): form.focused?.isTyped == true ? 1 : nil
    case .picker: count == 1 ? 1 : 64
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
