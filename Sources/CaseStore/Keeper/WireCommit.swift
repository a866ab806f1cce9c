package import CaseModel
package import StrictJSON

/// A commit as it is sent to the keeper, with an id that tells it from every other one.
///
/// The same id again means the same commit: after a line that dropped between saving and answering,
/// it is asked again and never saved twice.
package struct WireCommit: Hashable, Sendable {
  /// 32 lowercase hexadecimal digits.
  package let id: String
  package let commit: Commit

  package init(id: String, _ commit: Commit) {
    self.id = id
    self.commit = commit
  }

  /// Reads the output of `json`; nil if anything in it is not understood.
  package init?(_ json: JSON?, codes: CodeLists) {
    guard let id = json?["id"]?.stringValue, Self.isID(id),
      let action = json?["action"]?.stringValue.flatMap(CommitAction.init(rawValue:)),
      let list = json?["changes"]?.arrayValue
    else { return nil }
    let reader = RecordReader(codes: codes)
    var changes: [Change] = []
    for item in list {
      guard let image = item["image"], let base = item["base"]?.intValue,
        JournalLine.numbers.contains(base), let record = reader.record(image).record
      else { return nil }
      changes.append(Change(Self.mapped(record, Self.provisional), base: base))
    }
    var allowed: Set<TakenValue> = []
    for item in json?["allowed"]?.arrayValue ?? [] {
      guard let value = TakenValue(item) else { return nil }
      allowed.insert(value)
    }
    self.init(id: id, Commit(action, changes, allowing: allowed))
  }

  package var json: JSON {
    let changes = commit.changes.map { change -> JSON in
      [
        "base": .number(JSONNumber(change.base)),
        "image": Self.mapped(change.record, Self.wireID).json,
      ]
    }
    return [
      "id": .string(id), "action": .string(commit.action.rawValue), "changes": .array(changes),
      "allowed": .array(commit.allowed.map(\.json)),
    ]
  }

  package static func isID(_ text: String) -> Bool {
    text.utf8.count == 32
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static func mapped(_ record: Record, _ id: (RecordID) -> RecordID) -> Record {
    Record(id: id(record.id), fields: record.fields.mappingLinks(id))
  }

  /// Provisional ids have too many digits to be written; on the wire they have a prefix of their own.
  static func wireID(_ id: RecordID) -> RecordID {
    guard id.isProvisional, let wire else { return id }
    return RecordID(id.kind, id.number - RecordID.provisional(id.kind).number + 1, prefix: wire)
  }

  static func provisional(_ id: RecordID) -> RecordID {
    guard id.prefix == wire, id.number <= mostProvisional else { return id }
    return .provisional(id.kind, id.number - 1)
  }

  /// No casebook with this prefix can have a keeper.
  package static let wire = BookPrefix("ZZZ")
  private static let mostProvisional: UInt32 = 1 << 24
}

extension TakenValue {
  fileprivate init?(_ json: JSON) {
    guard let record = json["record"]?.stringValue.flatMap({ RecordID($0) }),
      let owner = json["owner"]?.stringValue.flatMap({ RecordID($0) }),
      let key = json["key"]?.stringValue, let value = json["value"]?.stringValue
    else { return nil }
    self.init(record: WireCommit.provisional(record), key: key, value: value, owner: owner)
  }

  fileprivate var json: JSON {
    [
      "record": .string(WireCommit.wireID(record).text), "key": .string(key),
      "value": .string(value), "owner": .string(owner.text),
    ]
  }
}
