import CaseBook
package import CaseModel
import CaseQuery
import CaseRules
import TerminalGrid

/// The visible cells of a table, ready to be drawn.
package struct TableCells {
  /// The meaning of a text's colour.
  package enum Tone: Hashable, Sendable {
    case plain, warning
    case level(Code)
  }

  /// The mark at the left edge of a row.
  package enum Mark: Hashable, Sendable {
    /// The record's bytes have changed since they were read, so its cells may be wrong.
    case unverified
    /// The officer marked it.
    case marked
    /// A colleague has it open in a form.
    case edited
  }

  package struct Cell: Sendable {
    package let text: String
    package let tone: Tone
  }

  package let columns: [ShownColumn]
  /// For each column the cells of all rows.
  package private(set) var cells: [[Cell]] = []
  /// For each row its mark.
  package private(set) var marks: [Mark?] = []

  init(
    _ table: TableState,
    _ query: QueryContext,
    _ display: Display,
    width: Int,
    edited: Set<RecordID>
  ) {
    columns = table.layout(width: width, display.displaySettings.language)
    let top = min(table.top, table.rows.count)
    let rows = table.rows[top..<min(table.rows.count, table.top + display.tableHeight)]
    // Column by column, because the reader of its values is made once for all rows.
    cells = columns.map { column in
      let text = column.texts(query, hidesNames: display.displaySettings.hidesNames)
      let tone = column.queryField.tones(query)
      return rows.map { Cell(text: text($0), tone: tone($0)) }
    }
    marks = rows.map { row in
      let id = query.book.id(table.kind, row)
      if !query.book[table.kind].isVerified(row) { return .unverified }
      if table.marks.contains(id) { return .marked }
      return edited.contains(id) ? .edited : nil
    }
  }
}

extension ShownColumn {
  /// Whether values are aligned right.
  package var isNumeric: Bool {
    switch queryField.kind {
    case .integer, .decimal, .amount: true
    default: false
    }
  }

  /// The title of the column.
  package var label: Phrase { queryField.label }

  /// Whether it contains names of persons or documents, in which look-alike characters are made
  /// visible.
  package var isIdentity: Bool { queryField.isIdentifying }

  /// The key by which it is sorted.
  package var key: String { queryField.key }

  fileprivate func texts(
    _ query: QueryContext,
    hidesNames: Bool
  ) -> (_ row: Int) -> String {
    let display = queryField.displays(query)
    let isHidden = queryField.isIdentifying && hidesNames
    let hidesZero = queryField.key == "overdue"
    let isDay = if case .instant = queryField.kind { width < 16 } else { false }
    let isLong = if case .longText = queryField.kind { true } else { false }
    let width = width
    return { row in
      let text = display(row)
      if hidesZero, text == "0" { return "" }
      if isHidden { return text.isEmpty ? "" : "•••" }
      if isDay { return String(text.prefix(10)) }
      if isLong { return TextLayout.truncated(text.asOneLine(width * 4), width: width) }
      // An ASCII byte takes one cell, so that most texts need not be measured.
      return text.utf8.count <= width ? text : TextLayout.truncated(text, width: width)
    }
  }
}

extension QueryField {
  fileprivate func tones(_ query: QueryContext) -> (_ row: Int) -> TableCells.Tone {
    switch key {
    case "level":
      let value = reader(query)
      return { row in
        if case .code(let level)? = value(row) { .level(level) } else { .plain }
      }
    case "due_at", "next_due":
      let value = reader(query)
      return { row in
        guard case .instant(let due)? = value(row), due < query.now,
          record == .victim || query.isOpenFollowup(row)
        else { return .plain }
        return .warning
      }
    case "overdue": return { _ in .warning }
    default: return { _ in .plain }
    }
  }
}

extension QueryContext {
  /// Whether the follow-up in a row is open.
  fileprivate func isOpenFollowup(_ row: Int) -> Bool {
    let table = book[.followup]
    guard let status = table.column("status") else { return false }
    return table.hasText(row, status, "planned") || table.hasText(row, status, "waiting")
  }
}

extension String {
  /// The beginning of the text with spaces for line ends; `length` is in characters.
  fileprivate func asOneLine(_ length: Int) -> String {
    String(prefix(length).map { $0.isNewline ? " " : $0 })
  }
}
