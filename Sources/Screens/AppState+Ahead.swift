package import TerminalGrid

// Keys that came in one read: what was typed ahead on a slow line, or pasted without marks.

extension AppState {
  /// Takes the next key of the read out of those that wait; nil when none does.
  package mutating func nextKey() -> Key? { ahead.popFirst() }
}
