/// Finds links by which a record names itself, directly or along a chain of records.
package struct LinkCheck: Sendable {
  private let saved: @Sendable (RecordID) -> Record?
  private let changes: [RecordID: Record]

  /// - Parameters:
  ///   - changes: records that will be saved together, in their new version.
  ///   - saved: the current record with an id; without it only direct links are found.
  package init(
    changes: [Record] = [],
    saved: @escaping @Sendable (RecordID) -> Record? = { _ in nil }
  ) {
    self.saved = saved
    self.changes = Dictionary(changes.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  }

  /// The links of a record that lead back to it, in catalogue order.
  package func problems(_ record: Record) -> [ValueProblem] {
    (Self.fields[record.kind] ?? []).compactMap { field in
      guard let value = record.fields[field.key] else { return nil }
      if value.names(record.id) {
        return ValueProblem(path: [.key(field.key)], problem: .linksToItself(record.id.text))
      }
      guard field.isChain, case .link(let next) = value,
        let last = circle(from: next, to: record.id, field.key)
      else { return nil }
      return ValueProblem(path: [.key(field.key)], problem: .linksInCircle(last.text))
    }
  }

  /// The fields of each kind that link to records of the same kind.
  private static let fields: [RecordKind: [Field]] = Dictionary(
    uniqueKeysWithValues: RecordKind.allCases.map { kind in
      (kind, Schema.of(kind).fields.filter { $0.kind.linkKinds.contains(kind) })
    }
  )

  /// The record whose link closes a circle; nil if the chain ends elsewhere.
  private func circle(from start: RecordID, to end: RecordID, _ key: String) -> RecordID? {
    var seen: Set<RecordID> = []
    var id = start
    while seen.insert(id).inserted {
      guard let record = changes[id] ?? saved(id), case .link(let next)? = record.fields[key]
      else { return nil }
      if next == end { return id }
      id = next
    }
    return nil
  }
}

extension FieldValue {
  fileprivate func names(_ id: RecordID) -> Bool {
    switch self {
    case .link(let link): link == id
    case .links(let links): links.contains(id)
    default: false
    }
  }
}
