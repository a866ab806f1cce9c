package import CaseModel

/// A table of figures or of open work, as a value from which screens and files are written.
package struct Report: Hashable, Sendable {
  package let name: ReportName
  /// The heading above it.
  package let title: Phrase
  /// The heading of the column of row names, and its key in files.
  package let rowHeading: ReportColumn
  package let columns: [ReportColumn]
  package internal(set) var rows: [ReportRow]
  /// The sums of the columns; nil if a case can be in several rows, so that sums are meaningless.
  package internal(set) var totals: [ReportCell]?
  /// Notes on what was counted and how, for other readers.
  package internal(set) var notes: [Phrase]
  /// Notes with numbers that may be small; they do not leave the office.
  package internal(set) var insideNotes: [Phrase] = []
  /// The cases counted, the audience and the time.
  package internal(set) var scope = ReportScope(filter: "", asOf: "")

  package init(
    _ name: ReportName,
    title: Phrase? = nil,
    rowHeading: ReportColumn,
    columns: [ReportColumn],
    rows: [ReportRow],
    isAdditive: Bool = false,
    notes: [Phrase] = []
  ) {
    self.name = name
    self.title = title ?? name.label
    self.rowHeading = rowHeading
    self.columns = columns
    self.rows = rows
    self.notes = notes
    totals = isAdditive ? Self.sums(rows, columns) : nil
  }

  private static func sums(_ rows: [ReportRow], _ columns: [ReportColumn]) -> [ReportCell] {
    columns.indices.map { column in
      guard columns[column].isCount else { return .empty }
      return .count(rows.reduce(0) { $0 + ($1.cells[column].count ?? 0) })
    }
  }
}

/// The cases counted in a report, its audience and its time, which a file must contain to be
/// understood.
package struct ReportScope: Hashable, Sendable {
  /// In the language of the `/` key; empty for all cases.
  package let filter: String
  /// The reader outside the office; nil for readers inside.
  package internal(set) var reader: ReportReader?
  /// The time on the office's clock.
  package let asOf: String

  init(filter: String, asOf: String) {
    self.filter = filter
    self.asOf = asOf
  }

  /// The lines above a table.
  package func lines(_ language: Language) -> [String] {
    let all = Phrase("all", "전체")[language]
    return [
      Phrase("As of", "기준")[language] + " " + asOf,
      Self.series[language],
      Phrase("Cases", "사건")[language] + ": " + (filter.isEmpty ? all : filter),
      Phrase("For", "대상")[language] + ": " + ReportReader.label(reader)[language],
    ]
  }

  /// Whose figures these are: ministry, police and embassy publish figures that differ.
  private static let series = Phrase(
    "Series: the records of this office alone",
    "통계 계열: 이 공관의 기록만 집계"
  )

  /// The keys and texts added to every row in files without lines above.
  package var members: [(key: String, text: String)] {
    [("filter", filter), ("audience", reader?.rawValue ?? "inside"), ("as_of", asOf)]
  }
}

/// A column of a report.
package struct ReportColumn: Hashable, Sendable {
  /// How the column's values relate to each other.
  package enum Role: Hashable, Sendable {
    /// Counts persons; the parts of a row add up to its whole, if there is one.
    case part
    /// Counts the persons of all parts of the row together.
    case whole
    /// A figure that cannot be summed, such as a median of days.
    case measure
    case text
  }

  /// The key in JSON and CSV.
  package let key: String
  package let label: Phrase
  package let role: Role

  package init(_ key: String, _ label: Phrase, _ role: Role) {
    self.key = key
    self.label = label
    self.role = role
  }

  /// Whether it counts persons or pieces of work, so that its values can be summed.
  package var isCount: Bool { role == .part || role == .whole }

  /// Whether its values are numbers, aligned right.
  package var isNumber: Bool { role != .text }
}

/// A row of a report.
package struct ReportRow: Hashable, Sendable {
  /// The key of the row in files.
  package enum Key: Hashable, Sendable {
    case number(Int)
    case text(String)
    /// The row of missing values.
    case none
  }

  package let key: Key
  package let label: Phrase
  package internal(set) var cells: [ReportCell]

  package init(_ key: Key, _ label: Phrase, _ cells: [ReportCell]) {
    self.key = key
    self.label = label
    self.cells = cells
  }
}

/// One cell of a report.
package enum ReportCell: Hashable, Sendable {
  case count(Int)
  case text(String)
  case empty
  /// Suppressed because so few persons could be recognised.
  case suppressed

  package var count: Int? { if case .count(let count) = self { count } else { nil } }

  /// The printed text.
  package var text: String {
    switch self {
    case .count(let count): String(count)
    case .text(let text): text
    case .empty: ""
    case .suppressed: "*"
    }
  }
}
