/// Undoes a change of a record field by field, keeping later changes.
///
/// A field not changed since gets its earlier value. In a list, added entries are removed and
/// removed entries are added again, one by one. Values changed since stay as they are.
package struct TakeBack: Sendable {
  package private(set) var fields: FieldSet
  /// The fields that keep later changes, in catalogue order.
  package private(set) var kept: [String] = []

  /// Undoes the difference between `before` and `after` in the current fields `now`.
  package init(before: FieldSet, after: FieldSet, now: FieldSet, _ schema: Schema) {
    let merge = ThreeWayMerge(base: after, mine: before, theirs: now, schema)
    fields = merge.fields
    for clash in merge.clashes {
      let key = clash.key
      fields[key] = Self.list(before[key], after[key], now[key]) ?? now[key]
      kept.append(key)
    }
    keepTogether(after: after, now: now, schema)
  }

  /// Also keeps fields that belong together with a field changed since.
  private mutating func keepTogether(after: FieldSet, now: FieldSet, _ schema: Schema) {
    let groups = Dictionary(grouping: schema.fields) { field in
      if case .belongsTo(let leader) = field.mergeRule { leader } else { field.key }
    }
    for members in groups.values where members.count > 1 {
      guard members.contains(where: { kept.contains($0.key) }) else { continue }
      for field in members where fields[field.key] != now[field.key] {
        fields[field.key] = now[field.key]
        if !kept.contains(field.key) { kept.append(field.key) }
      }
    }
    let order = Dictionary(
      schema.fields.enumerated().map { ($0.element.key, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    kept.sort { order[$0] ?? 0 < order[$1] ?? 0 }
  }

  /// The list without the entries that the change added, with those that it removed; entries edited
  /// since stay.
  ///
  /// Nil for values that are not lists of one kind.
  private static func list(
    _ before: FieldValue?,
    _ after: FieldValue?,
    _ now: FieldValue?
  ) -> FieldValue? {
    switch before ?? after ?? now {
    case .texts?:
      list(before, after, now) { if case .texts(let list) = $0 { list } else { nil } }
        .map { .texts($0) }
    case .codes?:
      list(before, after, now) { if case .codes(let list) = $0 { list } else { nil } }
        .map { .codes($0) }
    case .links?:
      list(before, after, now) { if case .links(let list) = $0 { list } else { nil } }
        .map { .links($0) }
    case .entries?:
      list(before, after, now, likeness: { $0.likeness(to: $1) }) {
        if case .entries(let list) = $0 { list } else { nil }
      }.map { .entries($0) }
    default: nil
    }
  }

  private static func list<Entry: Hashable>(
    _ before: FieldValue?,
    _ after: FieldValue?,
    _ now: FieldValue?,
    likeness: (Entry, Entry) -> Int = { _, _ in 1 },
    _ list: (FieldValue) -> [Entry]?
  ) -> [Entry]? {
    let lists = [before, after, now].map { value in value.map(list) ?? [] }
    guard let before = lists[0], let after = lists[1], let now = lists[2] else { return nil }
    let added = after.without(before)
    let removed = before.without(after)
    let altered = added.without(now)
    var partners = added
    var result = now.without(added)
    for entry in removed {
      let best = partners.indices.max {
        (likeness(entry, partners[$0]), $1) < (likeness(entry, partners[$1]), $0)
      }
      if let best, likeness(entry, partners[best]) > 0 {
        let partner = partners.remove(at: best)
        if altered.contains(partner) { continue }
      }
      if !result.contains(entry) { result.append(entry) }
    }
    return result
  }
}

extension FieldSet {
  /// The number of fields with equal values in two entries.
  fileprivate func likeness(to other: FieldSet) -> Int {
    values.count { key, value in other[key] == value }
  }
}
