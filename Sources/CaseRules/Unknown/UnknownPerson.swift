package import CaseModel

/// An unknown person, as far as it is compared.
package struct UnknownPerson: Sendable {
  package let id: RecordID
  package let look: Appearance
  package let province: Code?
  /// The possible ages; nil if nobody wrote any down.
  package let ages: ClosedRange<Int>?
  let name: PersonName?
  /// The name as a given name alone may sound; nil if it is too short.
  let givenName: PhoneticWord?
  package let isDead: Bool
  /// The day on which the person was found, or the day of the message; nil for a damaged record.
  package let foundDay: Int?
  /// The last day on which a proof of life can be of this person.
  package let lastDay: Int
  /// The people who this person is not.
  package let excluded: Set<RecordID>
  /// Whether somebody still asks who it is.
  package let isOpen: Bool

  package init(_ record: Record, zone: Zone) {
    id = record.id
    look = Appearance(record)
    province = record[.province]
    let (low, high) = (record[.ageMin], record[.ageMax])
    ages = low == nil && high == nil ? nil : Self.range(low ?? 0, high ?? Self.oldest)
    let heard = record[.nameHeard].flatMap { NotKnown.isNoName($0) ? nil : $0 }
    name = heard.map { PersonName($0) }
    let word = heard.flatMap { $0.contains(" ") ? nil : PhoneticWord($0.lowercased()) }
    givenName = word.flatMap { $0.skeleton.count > 1 ? $0 : nil }
    isDead = record[.condition] == "dead"
    let told = record[.toldAt].map { zone.day($0) }
    let found = (record[.foundOn] ?? record[.foundFrom])?.lastDay
    foundDay = found ?? told
    lastDay = (isDead ? told ?? found : foundDay) ?? Int.max
    excluded = Set(record[list: .excluded].compactMap { $0[.victim] })
    isOpen = !record.isDeleted && [nil, "unidentified", "proposed"].contains(record[.status])
  }

  private static let oldest = 120

  /// The range of two ages in either order.
  private static func range(_ a: Int, _ b: Int) -> ClosedRange<Int> { min(a, b)...max(a, b) }
}
