package import CaseModel
import CaseRules

// Adds entries to lists of a record: consents, held items of a request.

extension RecordActs {
  /// A consent entry before the answer is entered, dated today.
  package func blankConsent(for audience: Code? = nil) -> FieldSet {
    var consent = FieldSet()
    consent[.audience] = audience
    consent[.date] = PartialDate(dayNumber: zone.day(now))
    return consent
  }

  /// Adds an entry to a list field of a victim; an item of a request is held only once.
  ///
  /// - Throws: the problems of the entry or of the resulting record.
  package func add(
    _ entry: FieldSet,
    to key: String,
    of records: [Record]
  ) throws(Refusal) -> Proposal {
    if let schema = Schema.of(records.first?.kind ?? .victim)[key]?.kind.schema {
      let problems = context.check.problems(entry, schema)
      guard problems.isEmpty else { throw Refusal(problems, of: records.first?.id) }
    }
    return try propose(.edit, records.map { $0.with(entry, in: key) })
  }

  /// Removes an item of a request from those held for a victim; nil if it is not held.
  package func takeOut(_ item: Code, of victim: Record) throws(Refusal) -> Proposal? {
    let others = victim[list: .readiness].filter { $0[.item] != item }
    guard others.count < victim[list: .readiness].count else { return nil }
    var victim = victim
    victim[.readiness] = others
    return try propose(.edit, [victim])
  }
}

extension Record {
  /// The record with one more entry of a list; an item of a request replaces the one of the same
  /// item.
  func with(_ entry: FieldSet, in key: String) -> Record {
    var record = self
    let list = FieldKey<[FieldSet]>(key)
    let item = key == FieldKey<[FieldSet]>.readiness.name ? entry[.item] : nil
    record[list] = record[list: list].filter { item == nil || $0[.item] != item } + [entry]
    return record
  }
}
