import CaseModel
import TerminalGrid

// Keys and pasted text that come while nothing is shown: nobody sees where they would go, so they
// are refused with a sentence that is read once the screen is back.

extension AppState {
  /// Whether the window has too little room for anything to be shown.
  package var isTooSmall: Bool { size.columns < 60 || size.rows < 16 }

  /// Brings the screen back where names are hidden.
  ///
  /// - Parameter key: the key that does, which is mentioned where it could have been meant for
  ///   something else; nil for a paste.
  /// - Returns: what the program has to do; nil if nothing was hidden.
  mutating func unmask(_ key: Key?) -> [Effect]? {
    guard isMasked else { return nil }
    isMasked = false
    if key == nil || !overlays.isEmpty || !ahead.isEmpty {
      refuseUnseen(key, Phrase("the screen was hidden", "화면이 가려져 있었습니다"))
    }
    return [.repaint]
  }

  /// A key or a paste came that nobody sees the outcome of; `reason` says why.
  mutating func refuseUnseen(
    _ key: Key?,
    _ reason: Phrase = Phrase("the window was too small", "창이 너무 작았습니다")
  ) {
    say(.unseen(key, reason))
    dropAhead()
  }
}
