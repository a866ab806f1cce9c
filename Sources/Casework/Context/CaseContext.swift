package import CaseBook
package import CaseModel
package import CaseRules

/// Everything that the program decides by: the records and what follows from them, the reference data, the office,
/// who acts, and what time it is.
///
/// It holds the book by value: let copies of it go before the book is changed, else the change copies the tables.
package struct CaseContext: Sendable {
  package var book: Book
  /// The index of the book where it is kept up to date; nil if it is worked out when it is asked for.
  private var index: CaseIndex?
  /// Finds who may be the same person; empty until it is prepared.
  package var matches = MatchIndex()
  /// Finds cases that tell of a known lead; empty until it is prepared.
  package var leadAlerts = LeadAlerts()
  package let reference: Reference
  package let settings: CasebookSettings
  /// The account name of the officer who acts.
  package let officer: String
  /// The accounts to which cases can be given without a question; nil for any.
  package var roster: Roster?
  package var now: Instant
  /// The language of what is shown and of what is written into records.
  package var language: Language

  package init(
    book: Book,
    reference: Reference,
    settings: CasebookSettings,
    officer: String,
    roster: Roster? = nil,
    now: Instant,
    language: Language
  ) {
    self.book = book
    self.reference = reference
    self.settings = settings
    self.officer = officer
    self.roster = roster
    self.now = now
    self.language = language
  }

  package var zone: Zone { settings.zone }
  package var rules: RuleBook { reference.rules }
  package var codes: CodeLists { reference.codes }
  package var provinces: [Province] { reference.provinces }
}

// The index of the book, which sessions keep up to date and single commands work out when they need it.

extension CaseContext {
  /// Levels, silence, due times and places of all records.
  package var caseIndex: CaseIndex {
    index ?? CaseIndex(book, weights: rules.weights, now: now, zone: zone)
  }

  /// Works the index out, to be kept up to date from now on.
  package mutating func keepIndex() { index = caseIndex }

  /// Lets the kept index pass to the time of now.
  ///
  /// - Returns: the rows for which something follows from it; nil if nothing does.
  package mutating func passTime() -> TouchedRows? { index?.advance(book, to: now) }

  /// Lets the kept indexes follow changes of the book.
  ///
  /// - Returns: the rows that the changes touched; nil if all rows have to be looked at again.
  package mutating func takeIn(changed ids: [RecordID]) -> TouchedRows? {
    let touched = index?.update(book, changed: ids)
    matches.update(book, changed: ids)
    leadAlerts.update(book, caseIndex, changed: ids)
    return touched
  }
}
