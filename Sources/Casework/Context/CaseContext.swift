package import CaseBook
package import CaseModel
package import CaseRules

/// The inputs of all decisions: records and derived data, reference data, the office, the officer,
/// and the time.
///
/// It holds the book by value. Release copies before the book is changed, otherwise the change
/// copies the tables.
package struct CaseContext: Sendable {
  package var book: Book
  /// The index of the book if it is kept up to date; nil if it is computed on demand.
  var index: CaseIndex?
  /// Possible duplicates; empty until it is prepared.
  package var matches = MatchIndex()
  /// Cases with a known lead, and people who may be found; empty until they are prepared.
  package var alerts = CaseAlerts()
  package let reference: Reference
  package let settings: CasebookSettings
  /// The account name of the current officer.
  package let officer: String
  /// The accounts to which cases can be assigned without a question; nil for any.
  package var roster: Roster?
  package var now: Instant
  /// The language of displayed texts and of texts written into records.
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

// The index of the book. Sessions keep it up to date; single commands compute it on demand.

extension CaseContext {
  /// The derived data of all records: levels, days silent, due times and places.
  package var caseIndex: CaseIndex {
    index ?? CaseIndex(book, weights: rules.weights, now: now, zone: zone)
  }

  /// Computes the index and keeps it up to date from now on.
  package mutating func keepIndex() { index = caseIndex }

  /// Moves the index to the current time; returns the rows whose derived data changed, if any.
  package mutating func passTime() -> TouchedRows? { index?.advance(book, to: now) }

  /// Updates the indexes after changes of the book.
  ///
  /// - Returns: the rows that the changes touched; nil if all rows must be read again.
  package mutating func takeIn(changed ids: [RecordID]) -> TouchedRows? {
    let touched = index?.update(book, changed: ids)
    matches.update(book, changed: ids)
    alerts.update(book, caseIndex, rules, zone, changed: ids)
    return touched
  }
}
