package import CaseModel

/// One row of a page, already wrapped to the width of the page.
package struct PageLine: Hashable, Sendable {
  package enum Look: Hashable, Sendable {
    case heading, field, row, text, warning, blank
    /// Belongs to the row above.
    case small
    /// Stands at the left edge as it is.
    case plain
    case level(Code)
  }

  package var look: Look
  /// What stands in the label column; empty in rows that go on from the one above.
  package var label = ""
  package var text = ""
  /// The record that Enter opens.
  package var link: RecordID?
  /// What else Enter means here.
  package var target: LineAction?
  /// The field that `e` edits.
  package var key: String?
  /// Whether the cursor can stand here.
  package var isFocusable = false
  /// Names of persons and documents, drawn so that look-alike characters cannot hide.
  package var isIdentity = false

  package init(_ look: Look, label: String = "", text: String = "") {
    self.look = look
    self.label = label
    self.text = text
  }
}
