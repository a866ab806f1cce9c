package import CaseModel

/// One row of a page, already wrapped to the width of the page.
package struct PageLine: Hashable, Sendable {
  package enum Look: Hashable, Sendable {
    case heading, field, row, text, warning, blank
    /// A continuation of the row above.
    case small
    /// Shown unchanged from the left edge.
    case plain
    case level(Code)
  }

  package var look: Look
  /// The text of the label column; empty in continuation rows.
  package var label = ""
  package var text = ""
  /// The record that Enter opens.
  package var link: RecordID?
  /// Another action of Enter.
  package var target: LineAction?
  /// The field that `e` edits.
  package var key: String?
  /// Whether the cursor can be on it.
  package var isFocusable = false
  /// Whether it contains names of persons or documents, in which look-alike characters are made
  /// visible.
  package var isIdentity = false

  package init(_ look: Look, label: String = "", text: String = "") {
    self.look = look
    self.label = label
    self.text = text
  }
}
