import CaseBook
import CaseModel
import CaseRules

/// A condition on linked records, which holds whichever of both records says that they are linked.
struct LinkCondition {
  let queryField: QueryField
  let context: QueryContext

  /// A test for linked records: by id, by words in their names, or by a possible person.
  func test(_ values: [FilterCondition.Value]) throws(FilterError) -> RowTest {
    let read = queryField.reader(context)
    let kinds = queryField.source == .id ? [queryField.record] : queryField.kind.linkKinds
    return try anyTest(values) { value throws(FilterError) in
      let id = value.isQuoted ? nil : RecordID(typed: value.text).map(context.kept)
      if let id, kinds.contains(id.kind) {
        let others = othersSide(of: id)
        return { row in others.contains(row) || read(row)?.links.contains(id) ?? false }
      }
      if queryField.source == .id { throw queryField.badValue(value) }
      let needle = Needle(value.text)
      let targets = records(named: value.text, kinds)
      let others = targets.reduce(into: Set<Int>()) { $0.formUnion(othersSide(of: $1)) }
      return { row in
        if others.contains(row) { return true }
        guard let found = read(row) else { return false }
        return found.links.contains(where: targets.contains) || needle.isFound(in: found.texts)
      }
    }
  }

  /// The rows of this kind that a record names itself, if the link means the same from both sides.
  private func othersSide(of id: RecordID) -> Set<Int> {
    guard let key = queryField.otherSide, let row = context.book.row(id) else { return [] }
    let table = context.book[id.kind]
    guard !table.isDeleted(row) else { return [] }
    let bytes =
      table.column(key).map { table.value(row, $0) }
      ?? JSONStringWalker(table.bytes(row)).value(of: Array(key.utf8))
    return Set(
      bytes.links.compactMap { $0.kind == queryField.record ? context.book.row($0) : nil }
    )
  }

  /// A test for the records of another kind that link to a row: by id, or by words in them.
  func test(_ values: [FilterCondition.Value], linkedBy other: RecordKind) -> RowTest {
    let book = context.book
    let kind = queryField.record
    let read = queryField.reader(context)
    return anyTest(values) { value in
      if !value.isQuoted, let id = RecordID(typed: value.text).map(context.kept), id.kind == other {
        return { read($0)?.links.contains(id) ?? false }
      }
      let isMeant = WordTest.own(value.text, isQuoted: value.isQuoted, other, context)
      return { row in
        book.rows(other, linkingTo: book.id(kind, row)).contains(where: isMeant)
      }
    }
  }

  /// The indexed fields of all kinds that can name a record.
  private static let nameKeys = ["name", "name_ko", "name_latin", "aliases", "subject", "label"]

  /// The records of some kinds whose names contain the words, or which these may mean.
  private func records(named words: String, _ kinds: [RecordKind]) -> Set<RecordID> {
    // Uses the index, because all records are searched even if the filter is for few rows.
    var context = context
    context.looksAtFewRows = false
    let needle = Needle(words)
    var found: Set<RecordID> = []
    for kind in kinds {
      let table = context.book[kind]
      let columns = Self.nameKeys.compactMap { table.column($0) }
      let isMeant = PersonTest(kind, PersonNeedle(words), context, onlyWhole: false)
      var folder = SearchFolding()
      for row in 0..<table.count where !table.isDeleted(row) {
        folder.removeAll()
        for column in columns { table.value(row, column).forEachText { folder.add(json: $0) } }
        if needle.isFound(in: folder) || isMeant(row) { found.insert(context.book.id(kind, row)) }
      }
    }
    return found
  }
}

extension QueryField {
  /// The field by which the record on the other side says the same; nil if only one side says it.
  var otherSide: String? {
    switch (record, key) {
    case (.victim, "leads"): "victims"
    case (.lead, "victims"): "leads"
    case (.victim, "travelled_with"), (.victim, "different_from"): key
    default: nil
    }
  }
}

extension FieldValue {
  /// The linked records.
  var links: [RecordID] {
    switch self {
    case .link(let id): [id]
    case .links(let ids): ids
    default: []
    }
  }
}
