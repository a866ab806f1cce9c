package import CaseModel

/// The keys and directions by which the rows of a table are sorted.
package struct SortOrder: Hashable, Sendable {
  /// One query field to sort by.
  package struct Key: Hashable, Sendable {
    /// The query field's key.
    package var queryField: String
    package var isDescending: Bool

    package init(_ queryField: String, descending isDescending: Bool = false) {
      self.queryField = queryField
      self.isDescending = isDescending
    }
  }

  /// The first key decides; the next ones order equal values.
  package var keys: [Key]

  package init(_ keys: [Key]) { self.keys = keys }

  /// The default order of a kind's rows.
  package static func standard(for kind: RecordKind) -> SortOrder {
    switch kind {
    case .victim: SortOrder([Key("urgency", descending: true)])
    case .followup: SortOrder([Key("due_at")])
    case .compound: SortOrder([Key("victims_now", descending: true), Key("name")])
    case .note: SortOrder([Key("at", descending: true)])
    case .incident: SortOrder([Key("date", descending: true)])
    case .contact, .counterpart: SortOrder([Key("name")])
    case .unknown: SortOrder([Key("told_at", descending: true)])
    case .lead:
      SortOrder([
        Key("cases", descending: true), Key("open_cases", descending: true), Key("label"),
      ])
    }
  }

  /// Parses an order as typed: `due`, `-score`, `level,-silent`.
  ///
  /// - Throws: which word names no query field, with similar ones.
  package static func parse(_ text: String, for kind: RecordKind) throws(FilterError) -> SortOrder {
    var keys: [Key] = []
    var start = 0
    let plain = text.map(FilterSigns.plain)
    for part in plain.split(omittingEmptySubsequences: false, whereSeparator: FilterSigns.isComma) {
      let word = String(part).trimmed
      let isDescending = word.hasPrefix("-")
      let name = isDescending ? String(word.dropFirst()) : word
      let range = start..<(start + part.count)
      start = range.upperBound + 1
      guard let queryField = QueryField.named(name, kind) else {
        throw .unknownKey(name, kind, at: range)
      }
      keys.append(Key(queryField.key, descending: isDescending))
    }
    return SortOrder(keys)
  }
}
