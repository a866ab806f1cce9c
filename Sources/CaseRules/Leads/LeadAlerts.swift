package import CaseBook
package import CaseModel

/// Active cases that contain a known lead's number or account without naming the lead.
///
/// It is built in slices of any size. Cases not yet read have no alerts.
package struct LeadAlerts: Sendable {
  /// A case and a lead whose number or account it contains.
  package struct Alert: Hashable, Sendable {
    package let victim: RecordID
    package let lead: RecordID
  }

  private var keys: LeadKeys?
  private var found: [Int: [RecordID]] = [:]
  /// The number of rows of victims read so far, from the first on.
  package private(set) var prepared = 0

  package init() {}

  /// Reads more cases, at most `rows`.
  package mutating func prepare(_ book: Book, _ caseIndex: CaseIndex, rows: Int = Int.max) {
    let keys = keys ?? LeadKeys(book)
    self.keys = keys
    let end = prepared + min(rows, book[.victim].count - prepared)
    for row in prepared..<max(prepared, end) { look(row, book, caseIndex, keys) }
    prepared = max(prepared, end)
  }

  /// Reads changed cases again.
  ///
  /// New ones are only read if `prepare` has no others left; all are read if a lead changed.
  package mutating func update(_ book: Book, _ caseIndex: CaseIndex, changed: [RecordID]) {
    guard !changed.contains(where: { $0.kind == .lead }) else {
      self = LeadAlerts()
      return
    }
    guard let keys else { return }
    let rows = changed.compactMap { $0.kind == .victim ? book.row($0) : nil }
    for row in rows where row < prepared { look(row, book, caseIndex, keys) }
    if book[.victim].count - prepared <= rows.count { prepare(book, caseIndex) }
  }

  /// The leads whose numbers or accounts a case contains without naming the lead.
  package func unnamed(_ row: Int, in book: Book) -> [RecordID] {
    (keys ?? LeadKeys(book)).unnamed(row, in: book)
  }

  private mutating func look(_ row: Int, _ book: Book, _ caseIndex: CaseIndex, _ keys: LeadKeys) {
    let isActive = caseIndex.stage(row)?.isActive == true && !book[.victim].isDeleted(row)
    let leads = isActive ? keys.unnamed(row, in: book) : []
    found[row] = leads.isEmpty ? nil : leads
  }

  /// The latest cases first.
  package func alerts(in book: Book) -> [Alert] {
    found.sorted { $0.key > $1.key }.flatMap { row, leads in
      leads.map { Alert(victim: book.id(.victim, row), lead: $0) }
    }
  }
}
