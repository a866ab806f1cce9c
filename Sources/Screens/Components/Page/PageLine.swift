package import CaseModel
package import CaseReports

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
  package var target: PageTarget?
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

/// What Enter does on a line that is no link.
package enum PageTarget: Hashable, Sendable {
  /// Shows a record as a commit left it.
  case image(HistoryPlace)
  /// Goes on with older commits.
  case older
  /// Brings back what the page shows.
  case restore
  /// Adds a follow-up of a type for the page's record.
  case begin(Code)
  /// Opens where an item of a request is held.
  case item(Code)
  /// Opens the form that sets the risk level by hand.
  case triage
  /// Shows the text of a request, by its channel.
  case request(Code, Language)
  /// Writes down that a request was sent.
  case sent(Code)
  /// Shows the message that asks the victim for what is missing.
  case message
  /// Opens the case that a row of a foreign list is about.
  case foreignRow(Int)
  /// Records the numbers of a foreign list in the cases that match.
  case foreignNumbers
  /// Opens a report.
  case report(ReportName)
  /// Changes for whom the report is.
  case reportReader
  /// Asks which cases the report counts.
  case reportFilter
  /// Asks for the file to write the report to.
  case reportFile
  /// Marks the people of a step of the way home in the table.
  case wayHomeStep(Code)
}
