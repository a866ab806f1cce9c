package import CaseBook
package import CaseModel

/// The numbers and accounts of all leads, for finding cases that contain one of them.
package struct LeadKeys: Sendable {
  private var leads = NumbersByKey()
  private let prefix: BookPrefix

  /// Reads the handles of every lead.
  package init(_ book: Book) {
    let table = book[.lead]
    prefix = table.count > 0 ? book.id(.lead, 0).prefix : .none
    for row in 0..<table.count where !table.isDeleted(row) {
      let facts = MatchFacts(utf8: table.bytes(row))
      for contact in facts.contacts + facts.othersContacts {
        leads.add(contact.key, table.number(row))
      }
    }
  }

  /// The leads whose numbers or accounts a case contains without naming the lead.
  package func unnamed(_ row: Int, in book: Book) -> [RecordID] {
    let table = book[.victim]
    let facts = MatchFacts(utf8: table.bytes(row))
    var found: Set<UInt32> = []
    for contact in facts.othersContacts {
      leads.forEach(contact.key) { if Self.has(contact.key, $0, book) { found.insert($0) } }
    }
    guard !found.isEmpty else { return [] }
    return found.sorted().map { RecordID(.lead, $0, prefix: prefix) }
      .filter { book.contains($0) && !LeadWeb.cases($0, in: book).contains(row) }
  }

  /// Whether a lead has a number or account.
  private static func has(_ key: MatchKey, _ lead: UInt32, _ book: Book) -> Bool {
    let table = book[.lead]
    guard let row = table.row(lead) else { return false }
    let facts = MatchFacts(utf8: table.bytes(row))
    return (facts.contacts + facts.othersContacts).contains { $0.key == key }
  }
}
