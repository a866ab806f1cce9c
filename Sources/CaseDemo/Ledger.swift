import CaseModel

/// Assigns ids, versions, authors and times to records in the order in which they are saved.
struct Ledger {
  /// The id and the last version of a saved record, and its creation.
  struct Entry {
    let id: RecordID
    fileprivate(set) var version: Int
    fileprivate let at: Instant
    fileprivate let by: String
  }

  private var last = [UInt32](repeating: 0, count: RecordKind.allCases.count)

  /// The next free id of a kind.
  mutating func nextID(_ kind: RecordKind) -> RecordID {
    last[Int(kind.rawValue)] += 1
    return RecordID(kind, last[Int(kind.rawValue)])
  }

  /// The record as it is saved; updates its entry.
  func save(
    _ fields: consuming FieldSet,
    _ id: RecordID,
    _ entry: inout Entry?,
    at: Instant,
    by: String
  ) -> Change {
    var saved = entry ?? Entry(id: id, version: 0, at: at, by: by)
    let base = saved.version
    saved.version += 1
    entry = saved
    fields["version"] = .integer(saved.version)
    fields["created_at"] = .instant(saved.at)
    fields["created_by"] = .text(saved.by)
    fields["updated_at"] = .instant(at)
    fields["updated_by"] = .text(by)
    return Change(Record(id: saved.id, fields: fields), base: base)
  }
}
