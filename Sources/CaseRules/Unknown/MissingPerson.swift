import CaseBook
package import CaseModel

/// A victim who may be found as an unknown person, as far as it is compared.
package struct MissingPerson: Sendable {
  package let id: RecordID
  package let look: Appearance
  /// The province of the last place that is known.
  package let province: Code?
  let names: [PersonName]
  let lastSeen: PartialDate?
  private let birth: PartialDate?
  private let estimate: Int?
  private let estimatedOn: Int?
  /// The ids of `asks` in `unknown.json` for means of identification that the office does not hold.
  let notHeld: [String]

  package init(_ victim: Record, province: Code?) {
    id = victim.id
    look = Appearance(victim)
    self.province = province
    let written = [victim[.nameKo], victim[.nameLatin]].compactMap { $0 } + victim[list: .aliases]
    names = written.filter { !NotKnown.isNoName($0) }.map { PersonName($0) }
    lastSeen = victim[.lastSeenOn]
    birth = victim[.birthDate]
    estimate = victim[.ageEstimate]
    estimatedOn = victim[.ageEstimatedOn]?.lastDay
    let hasPhoto = victim[list: .attachments].contains { $0[.kind] == "face_photo" }
    let holdsPhoto = victim[list: .readiness].contains { $0[.item] == "face_photo_current" }
    notHeld = [
      victim[.dentalHeld] == "yes" ? nil : "teeth", victim[.printsHeld] == "yes" ? nil : "prints",
      victim[.dnaReferenceHeld] == nil ? "dna" : nil, hasPhoto || holdsPhoto ? nil : "photo",
    ].compactMap { $0 }
  }

  /// The possible ages in full years on a day; nil if neither birth date nor estimate is known.
  package func ages(on day: Int) -> ClosedRange<Int>? {
    if let birth {
      let youngest = Age.years(from: birth, on: day)
      let first = PartialDate(dayNumber: birth.firstDay)
      return youngest...max(youngest, first.map { Age.years(from: $0, on: day) } ?? youngest)
    }
    guard let estimate else { return nil }
    let age = Age.grown(estimate, since: estimatedOn, on: day)
    return age...age
  }

  /// The clothes in which the person was last seen at most some days before a day.
  func clothes(seenWithin days: Int, before day: Int) -> [Appearance.Clothing] {
    look.clothes.filter { clothing in
      guard let seen = (clothing.seenOn ?? lastSeen)?.lastDay else { return false }
      return (0...days).contains(day - seen)
    }
  }
}

/// Which victims may be found as unknown persons, and the province where each was last.
struct MissingPeople {
  private let book: Book
  private let caseIndex: CaseIndex
  private let rules: UnknownRules
  private let table: RowTable
  private let reason: Int?

  init(_ book: Book, _ caseIndex: CaseIndex, _ rules: UnknownRules) {
    self.book = book
    self.caseIndex = caseIndex
    self.rules = rules
    table = book[.victim]
    reason = table.column("closure_reason")
  }

  /// The person in a row; nil if nobody looks for that person any more.
  func person(_ row: Int) -> MissingPerson? {
    guard !table.isDeleted(row), isMissing(row), let record = book.record(.victim, row) else {
      return nil
    }
    return MissingPerson(record, province: caseIndex.province(row) ?? lastProvince(record))
  }

  private func isMissing(_ row: Int) -> Bool {
    guard let stage = caseIndex.stage(row) else { return false }
    if rules.stages.contains(stage) { return true }
    guard stage == .closed, let reason, let text = table.text(row, reason) else { return false }
    return rules.closedAs.contains(Code(text))
  }

  /// The province of the last stay in a place that has a record.
  private func lastProvince(_ victim: Record) -> Code? {
    let places = victim[list: .stays].reversed().lazy.compactMap { stay -> Code? in
      guard case .link(let place)? = stay["place"] else { return nil }
      return book.record(place)?[.province]
    }
    return places.first
  }
}
