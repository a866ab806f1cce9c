extension FieldSet {
  /// The same fields with every link replaced by what `new` returns for it.
  package func mappingLinks(_ new: (RecordID) -> RecordID) -> FieldSet {
    var mapped = self
    for (key, value) in values where value.mayLink {
      let other = value.mappingLinks(new)
      if other != value { mapped[key] = other }
    }
    return mapped
  }

  /// The same fields with links replaced by what `heir` returns, without duplicates in lists.
  package func naming(_ heir: (RecordID) -> RecordID) -> FieldSet {
    var fields = mappingLinks(heir)
    for (key, value) in fields.values {
      guard case .links(let ids) = value, ids.count > 1 else { continue }
      var seen: Set<RecordID> = []
      fields[key] = .links(ids.filter { seen.insert($0).inserted })
    }
    return fields
  }

  /// Every link in the fields, with its path, in no defined order.
  package var links: [(path: [ValueProblem.PathStep], id: RecordID)] {
    values.lazy.filter(\.value.mayLink).flatMap { key, value in
      value.links.map { ([.key(key)] + $0.path, $0.id) }
    }
  }
}

extension FieldValue {
  /// Whether it can contain links.
  fileprivate var mayLink: Bool {
    switch self {
    case .link, .links, .group, .entries: true
    default: false
    }
  }

  fileprivate func mappingLinks(_ new: (RecordID) -> RecordID) -> FieldValue {
    switch self {
    case .link(let id): .link(new(id))
    case .links(let ids): .links(ids.map(new))
    case .group(let fields): .group(fields.mappingLinks(new))
    case .entries(let entries): .entries(entries.map { $0.mappingLinks(new) })
    default: self
    }
  }

  fileprivate var links: [(path: [ValueProblem.PathStep], id: RecordID)] {
    switch self {
    case .link(let id): [([], id)]
    case .links(let ids): ids.enumerated().map { ([.index($0.offset)], $0.element) }
    case .group(let fields): fields.links
    case .entries(let entries):
      entries.enumerated().flatMap { index, fields in
        fields.links.map { ([.index(index)] + $0.path, $0.id) }
      }
    default: []
    }
  }
}
