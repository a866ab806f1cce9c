import CaseModel
import CaseQuery

/// The columns that tables on the screen show beside those of the catalogue.
enum TableColumns {
  /// The usual columns of a kind, in order.
  static func usual(_ kind: RecordKind, _ language: Language) -> [QueryField] {
    let others = further.filter { $0.kind == kind && kind != .victim }.compactMap {
      QueryField.named($0.key, kind)
    }
    return QueryField.columns(for: kind, language) + others
  }

  /// The importance and width of a column; one that is shown only on request is the least important.
  static func column(_ field: QueryField, _ language: Language) -> Column {
    // A name in Latin letters takes more room than one in Hangul.
    if field.record == .victim, field.key == "name", language != .ko {
      return Column(importance: 1, width: 14)
    }
    let other = further.first { $0.kind == field.record && $0.key == field.key }?.column
    return field.column ?? other ?? Column(importance: 50, width: 14)
  }

  /// Texts that are read from the whole record, only for the rows that are shown.
  private static let further: [(kind: RecordKind, key: String, column: Column)] = [
    (.note, "text", Column(importance: 2, width: 24)),
    (.contact, "handles", Column(importance: 5, width: 16)),
    (.counterpart, "handles", Column(importance: 5, width: 16)),
    (.victim, "name_ko", Column(importance: 8, width: 10)),
  ]
}
