/// One field that differs between two versions of a record.
///
/// For lists, only the difference is kept: `before` holds the removed values, `after` the added
/// ones.
package struct FieldChange: Hashable, Sendable {
  package let key: String
  package let before: FieldValue?
  package let after: FieldValue?

  package init(key: String, before: FieldValue?, after: FieldValue?) {
    self.key = key
    self.before = before
    self.after = after
  }

  /// The changed fields in catalogue order, without the version and who saved when.
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

  /// Changed members that no field of the catalogue could take, as JSON text.
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

/// The removed and the added values of a list.
private struct ListChange {
  let removed: FieldValue?
  let added: FieldValue?

  /// Nil if the values are not lists of one kind, or only their order differs.
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
  /// The elements of this list that are not in the other; equal elements count one by one.
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
  /// The keys of the fields that the store sets in every record.
  static let bookkeeping: Set<String> = [
    "version", "created_at", "created_by", "updated_at", "updated_by",
  ]

  /// Whether both are equal apart from the fields that the store sets.
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
  /// The record without the fields that the store sets.
  package var content: Record { Record(id: id, fields: fields.withoutBookkeeping) }
}
