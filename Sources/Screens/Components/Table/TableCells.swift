import CaseBook
package import CaseModel
import CaseQuery
import CaseRules
import TerminalGrid

/// What the rows of a table show that fit the window, ready to be drawn.
package struct TableCells {
  /// What a text says by its colour.
  package enum Tone: Hashable, Sendable {
    case plain, warning
    case level(Code)
  }

  /// What is marked at the left edge of a row.
  package enum Mark: Hashable, Sendable {
    /// Its cells may not be what was saved: its bytes are not those that were read.
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
    columns = table.layout(width: width)
    let top = min(table.top, table.rows.count)
    let rows = table.rows[top..<min(table.rows.count, table.top + display.tableHeight)]
    // One column after the other, since what reads its values is made once for all rows.
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
  /// Whether values are at the right edge of the column.
  package var isNumeric: Bool {
    switch queryField.kind {
    case .integer, .decimal, .amount: true
    default: false
    }
  }

  /// Its title.
  package var label: Phrase { queryField.label }

  /// Names of persons and documents, drawn so that look-alike characters cannot hide.
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
    let width = width
    return { row in
      let text = display(row)
      if hidesZero, text == "0" { return "" }
      if isHidden { return text.isEmpty ? "" : "•••" }
      if isDay { return String(text.prefix(10)) }
      // ASCII takes a cell a byte, so that most texts need not be measured.
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
  /// Whether the follow-up in a row is still to be done.
  fileprivate func isOpenFollowup(_ row: Int) -> Bool {
    let table = book[.followup]
    guard let status = table.place("status") else { return false }
    return table.hasText(row, status, "planned") || table.hasText(row, status, "waiting")
  }
}
