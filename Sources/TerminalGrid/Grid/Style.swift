/// The purpose of a piece of text; the terminal determines its colours and attributes.
package enum Role: UInt8, CaseIterable, Sendable {
  case plain, title, heading, label, muted, key, link, border
  case critical, high, medium, low, good, warning, error
  case match, hint, message
  case field, fieldFocused, fieldError
  case figure, mapLand, mapPlace
}

/// The style of a cell: its role, and whether the cursor bar or a mark is on it.
package struct Style: Hashable, Sendable {
  package var role: Role
  /// Reverse video: the row or item that the next key acts on.
  package var isSelected: Bool
  package var isBold: Bool
  package var isUnderlined: Bool

  package init(
    _ role: Role = .plain,
    selected: Bool = false,
    bold: Bool = false,
    underlined: Bool = false
  ) {
    self.role = role
    isSelected = selected
    isBold = bold
    isUnderlined = underlined
  }
}
