package import CaseBook
package import CaseModel

/// One audience reading from one casebook: what it may see of each case.
package struct OutsideReader: Sendable {
  /// A code of `consent_audience`, or `DisclosureTable.ambassador`.
  package let audience: Code
  package let table: DisclosureTable
  package let book: Book
  package let codes: CodeLists
  /// The language of what is written instead of a value.
  package let language: Language

  package init(
    _ audience: Code,
    _ table: DisclosureTable,
    in book: Book,
    codes: CodeLists,
    language: Language
  ) {
    self.audience = audience
    self.table = table
    self.book = book
    self.codes = codes
    self.language = language
  }

  /// What it may see of the case of a victim.
  package func view(_ victim: Record, for use: RedactedView.Use) -> RedactedView {
    RedactedView(victim, self, use)
  }

  /// Whether anything of a victim's field can leave in a table.
  package func mayShow(_ field: Field) -> Bool {
    table.mayShow(field, of: RecordKind.victim.name, for: audience)
  }

  /// Whether a table needs the field because a record must have it together with one that leaves.
  package func mustFill(_ field: Field) -> Bool {
    guard case .whenNot = field.requirement else {
      if case .when = field.requirement { return isFilled(field) }
      return false
    }
    return isFilled(field)
  }

  private func isFilled(_ field: Field) -> Bool {
    table.fillers[DisclosureTable.Name(RecordKind.victim.name, field.key)] != nil
  }

  /// Follow-ups linked to a victim.
  func followups(_ victim: Record) -> [Record] {
    book.rows(.followup, linkingTo: victim.id).compactMap { book.record(.followup, $0) }
  }
}
