/// One field that is not the same in two images of a record.
///
/// Of lists only what differs is kept: `before` holds what was taken out, `after` what was put in.
package struct FieldChange: Hashable, Sendable {
  package let key: String
  package let before: FieldValue?
  package let after: FieldValue?

  package init(key: String, before: FieldValue?, after: FieldValue?) {
    self.key = key
    self.before = before
    self.after = after
  }

  /// What differs, in the order of the catalogue; the version and who saved when are left out.
  package static func all(from old: FieldSet, to new: FieldSet, _ schema: Schema) -> [FieldChange] {
    let known = schema.fields.filter { !FieldSet.bookkeeping.contains($0.key) }
    let changes = known.compactMap { field -> FieldChange? in
      let (before, after) = (old[field.key], new[field.key])
      guard before != after else { return nil }
      let lists = ListChange(before, after)
      return FieldChange(
        key: field.key,
        before: lists.map { $0.removed } ?? before,
        after: lists.map { $0.added } ?? after
      )
    }
    return changes + extras(old, new)
  }

  /// Members that no field could take, as JSON text.
  private static func extras(_ old: FieldSet, _ new: FieldSet) -> [FieldChange] {
    func texts(_ set: FieldSet) -> [String: String] {
      Dictionary(set.extraTexts.map { ($0.key, $0.text) }, uniquingKeysWith: { $1 })
    }
    let (before, after) = (texts(old), texts(new))
    return Set(before.keys).union(after.keys).sorted().compactMap { key in
      guard before[key] != after[key] else { return nil }
      return FieldChange(
        key: key,
        before: before[key].map { .text($0) },
        after: after[key].map { .text($0) }
      )
    }
  }
}

/// What was taken out of a list and what was put in.
private struct ListChange {
  let removed: FieldValue?
  let added: FieldValue?

  /// Nil where the values are no lists of one kind, or only their order differs.
  init?(_ before: FieldValue?, _ after: FieldValue?) {
    switch (before, after) {
    case (.texts(let old)?, .texts(let new)?): self.init(old, new) { .texts($0) }
    case (.codes(let old)?, .codes(let new)?): self.init(old, new) { .codes($0) }
    case (.links(let old)?, .links(let new)?): self.init(old, new) { .links($0) }
    case (.entries(let old)?, .entries(let new)?): self.init(old, new) { .entries($0) }
    default: return nil
    }
  }

  private init?<Entry: Hashable>(
    _ old: [Entry],
    _ new: [Entry],
    _ value: ([Entry]) -> FieldValue
  ) {
    let removed = old.without(new)
    let added = new.without(old)
    guard !removed.isEmpty || !added.isEmpty else { return nil }
    self.removed = removed.isEmpty ? nil : value(removed)
    self.added = added.isEmpty ? nil : value(added)
  }
}

extension Array where Element: Hashable {
  /// What is in this list and not in the other, counting equal entries one by one.
  func without(_ other: [Element]) -> [Element] {
    var left = Dictionary(other.map { ($0, 1) }, uniquingKeysWith: +)
    return filter { entry in
      guard let count = left[entry], count > 0 else { return true }
      left[entry] = count - 1
      return false
    }
  }
}

extension FieldSet {
  /// What the store writes into every record by itself.
  static let bookkeeping: Set<String> = [
    "version", "created_at", "created_by", "updated_at", "updated_by",
  ]

  /// Whether both hold the same but for what the store writes by itself.
  package func hasSameContent(as other: FieldSet) -> Bool {
    withoutBookkeeping == other.withoutBookkeeping
  }

  fileprivate var withoutBookkeeping: FieldSet {
    var content = self
    for key in Self.bookkeeping { content[key] = nil }
    return content
  }
}

extension Record {
  /// The record without what the store writes into it by itself.
  package var content: Record { Record(id: id, fields: fields.withoutBookkeeping) }
}
