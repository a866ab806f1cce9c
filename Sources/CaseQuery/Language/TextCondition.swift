import CaseBook
import CaseModel

/// A condition on words: in texts, names, accounts and groups.
struct TextCondition {
  let queryField: QueryField
  let comparison: FilterCondition.Comparison
  let context: QueryContext

  /// A test for words: `:` finds them anywhere in the value, `=` requires the whole value.
  func test(_ values: [FilterCondition.Value]) -> RowTest {
    if case .user = queryField.kind { return userTest(values) }
    let isWhole = comparison != .matches
    return anyTest(values) { value in
      let needle = Needle(value.text)
      let person = isIdentity ? PersonNeedle(value.text).compact : []
      let fold = folding()
      var folder = SearchFolding()
      return { row in
        folder.removeAll()
        fold(row, &folder)
        if isWhole ? needle.isWhole(in: folder) : needle.isFound(in: folder) { return true }
        guard !person.isEmpty else { return false }
        let compact = folder.compacted()
        return person.contains { isWhole ? $0.isWhole(in: compact) : $0.isFound(in: compact) }
      }
    }
  }

  /// Whether the values are names or numbers, which are written in several ways.
  private var isIdentity: Bool { IdentityText.keys.contains(queryField.key) }

  /// A test by any of the names of a person, in any script and spelling.
  func nameTest(_ values: [FilterCondition.Value]) -> RowTest {
    let table = context.book[queryField.record]
    let columns = ["name_ko", "name_latin", "aliases"].compactMap { table.column($0) }
    let isWhole = comparison != .matches
    return anyTest(values) { value in
      let needle = Needle(value.text)
      let isSpelled = NameTest(value.text, queryField.record, context, onlyWhole: isWhole)
      let compact = Needle(SearchFolding.compactText(value.text))
      var folder = SearchFolding()
      return { row in
        folder.removeAll()
        for column in columns { table.value(row, column).forEachText { folder.add(json: $0) } }
        if isWhole { return needle.isWhole(in: folder) || compact.isWhole(in: folder.compacted()) }
        return needle.isFound(in: folder) || compact.isFound(in: folder.compacted())
          || isSpelled(row)
      }
    }
  }

  /// A function that adds the texts of a row's value to a folder.
  private func folding() -> (_ row: Int, _ folder: inout SearchFolding) -> Void {
    if case .derived = queryField.source {
      let value = queryField.reader(context)
      return { row, folder in value(row)?.texts.forEach { folder.add($0) } }
    }
    let raw = queryField.raw(context)
    return { row, folder in raw(row).forEachText { folder.add(json: $0) } }
  }

  /// A test for account names; `me` is the current officer, and `:` also matches a prefix.
  private func userTest(_ values: [FilterCondition.Value]) -> RowTest {
    let isMe = { (value: FilterCondition.Value) in
      !value.isQuoted && ["me", "나"].contains(value.text.lowercased())
    }
    let names = values.map { Array((isMe($0) ? context.user : $0.text.lowercased()).utf8) }
    let others = comparison == .matches ? values.filter { !isMe($0) } : []
    let begins = others.map { Array($0.text.lowercased().utf8) }
    let raw = queryField.raw(context)
    return { row in
      let user = raw(row).unquoted
      return names.contains { user.equals($0) } || begins.contains { user.starts(with: $0) }
    }
  }

  /// A test for the words and codes inside a group or a list of entries, or for an id linked there.
  func groupTest(_ values: [FilterCondition.Value]) -> RowTest {
    let raw = queryField.raw(context)
    let text = RecordText(group: queryField.kind)
    return anyTest(values) { value in
      let needle = Needle(RecordID(typed: value.text)?.text ?? value.text)
      let person = isIdentity ? PersonNeedle(value.text).compact : []
      var folder = SearchFolding()
      return { row in
        folder.removeAll()
        text.forEachInGroup(raw(row)) { folder.add(json: $0) }
        if needle.isFound(in: folder) { return true }
        guard !person.isEmpty else { return false }
        let compact = folder.compacted()
        return person.contains { $0.isFound(in: compact) }
      }
    }
  }
}

extension FieldValue {
  /// The texts in it.
  var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .texts(let texts): texts
    default: []
    }
  }
}
