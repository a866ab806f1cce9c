package import CaseBook
package import CaseModel

/// The people and places connected by a lead: a recruiter, number or account that their cases
/// share.
package struct LeadWeb: Hashable, Sendable {
  /// A person in whose case the lead occurs.
  package struct Person: Hashable, Sendable {
    package let id: RecordID
    package let stage: Stage?
    package let reported: Instant?
    /// The distinct compounds in which the person was held, in the order of the stays.
    package let compounds: [RecordID]
  }

  /// A compound with the people who were held in it.
  package struct Site: Hashable, Sendable {
    package let id: RecordID
    package let people: [Person]
  }

  /// The earliest report first.
  package let people: [Person]
  /// The compounds with the most people first, then those that only the lead itself names.
  package let sites: [Site]

  /// The web of a lead: the cases that link to it and those to which it links.
  package init(_ lead: RecordID, in book: Book) {
    let named = book.record(lead)
    let ids = Self.cases(lead, in: book).map { book.id(.victim, $0) }
    let people = ids.compactMap { Self.person($0, in: book) }
      .sorted { ($0.reported ?? .distantFuture, $0.id) < ($1.reported ?? .distantFuture, $1.id) }
    self.people = people
    let known = people.flatMap(\.compounds) + (named?[list: .sites] ?? [])
    sites = Set(known).filter { book.contains($0) }.map { id in
      Site(id: id, people: people.filter { $0.compounds.contains(id) })
    }.sorted { ($1.people.count, $0.id) < ($0.people.count, $1.id) }
  }

  /// People without a known compound.
  package var elsewhere: [Person] { people.filter(\.compounds.isEmpty) }

  /// The rows of the victims linked with a lead, in either direction.
  package static func cases(_ lead: RecordID, in book: Book) -> [Int] {
    let table = book[.lead]
    guard let row = book.row(lead), let column = table.column("victims") else { return [] }
    let named = table.links(row, column).filter { book.contains($0) }.compactMap { book.row($0) }
    return Set(named + book.rows(.victim, linkingTo: lead)).sorted()
  }

  private static func person(_ id: RecordID, in book: Book) -> Person? {
    guard let record = book.record(id) else { return nil }
    var compounds: [RecordID] = []
    for stay in record[list: .stays] {
      guard case .link(let place)? = stay["place"], place.kind == .compound,
        !compounds.contains(place)
      else { continue }
      compounds.append(place)
    }
    return Person(
      id: id,
      stage: record[.stage].flatMap { Stage($0) },
      reported: record[.reportedAt],
      compounds: compounds
    )
  }
}

extension Instant {
  fileprivate static let distantFuture = Instant(seconds: .max)
}
