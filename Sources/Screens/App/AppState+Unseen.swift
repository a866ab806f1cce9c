import CaseModel
import TerminalGrid

// Keys and pasted text that arrive while nothing is shown. They are refused, because the officer
// cannot see their effect; the message is visible once the screen is back.

extension AppState {
  /// Whether the window is too small to show anything.
  package var isTooSmall: Bool { size.isTooSmall }

  /// Shows the screen again if names are hidden.
  ///
  /// - Parameter key: the key that did it, named in the message if it could have been meant for
  ///   something else; nil for a paste.
  /// - Returns: the effects for the program; nil if nothing was hidden.
  mutating func unmask(_ key: Key?) -> [Effect]? {
    guard isMasked else { return nil }
    isMasked = false
    if key == nil || !overlays.isEmpty || !ahead.isEmpty {
      refuseUnseen(key, Phrase("the screen was hidden", "화면이 가려져 있었습니다"))
    }
    return [.repaint]
  }

  /// Refuses a key or a paste whose effect is invisible; `reason` says why.
  mutating func refuseUnseen(
    _ key: Key?,
    _ reason: Phrase = Phrase("the window was too small", "창이 너무 작았습니다")
  ) {
    say(.unseen(key, reason))
    dropAhead()
  }
}
