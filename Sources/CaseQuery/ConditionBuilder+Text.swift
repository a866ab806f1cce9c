import CaseModel

extension ConditionBuilder {
  /// A test by words: `:` finds them anywhere in the value, `=` wants the whole value.
  func textTest(_ values: [FilterCondition.Value]) throws(FilterError) -> RowTest {
    try requireNoOrdering()
    if case .user = attribute.kind { return userTest(values) }
    let isWhole = comparison != .matches
    return try anyTest(values) { value throws(FilterError) in
      let needle = Needle(value.text)
      let fold = folding()
      var folder = Folder()
      return { row in
        folder.removeAll()
        fold(row, &folder)
        return isWhole ? needle.isWhole(in: folder) : needle.isFound(in: folder)
      }
    }
  }

  /// Puts the texts of a row's value into a folder.
  private func folding() -> (_ row: Int, _ folder: inout Folder) -> Void {
    if case .derived = attribute.source {
      let value = attribute.reader(context)
      return { row, folder in value(row)?.texts.forEach { folder.add($0) } }
    }
    let raw = attribute.raw(context)
    return { row, folder in raw(row).forEachText { folder.add(json: $0) } }
  }

  /// A test by account names; `me` is the officer who asks, and `:` is content with the beginning.
  private func userTest(_ values: [FilterCondition.Value]) -> RowTest {
    let isMe = { (value: FilterCondition.Value) in
      !value.isQuoted && ["me", "나"].contains(value.text.lowercased())
    }
    let names = values.map { Array((isMe($0) ? context.user : $0.text.lowercased()).utf8) }
    let others = comparison == .matches ? values.filter { !isMe($0) } : []
    let begins = others.map { Array($0.text.lowercased().utf8) }
    let raw = attribute.raw(context)
    return { row in
      let user = raw(row).unquoted
      return names.contains { user.equals($0) } || begins.contains { user.starts(with: $0) }
    }
  }

  /// A test by linked records: by id, or by words in their names.
  func linkTest(_ values: [FilterCondition.Value]) throws(FilterError) -> RowTest {
    try requireNoOrdering()
    let read = attribute.reader(context)
    let kinds = attribute.source == .id ? [attribute.record] : attribute.kind.linkKinds
    return try anyTest(values) { value throws(FilterError) in
      let id = value.isQuoted ? nil : RecordID(typed: value.text)
      if let id, kinds.contains(id.kind) {
        return { row in read(row)?.links.contains(id) ?? false }
      }
      if attribute.source == .id { throw badValue(value) }
      let needle = Needle(value.text)
      let targets = records(named: needle, kinds)
      return { row in
        guard let found = read(row) else { return false }
        return found.links.contains(where: targets.contains) || needle.isFound(in: found.texts)
      }
    }
  }

  /// The listed fields of all kinds that can name a record.
  private static let nameKeys = ["name", "name_ko", "name_latin", "aliases", "subject", "label"]

  /// The records of some kinds in whose names the word stands.
  private func records(named needle: Needle, _ kinds: [RecordKind]) -> Set<RecordID> {
    var found: Set<RecordID> = []
    for kind in kinds {
      let table = context.book[kind]
      let places = Self.nameKeys.compactMap { table.place($0) }
      var folder = Folder()
      for row in 0..<table.count {
        folder.removeAll()
        for place in places { table.value(row, place).forEachText { folder.add(json: $0) } }
        if needle.isFound(in: folder) { found.insert(context.book.id(kind, row)) }
      }
    }
    return found
  }

  /// A test by the words and codes inside a group or a list of entries, or by an id linked there.
  func groupTest(_ values: [FilterCondition.Value]) throws(FilterError) -> RowTest {
    try requireNoOrdering()
    let raw = attribute.raw(context)
    let text = RecordText(group: attribute.kind)
    return try anyTest(values) { value throws(FilterError) in
      let needle = Needle(RecordID(typed: value.text)?.text ?? value.text)
      var folder = Folder()
      return { row in
        folder.removeAll()
        text.forEachInGroup(raw(row)) { folder.add(json: $0) }
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
