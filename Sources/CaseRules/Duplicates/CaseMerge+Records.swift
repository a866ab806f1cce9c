package import CaseBook
package import CaseModel

extension CaseMerge {
  /// All records that the merge changes: the surviving record first, then the other one, deleted
  /// and with a link to it, then those that linked to the other one.
  package func records(in book: Book) -> [Record] {
    var gone = other
    gone[.deleted] = true
    gone[.duplicateOf] = kept.id
    return [merged, gone] + linked(in: book)
  }

  /// The records that link to the other one, changed to link to the surviving record.
  private func linked(in book: Book) -> [Record] {
    let kinds: [RecordKind] = [.followup, .note, .contact, .incident, .lead, .unknown]
    let rows = kinds.flatMap { kind in
      book.rows(kind, linkingTo: other.id).compactMap { book.record(kind, $0) }
    }
    let victims = book.victims(naming: other.id).filter { $0.id != kept.id }
    return (rows + victims).map { record in
      Record(id: record.id, fields: record.fields.naming { $0 == other.id ? kept.id : $0 })
    }
  }

}

extension Book {
  /// The other victims whose records link to a record: companions, earlier cases, stays.
  package func victims(naming named: RecordID) -> [Record] {
    let table = self[.victim]
    let wanted = Array(named.text.utf8)
    return (0..<table.count).compactMap { row in
      guard id(.victim, row) != named, !table.isDeleted(row) else { return nil }
      let bytes = table.bytes(row)
      var isNamed = false
      JSONStringWalker(bytes).forEach { range, _, isKey in
        guard !isKey, range.count == wanted.count else { return }
        if bytes[range].elementsEqual(wanted) { isNamed = true }
      }
      guard isNamed, let record = record(.victim, row),
        record.fields.links.contains(where: { $0.id == named })
      else { return nil }
      return record
    }
  }

  /// The record into which a deleted one was merged, followed along several merges to an existing
  /// record; nil if it was not merged.
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
  /// Whether an entry of a list has the same meaning, such as the same number written in another
  /// way.
  func isSameEntry(as other: FieldSet) -> Bool {
    if self == other { return true }
    guard let kind = self[.kind], let otherKind = other[.kind], let value = self[.value],
      let otherValue = other[.value], let key = ContactKeys.key(kind, value)
    else { return false }
    return key == ContactKeys.key(otherKind, otherValue) && self[.owner] == other[.owner]
  }
}

extension FieldValue {
  /// The value in the form of an entry of a list of texts.
  fileprivate var identityText: String? {
    switch self {
    case .text(let text): text
    case .day(let day): day.text
    default: nil
    }
  }
}

extension Record {
  /// Adds names, passports and birth dates of other records to the lists that the catalogue names.
  mutating func keepIdentities(of records: [Record]) {
    for field in Schema.victim.fields {
      guard case .keptAlso(let key) = field.mergeRule else { continue }
      var texts: [String] = if case .texts(let list)? = fields[key] { list } else { [] }
      for value in records.compactMap({ $0.fields[field.key] }) {
        guard let text = value.identityText, !isKnown(value, field.key), !texts.contains(text)
        else {
          continue
        }
        texts.append(text)
      }
      if let own = fields[field.key]?.identityText { texts.removeAll { $0 == own } }
      fields[key] = .texts(texts)
    }
  }

  /// Whether the record's own value is the same or more precise.
  private func isKnown(_ value: FieldValue, _ key: String) -> Bool {
    switch (value, fields[key]) {
    case (.text(let a), .text(let b)?) where key == FieldKey<String>.passportNo.name:
      (ContactKeys.passport(a) ?? a) == (ContactKeys.passport(b) ?? b)
    case (.text(let a), _): [self[.nameKo], self[.nameLatin]].contains(a)
    case (.day(let a), .day(let b)?): a == b || BirthRelation(a, b) == .fits
    default: value == fields[key]
    }
  }

  /// Ends every open stay except the one that began last, at the time when that began.
  package mutating func settleStays() {
    var stays = self[list: .stays]
    let open = stays.indices.filter { stays[$0]["to"] == nil }
    let last = open.max { Self.order(stays[$0]) < Self.order(stays[$1]) }
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

  /// Orders by beginning; equal beginnings are ordered by place, so that the result does not depend
  /// on the order of the list.
  private static func order(_ stay: FieldSet) -> (String, String) {
    let beginning =
      switch stay["from"] {
      case .day(let day)?: day.text
      case .instant(let instant)?: instant.text
      default: ""
      }
    switch stay["place"] {
    case .link(let id)?: return (beginning, id.text)
    case .text(let name)?: return (beginning, name)
    default: return (beginning, "")
    }
  }

  /// The record without links to these records, such as links to the person itself.
  package func forgetting(_ ids: [RecordID]) -> Record {
    var record = self
    for (key, value) in fields.values {
      switch value {
      case .link(let id) where ids.contains(id): record.fields[key] = nil
      case .links(let links) where links.contains(where: ids.contains):
        record.fields[key] = .links(links.filter { !ids.contains($0) })
      default: break
      }
    }
    return record
  }

  /// The record with the decision that it is not about the same person as another record.
  package func differing(from id: RecordID) -> Record {
    var record = self
    let known = record[list: .differentFrom]
    record[.differentFrom] = known.contains(id) ? known : known + [id]
    return record
  }
}
