import CaseModel

extension ConditionBuilder {
  /// A test by words: `:` finds them anywhere in the value, `=` wants the whole value.
  func textTest(_ values: [FilterCondition.Value]) throws(FilterError) -> RowTest {
    try requireNoOrdering()
    if case .user = attribute.kind { return userTest(values) }
    let (attribute, context, table) = (attribute, context, table)
    let isWhole = comparison != .matches
    return try any(values) { value throws(FilterError) in
      let needle = Needle(value.text)
      return { row in
        var folder = Folder()
        if case .listed(let place) = attribute.source {
          table.forEachText(row, place) { folder.add(json: $0) }
        } else {
          attribute.value(row, context)?.texts.forEach { folder.add($0) }
        }
        return isWhole ? needle.isWhole(in: folder) : needle.isFound(in: folder)
      }
    }
  }

  /// A test by account names; `me` is the officer who asks, and `:` is content with the beginning.
  private func userTest(_ values: [FilterCondition.Value]) -> RowTest {
    let (attribute, context) = (attribute, context)
    let isMe = { (value: FilterCondition.Value) in
      !value.isQuoted && ["me", "나"].contains(value.text.lowercased())
    }
    let names = values.map { isMe($0) ? context.user : $0.text.lowercased() }
    let begins =
      comparison == .matches ? values.filter { !isMe($0) }.map { $0.text.lowercased() } : []
    return { row in
      guard case .text(let user)? = attribute.value(row, context) else { return false }
      return names.contains(user) || begins.contains { user.lowercased().hasPrefix($0) }
    }
  }

  /// A test by linked records: by id, or by words in their names.
  func linkTest(_ values: [FilterCondition.Value]) throws(FilterError) -> RowTest {
    try requireNoOrdering()
    let (attribute, context) = (attribute, context)
    let kinds = attribute.source == .id ? [attribute.record] : attribute.kind.linkKinds
    return try any(values) { value throws(FilterError) in
      let id = value.isQuoted ? nil : RecordID(typed: value.text)
      if let id, kinds.contains(id.kind) {
        return { row in attribute.value(row, context)?.links.contains(id) ?? false }
      }
      if attribute.source == .id { throw badValue(value) }
      let needle = Needle(value.text)
      let targets = records(named: needle, kinds)
      return { row in
        guard let found = attribute.value(row, context) else { return false }
        return found.links.contains(where: targets.contains) || needle.isFound(in: found.texts)
      }
    }
  }

  /// The records of some kinds in whose names the word stands.
  private func records(named needle: Needle, _ kinds: [RecordKind]) -> Set<RecordID> {
    var found: Set<RecordID> = []
    for kind in kinds {
      let table = context.book[kind]
      let places = Set(Language.allCases.flatMap { Book.titleKeys(kind, $0) } + ["aliases"])
        .compactMap { table.place($0) }
      for row in 0..<table.count {
        var folder = Folder()
        for place in places { table.forEachText(row, place) { folder.add(json: $0) } }
        if needle.isFound(in: folder) { found.insert(context.book.id(kind, row)) }
      }
    }
    return found
  }

  /// A test by the words and codes inside a group or a list of entries, or by an id linked there.
  func groupTest(_ values: [FilterCondition.Value]) throws(FilterError) -> RowTest {
    try requireNoOrdering()
    let table = table
    let text = RecordText(attribute.record, only: attribute.key)
    return try any(values) { value throws(FilterError) in
      let needle = Needle(RecordID(typed: value.text)?.text ?? value.text)
      return { row in
        var folder = Folder()
        text.forEach(table.bytes(row)) { folder.add(json: $0) }
        return needle.isFound(in: folder)
      }
    }
  }
}

extension FieldValue {
  /// The records that it links to.
  fileprivate var links: [RecordID] {
    switch self {
    case .link(let id): [id]
    case .links(let ids): ids
    default: []
    }
  }

  /// The texts in it.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .texts(let texts): texts
    default: []
    }
  }
}
