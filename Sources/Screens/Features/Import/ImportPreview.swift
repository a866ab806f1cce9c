package import CaseModel

/// A file to import, and the officer's decisions about it.
package struct ImportRequest: Hashable, Sendable {
  package let path: String
  /// Nil for the kind that the headings suggest.
  package var kind: RecordKind?
  /// Targets of columns that differ from the guessed ones, by header.
  package var targets: [String: String] = [:]
  /// Values for all rows, by field.
  package var constants: [String: String] = [:]
  /// `ymd`, `mdy` or `dmy`, for ambiguous dates.
  package var dates: String?
  /// The heading row; nil to detect it.
  package var heading: Int?

  package init(path: String, kind: RecordKind? = nil) {
    self.path = path
    self.kind = kind
  }
}

/// The preview of an import for the screen.
package struct ImportPreview: Sendable {
  /// A column of the file and its target.
  package struct Column: Hashable, Sendable {
    package let header: String
    package let target: Target

    package init(header: String, target: Target) {
      self.header = header
      self.target = target
    }
  }

  /// A possible target of columns.
  package struct Target: Hashable, Sendable {
    package let text: String
    package let label: String

    package init(text: String, label: String) {
      self.text = text
      self.label = label
    }
  }

  /// A row at the beginning of the file, which can be its heading.
  package struct Front: Hashable, Sendable {
    package let number: Int
    package let text: String

    package init(number: Int, text: String) {
      self.number = number
      self.text = text
    }
  }

  /// A finding about the file, a column or a row.
  package struct Remark: Hashable, Sendable {
    package let text: Phrase
    /// Whether it prevents the import.
    package let isError: Bool

    package init(_ text: Phrase, isError: Bool) {
      self.text = text
      self.isError = isError
    }
  }

  /// A row of the file and its result.
  package struct Row: Sendable {
    package let number: Int
    /// A mark for the result, then its values.
    package let cells: [String]
    package let remarks: [Remark]
    package let records: [Record]
    /// Whether it is imported unless the officer decides otherwise.
    package let isClean: Bool
    /// Whether it can be imported at all.
    package let isPossible: Bool

    package init(
      number: Int,
      cells: [String],
      remarks: [Remark],
      records: [Record],
      isClean: Bool,
      isPossible: Bool
    ) {
      self.number = number
      self.cells = cells
      self.remarks = remarks
      self.records = records
      self.isClean = isClean
      self.isPossible = isPossible
    }
  }

  package let request: ImportRequest
  package let kind: RecordKind
  /// The heading row; nil if the file is no sheet.
  package let heading: Int?
  /// The rows that can be chosen as the heading.
  package let front: [Front]
  /// Whether follow-ups are offered for new cases.
  ///
  /// A case of another office includes its own.
  package let bringsDuties: Bool
  package let columns: [Column]
  /// All possible targets of columns.
  package let targets: [Target]
  /// Required fields without a column.
  package let absent: [Field]
  package let remarks: [Remark]
  package let heads: [String]
  package let rows: [Row]

  package init(
    request: ImportRequest,
    kind: RecordKind,
    heading: Int? = nil,
    front: [Front] = [],
    bringsDuties: Bool = false,
    columns: [Column],
    targets: [Target],
    absent: [Field],
    remarks: [Remark],
    heads: [String],
    rows: [Row]
  ) {
    self.request = request
    self.kind = kind
    self.heading = heading
    self.front = front
    self.bringsDuties = bringsDuties
    self.columns = columns
    self.targets = targets
    self.absent = absent
    self.remarks = remarks
    self.heads = heads
    self.rows = rows
  }
}
