import CaseBook
package import CaseModel

/// What one audience may see of one case; everything that leaves the office is read through it.
package struct RedactedView: Sendable {
  /// What the view is for.
  package enum Use: Hashable, Sendable {
    /// Records that another casebook reads: a hidden value that a record must have is replaced.
    case records
    /// A page of text.
    case page
    /// The text of a request: a rescue request, or a letter that asks its reader to act.
    case request
  }

  let victim: Record
  let reader: OutsideReader
  let use: Use
  private let fulfilled: Set<DisclosureRule.Condition>

  init(_ victim: Record, _ reader: OutsideReader, _ use: Use) {
    self.victim = victim
    self.reader = reader
    self.use = use
    fulfilled = Set(
      DisclosureRule.Condition.allCases.filter { $0.holds(of: victim, reader, use) }
    )
  }

  /// A record of the case as the audience may see it; nil if nothing of it leaves.
  package func record(_ record: Record) -> Record? {
    let schema = Schema.of(record.kind)
    guard !isOtherPerson(record), record.kind != .followup || mayLeave(followup: record) else {
      return nil
    }
    var fields = shown(record.fields, schema, FieldPath(record.kind.name))
    guard !fields.isEmpty || record.id == victim.id else { return nil }
    if use == .records { fill(&fields, schema, FieldPath(record.kind.name)) }
    return Record(id: record.id, fields: fields)
  }

  /// Whether the audience may see what is derived from the case.
  package func shows(_ item: DisclosureTable.Derived) -> Bool {
    let rule = reader.table[item, reader.audience]
    return rule.form != .no && fulfilled.isSuperset(of: rule.conditions)
  }

  /// Whether the person said yes to this audience.
  package var isConsented: Bool { Consent(victim, for: reader.audience).answer == "yes" }

  /// The first age of the ten years in which the person's age is; nil if the audience gets no band
  /// or the age is not known.
  package func ageBand(on day: Int) -> Int? {
    guard rule(FieldPath("victim", "birth_date")).form == .ageBand else { return nil }
    return Age.years(of: victim, on: day).map { $0 / 10 * 10 }
  }

  /// How much of a field leaves in this case.
  func rule(_ path: FieldPath) -> DisclosureRule {
    let rule = reader.table[path.name, reader.audience]
    return fulfilled.isSuperset(of: rule.conditions) ? rule : .no
  }

  private func isOtherPerson(_ record: Record) -> Bool {
    record.kind == .victim && record.id != victim.id
  }

  private func mayLeave(followup: Record) -> Bool {
    if reader.audience == DisclosureTable.ambassador { return true }
    if reader.table.neverFollowups.contains(followup[.type] ?? "other") { return false }
    let isOnlyOwn = rule(FieldPath("followup", "type")).form == .own
    return !isOnlyOwn || isAsked(followup)
  }

  /// Whether a follow-up asks something of the audience itself.
  private func isAsked(_ followup: Record) -> Bool {
    guard let own = reader.table.own[reader.audience] else { return false }
    if own.followups.contains(followup[.type] ?? "other") { return true }
    guard case .link(let id)? = followup.fields["counterpart"] else { return false }
    return reader.book.record(id)?[.kind].map(own.counterparts.contains) ?? false
  }
}

/// A field by its path in a kind of record.
struct FieldPath {
  let kind: String
  let keys: String

  init(_ kind: String, _ keys: String = "") {
    self.kind = kind
    self.keys = keys
  }

  var name: DisclosureTable.Name { DisclosureTable.Name(kind, keys) }

  func appending(_ key: String) -> FieldPath {
    FieldPath(kind, keys.isEmpty ? key : "\(keys).\(key)")
  }
}

extension DisclosureRule.Condition {
  fileprivate func holds(
    of victim: Record,
    _ reader: OutsideReader,
    _ use: RedactedView.Use
  ) -> Bool {
    switch self {
    case .notExposed: return victim[.exposure] != "yes"
    case .notHeld:
      let stage = victim[.stage].flatMap { Stage($0) } ?? .reported
      return stage.group != .unconfirmed && stage != .custody
    case .request: return use == .request
    case .referral:
      return reader.followups(victim).contains {
        $0[.type] == "shelter" && $0[.status] != "cancelled"
      }
    case .npaAgreed:
      return reader.followups(victim).contains {
        $0[.type] == "notify_npa" && $0[.outcome] == "achieved"
      }
    case .told:
      let answers = reader.book.rows(.contact, linkingTo: victim.id)
        .compactMap { reader.book.record(.contact, $0)?[.mayBeTold] }
      return !answers.isEmpty && answers.allSatisfy { $0 == "everything" }
    }
  }
}
