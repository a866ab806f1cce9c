package import CaseModel
package import CaseRules

/// Everything that an act decides by: the records, the rules, who acts, and what time it is.
package struct CaseContext: Sendable {
  package let book: Book
  package let rules: RuleBook
  package let codes: CodeLists
  /// The account name of the officer who acts.
  package let officer: String
  package let now: Instant
  package let zone: Zone
  /// The language in which what is written into records is worded.
  package let language: Language

  package init(
    book: Book,
    rules: RuleBook,
    codes: CodeLists,
    officer: String,
    now: Instant,
    zone: Zone,
    language: Language
  ) {
    self.book = book
    self.rules = rules
    self.codes = codes
    self.officer = officer
    self.now = now
    self.zone = zone
    self.language = language
  }

  /// The words for values of records in the context's language.
  package var text: FieldText { FieldText(codes: codes, language: language, zone: zone) }
}
