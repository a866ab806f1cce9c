package import CaseBook
package import CaseModel

/// What Today tells about records that belong together: known leads in cases, and missing people who
/// an unknown person may be.
///
/// It is built in slices of any size, between two keys.
package struct CaseAlerts: Sendable {
  package private(set) var leads = LeadAlerts()
  package private(set) var unknown = UnknownAlerts()

  package init() {}

  /// Whether all cases were read.
  package func isPrepared(_ book: Book) -> Bool {
    let count = book[.victim].count
    return leads.prepared >= count && unknown.isPrepared(book)
  }

  /// Reads more cases, at most `rows`.
  package mutating func prepare(
    _ book: Book,
    _ caseIndex: CaseIndex,
    _ rules: RuleBook,
    _ zone: Zone,
    rows: Int = Int.max
  ) {
    leads.prepare(book, caseIndex, rows: rows)
    unknown.prepare(book, caseIndex, rules.unknown, zone, rows: rows)
  }

  /// Takes in changed records.
  package mutating func update(
    _ book: Book,
    _ caseIndex: CaseIndex,
    _ rules: RuleBook,
    _ zone: Zone,
    changed: [RecordID]
  ) {
    leads.update(book, caseIndex, changed: changed)
    unknown.update(book, caseIndex, rules.unknown, zone, changed: changed)
  }
}
