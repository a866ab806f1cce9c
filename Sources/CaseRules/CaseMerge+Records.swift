package import CaseModel

extension CaseMerge {
  /// All records that the merge changes: the one that goes on first, then the other one, deleted and with a
  /// pointer to it, then those that named the other one.
  package func records(in book: Book) -> [Record] {
    var gone = other
    gone[.deleted] = true
    gone[.duplicateOf] = kept.id
    return [merged, gone] + linked(in: book)
  }

  /// The records that name the other one, each naming the one that goes on instead.
  private func linked(in book: Book) -> [Record] {
    let kinds: [RecordKind] = [.followup, .note, .contact, .incident, .lead]
    let rows = kinds.flatMap { kind in
      book.rows(kind, linkingTo: other.id).compactMap { book.record(kind, $0) }
    }
    return (rows + victims(in: book)).map { record in
      Record(id: record.id, fields: record.fields.naming(kept.id, insteadOf: other.id))
    }
  }

  /// The other victims whose records name the one that is merged: companions, earlier cases.
  private func victims(in book: Book) -> [Record] {
    let table = book[.victim]
    let wanted = Array(other.id.text.utf8)
    return (0..<table.count).compactMap { row in
      let id = book.id(.victim, row)
      guard id != kept.id, id != other.id, !table.isDeleted(row) else { return nil }
      var isNamed = false
      RecordStrings(table.bytes(row)).forEach { place, _, isKey in
        guard !isKey, place.count == wanted.count else { return }
        if table.bytes(row)[place].elementsEqual(wanted) { isNamed = true }
      }
      guard isNamed, let record = book.record(.victim, row),
        record.fields.links.contains(where: { $0.id == other.id })
      else { return nil }
      return record
    }
  }
}

extension Book {
  /// The record into which a deleted one was merged, followed to the one that is still there; nil where it
  /// was not merged.
  package func record(mergedFrom id: RecordID) -> RecordID? {
    var id = id
    for _ in 0..<Self.mostMerges {
      guard let row = row(id), let next = record(id.kind, row)?[.duplicateOf] else { return nil }
      if contains(next) { return next }
      id = next
    }
    return nil
  }

  /// Nobody merges a person more often than this.
  private static let mostMerges = 20
}

extension FieldSet {
  /// The same with one record named in place of another, and nowhere twice in a list.
  fileprivate func naming(_ new: RecordID, insteadOf old: RecordID) -> FieldSet {
    var fields = mappingLinks { $0 == old ? new : $0 }
    for (key, value) in fields.values {
      guard case .links(let ids) = value, ids.count > 1 else { continue }
      var seen: Set<RecordID> = []
      fields[key] = .links(ids.filter { seen.insert($0).inserted })
    }
    return fields
  }

  /// Whether an entry of a list says the same: the same number written in another way is.
  func isSameEntry(as other: FieldSet) -> Bool {
    if self == other { return true }
    guard let kind = self[.kind], let otherKind = other[.kind], let value = self[.value],
      let otherValue = other[.value], let key = ContactKeys.key(kind, value)
    else { return false }
    return key == ContactKeys.key(otherKind, otherValue) && self[.owner] == other[.owner]
  }
}

extension Record {
  /// Adds to the aliases the names of the records that are not names of this one.
  mutating func keepOtherNames(of records: [Record]) {
    let names = records.flatMap { [$0[.nameKo], $0[.nameLatin]].compactMap { $0 } }
    var aliases = self[list: .aliases]
    for name in names where ![self[.nameKo], self[.nameLatin]].contains(name) {
      if !aliases.contains(name) { aliases.append(name) }
    }
    self[.aliases] = aliases
  }

  /// Ends every stay without an end but the one that began last, where that began.
  mutating func settleStays() {
    var stays = self[list: .stays]
    let open = stays.indices.filter { stays[$0]["to"] == nil }
    let last = open.max { Self.beginning(stays[$0]) < Self.beginning(stays[$1]) }
    guard open.count > 1, let last else { return }
    for index in open where index != last {
      if stays[index]["place"] == stays[last]["place"] {
        let early = stays[index]
        for (key, value) in early.values where stays[last][key] == nil { stays[last][key] = value }
        stays[last]["from"] = early["from"]
        stays[index] = FieldSet()
      } else {
        stays[index]["to"] = stays[last]["from"]
      }
    }
    self[.stays] = stays.filter { !$0.isEmpty }
  }

  private static func beginning(_ stay: FieldSet) -> String {
    switch stay["from"] {
    case .day(let day)?: day.text
    case .instant(let instant)?: instant.text
    default: ""
    }
  }

  /// Takes records out of the links that would name the person itself.
  mutating func forget(_ ids: [RecordID]) {
    for (key, value) in fields.values {
      switch value {
      case .link(let id) where ids.contains(id): fields[key] = nil
      case .links(let links) where links.contains(where: ids.contains):
        fields[key] = .links(links.filter { !ids.contains($0) })
      default: break
      }
    }
  }

  /// The record with what remembers that it is about another person than some record.
  package func differing(from id: RecordID) -> Record {
    var record = self
    let known = record[list: .differentFrom]
    record[.differentFrom] = known.contains(id) ? known : known + [id]
    return record
  }
}
