import CaseBook
package import CaseModel

extension Filter {
  /// Values in the filter that cannot match anything: an unknown account or id.
  ///
  /// Such a filter is valid but finds nothing, which could be mistaken for an empty casebook.
  package func remarks(_ kind: RecordKind, _ context: QueryContext) -> [Phrase] {
    root.joiningLabels(kind).terms.flatMap { term -> [Phrase] in
      switch term.content {
      case .words(let text, let isQuoted):
        // A word such as `c4` usually means a room or a channel, not an id.
        return isQuoted || !text.contains("-") ? [] : [missing(text, context)].compactMap { $0 }
      case .condition(let condition):
        guard !condition.comparison.isOrdering,
          let builder = try? ConditionBuilder(condition, kind, context)
        else { return [] }
        return condition.values.filter { !$0.isQuoted }.compactMap { builder.remark($0) }
      }
    }
  }

  private func missing(_ text: String, _ context: QueryContext) -> Phrase? {
    RecordID(typed: text).flatMap { FilterRemark.missing($0, context) }
  }
}

extension ConditionBuilder {
  /// Why one value of the condition can match no record; nil if it can.
  fileprivate func remark(_ value: FilterCondition.Value) -> Phrase? {
    if case .user = queryField.kind { return nobody(value.text) }
    guard let id = RecordID(typed: value.text), !kinds.isEmpty else { return nil }
    if kinds.contains(id.kind) { return FilterRemark.missing(id, context) }
    guard value.text.contains("-") else { return nil }
    return Phrase(
      "\(id) is the id of a \(id.kind.label.en.lowercased()); \(queryField.label.en) never holds one",
      "\(id)은(는) \(id.kind.label.ko) 번호로, \(queryField.label.ko)에 쓸 수 없습니다"
    )
  }

  /// The kinds of records whose ids the query field can hold.
  private var kinds: [RecordKind] {
    if case .derived(.linked(let other)) = queryField.source { return [other] }
    if queryField.source == .id { return [queryField.record] }
    return queryField.kind.linkKinds
      + (queryField.kind.schema?.fields.flatMap(\.kind.linkKinds) ?? [])
  }

  /// A remark that no account has this name or prefix, with the most similar one.
  private func nobody(_ typed: String) -> Phrase? {
    let name = typed.lowercased()
    guard !["me", "나", "any", "none", "있음", "없음"].contains(name) else { return nil }
    let table = context.book[queryField.record]
    let raw = queryField.raw(context)
    var known: Set<String> = []
    for row in 0..<table.count where !table.isDeleted(row) {
      known.insert(String(decoding: raw(row).unquoted, as: UTF8.self))
    }
    let isBeginning = comparison == .matches
    guard !known.contains(where: { $0 == name || isBeginning && $0.hasPrefix(name) }) else {
      return nil
    }
    let near = NearMatches.of(name, among: known.filter { !$0.isEmpty }.sorted())
    let hint = NearMatches.hint(near)
    let kind = queryField.record.label
    return Phrase(
      "No \(kind.en.lowercased()) has an officer “\(typed)”\(hint.en)",
      "담당이 “\(typed)”인 \(kind.ko) 기록이 없습니다\(hint.ko)"
    )
  }
}

private enum FilterRemark {
  /// A remark that there is no such record; nil if there is, or it was merged into another.
  static func missing(_ id: RecordID, _ context: QueryContext) -> Phrase? {
    guard !context.book.contains(context.kept(id)) else { return nil }
    let isThere = context.book.row(id) != nil
    return isThere
      ? Phrase("\(id) was withdrawn", "\(id)은(는) 철회된 기록입니다")
      : Phrase("There is no record \(id)", "\(id) 기록이 없습니다")
  }
}
