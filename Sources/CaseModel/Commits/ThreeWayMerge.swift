/// Merges two changes made from the same version of a record.
///
/// A field that one side changed is taken from that side. Lists are merged entry by entry: an entry
/// that either side removed is removed, and one that either side added is added. Only if both sides
/// changed the same field, or the same entry of a list, in different ways does an officer have to
/// decide.
package struct ThreeWayMerge: Sendable {
  /// The merged values; for clashes, mine.
  package private(set) var fields: FieldSet
  /// The fields in which both sides clash, in catalogue order.
  package private(set) var clashes: [Clash] = []
  /// The fields taken from the other side, in catalogue order.
  package private(set) var taken: [String] = []

  /// A field to which both sides gave different values.
  package struct Clash: Hashable, Sendable {
    package let key: String
    package let mine: FieldValue?
    package let theirs: FieldValue?

    package init(key: String, mine: FieldValue?, theirs: FieldValue?) {
      self.key = key
      self.mine = mine
      self.theirs = theirs
    }
  }

  /// Merges my changes of a record with changes saved since.
  ///
  /// Fields that the store sets, and members that no field could take, are theirs.
  package init(base: FieldSet, mine: FieldSet, theirs: FieldSet, _ schema: Schema) {
    fields = theirs
    for field in schema.fields where !FieldSet.bookkeeping.contains(field.key) {
      let key = field.key
      switch Self.merged(base[key], mine[key], theirs[key]) {
      case .value(let value):
        if fields[key] != value { fields[key] = value }
        if value != mine[key] { taken.append(key) }
      case .clash:
        clashes.append(Clash(key: key, mine: mine[key], theirs: theirs[key]))
        fields[key] = mine[key]
      }
    }
  }

  private enum Outcome {
    case value(FieldValue?)
    case clash
  }

  private static func merged(
    _ base: FieldValue?,
    _ mine: FieldValue?,
    _ theirs: FieldValue?
  ) -> Outcome {
    if mine == theirs || base == mine { return .value(theirs) }
    if base == theirs { return .value(mine) }
    return list(base, mine, theirs).map { .value($0) } ?? .clash
  }

  private static func list(
    _ base: FieldValue?,
    _ mine: FieldValue?,
    _ theirs: FieldValue?
  ) -> FieldValue? {
    switch mine ?? theirs ?? base {
    case .texts?:
      merged(base, mine, theirs) { if case .texts(let list) = $0 { list } else { nil } }
        .map { .texts($0) }
    case .codes?:
      merged(base, mine, theirs) { if case .codes(let list) = $0 { list } else { nil } }
        .map { .codes($0) }
    case .links?:
      merged(base, mine, theirs) { if case .links(let list) = $0 { list } else { nil } }
        .map { .links($0) }
    case .entries?:
      merged(base, mine, theirs) { if case .entries(let list) = $0 { list } else { nil } }
        .map { .entries($0) }
    default: nil
    }
  }

  /// The merged list of three values; nil if one is not such a list or both sides changed the same
  /// entry.
  private static func merged<Entry: Hashable>(
    _ base: FieldValue?,
    _ mine: FieldValue?,
    _ theirs: FieldValue?,
    _ list: (FieldValue) -> [Entry]?
  ) -> [Entry]? {
    let lists = [base, mine, theirs].map { value in value.map(list) ?? [] }
    guard let base = lists[0], let mine = lists[1], let theirs = lists[2] else { return nil }
    return mergedList(base, mine, theirs)
  }

  /// An edited entry counts as one removed and another added.
  ///
  /// Therefore an entry that both sides removed clashes unless both added the same.
  private static func mergedList<Entry: Hashable>(
    _ base: [Entry],
    _ mine: [Entry],
    _ theirs: [Entry]
  ) -> [Entry]? {
    let added = mine.without(base)
    let removed = base.without(mine)
    let theirsRemoved = Set(base.without(theirs))
    guard !removed.contains(where: theirsRemoved.contains) || added == theirs.without(base) else {
      return nil
    }
    var merged = theirs.without(removed)
    for entry in added where !merged.contains(entry) {
      merged.insert(entry, at: index(of: entry, in: mine, merged))
    }
    return merged
  }

  /// After the entry that precedes it in its own list.
  private static func index<Entry: Hashable>(
    of entry: Entry,
    in own: [Entry],
    _ merged: [Entry]
  ) -> Int {
    let earlier = own.prefix { $0 != entry }
    for neighbour in earlier.reversed() {
      if let index = merged.lastIndex(of: neighbour) { return index + 1 }
    }
    return earlier.isEmpty ? 0 : merged.count
  }
}
