extension LineEditor {
  /// Handles a key, together with following keys that type or delete, which are removed from
  /// `ahead`.
  ///
  /// Returns false if the key has no effect here.
  package mutating func handle(
    _ key: Key,
    and ahead: inout ArraySlice<Key>,
    wrapWidth: Int? = nil
  ) -> Bool {
    guard handle(key, wrapWidth: wrapWidth) else { return false }
    while let next = ahead.first, next.edits, handle(next) { ahead.removeFirst() }
    return true
  }

  /// Handles a key in a text field; false if it has no effect.
  ///
  /// Enter, up and down are handled in an editor of several lines only, and up and down only if
  /// there is a row to move to: of rows wrapped at `wrapWidth`, or of whole lines without it.
  package mutating func handle(_ key: Key, wrapWidth: Int? = nil) -> Bool {
    if case .character(let scalar) = key {
      insert(String(scalar))
      return true
    }
    replacesOnTyping = false
    switch key {
    case .character: return false
    case .enter:
      guard isMultiline else { return false }
      insert("\n")
    case .backspace: backspace()
    case .delete: delete()
    case .left: moveLeft()
    case .right: moveRight()
    case .home: moveHome()
    case .end: moveEnd()
    case .up: return moveVertically(by: -1, wrapWidth: wrapWidth)
    case .down: return moveVertically(by: 1, wrapWidth: wrapWidth)
    case .control(let letter): return handleControl(letter)
    case .alt("b"): moveWordLeft()
    case .alt("f"): moveWordRight()
    case .alt, .function, .tab, .backTab, .escape, .insert, .pageUp, .pageDown: return false
    }
    return true
  }

  private mutating func handleControl(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "a": moveHome()
    case "b": moveLeft()
    case "d": delete()
    case "e": moveEnd()
    case "f": moveRight()
    case "h": backspace()
    case "k": killToEnd()
    case "u": killToStart()
    case "w": killWord()
    case "y": yank()
    default: return false
    }
    return true
  }
}

extension Key {
  /// Whether it types, deletes or moves within a line of any text field.
  fileprivate var edits: Bool {
    switch self {
    case .character, .backspace, .delete, .left, .right, .home, .end, .alt("b"), .alt("f"): true
    case .control(let letter): "abdefhkuwy".unicodeScalars.contains(letter)
    default: false
    }
  }
}
