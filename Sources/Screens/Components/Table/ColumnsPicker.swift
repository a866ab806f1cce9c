import CaseModel
import CaseQuery

/// A change of the table that is shown, typed or chosen.
enum TableChange: Sendable {
  case filter(String)
  /// By the name of a column, `-name` for descending order.
  case sort(String)
  case columns([String])
  /// Moves the cursor to a record that is shown.
  case cursor(RecordID)
}

/// The picker of the table's columns.
struct ColumnsPicker: PickerOwner {
  static func picker(_ table: TableState, _ language: Language) -> Picker {
    let chosen = table.wantedColumns(language).map(\.key)
    let all = QueryField.all(for: table.kind)
    let inOrder = chosen.compactMap { key in all.first { $0.key == key } }
    let options = (inOrder + all.filter { !chosen.contains($0.key) }).map { queryField in
      PickerOption(
        value: queryField.key,
        label: queryField.label[language],
        detail: queryField.key,
        aliases: [queryField.label.en, queryField.label.ko]
      )
    }
    return Picker(
      title: Phrase("Columns, in order: ← → move one", "표시할 열(순서대로): ← →로 옮김")[language],
      owner: ColumnsPicker(),
      options: options,
      chosen: chosen,
      allowsSeveral: true
    )
  }

  var isOrdered: Bool { true }

  func take(_ picker: Picker, _ here: ScreenContext) -> [Step] {
    [.table(.columns(picker.result))]
  }
}
