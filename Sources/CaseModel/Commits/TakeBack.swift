/// A change of a record taken back field by field, whatever was changed since.
///
/// A field that nobody touched since is as it was before. Of a list what the change put in is taken out and what
/// it took out is put in, entry by entry. What was touched since stays as it is.
package struct TakeBack: Sendable {
  package private(set) var fields: FieldSet
  /// The fields that were touched since and stay, as far as they were, in the order of the catalogue.
  package private(set) var kept: [String] = []

  /// Takes back what lies between the record before a change and after it, from the record as it is now.
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

  /// Fields that belong to one which was touched since stay with it.
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

  /// The list without what the change put in and with what it took out, but for entries that were altered
  /// since; nil for values that are no lists of one kind.
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
  /// How many fields of two entries say the same.
  fileprivate func likeness(to other: FieldSet) -> Int {
    values.count { key, value in other[key] == value }
  }
}
