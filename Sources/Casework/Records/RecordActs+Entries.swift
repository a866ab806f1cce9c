package import CaseModel
import CaseRules

// One more entry in a list of a record: what a person consented to, where an item of a request is held.

extension RecordActs {
  /// What a person said to an audience being told, before the answer is entered: today.
  package func blankConsent(for audience: Code? = nil) -> FieldSet {
    var consent = FieldSet()
    consent[.audience] = audience
    consent[.date] = PartialDate(dayNumber: zone.day(now))
    return consent
  }

  /// Adds an entry to the list field of victims; an item of a request is held once.
  ///
  /// - Throws: what is wrong with the entry or would be with the record.
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

  /// Takes an item of a request out of what is held for a victim; nil if it is not held.
  package func takeOut(_ item: Code, of victim: Record) throws(Refusal) -> Proposal? {
    let others = victim[list: .readiness].filter { $0[.item] != item }
    guard others.count < victim[list: .readiness].count else { return nil }
    var victim = victim
    victim[.readiness] = others
    return try propose(.edit, [victim])
  }
}

extension Record {
  /// The record with one more entry of a list; an item of a request replaces the entry of the same item.
  func with(_ entry: FieldSet, in key: String) -> Record {
    var record = self
    let list = FieldKey<[FieldSet]>(key)
    let item = key == FieldKey<[FieldSet]>.readiness.name ? entry[.item] : nil
    record[list] = record[list: list].filter { item == nil || $0[.item] != item } + [entry]
    return record
  }
}
