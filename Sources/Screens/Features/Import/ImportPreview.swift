package import CaseModel

/// What an officer wants to import and has decided about it.
package struct ImportRequest: Hashable, Sendable {
  package let path: String
  /// Nil for the kind that the headings speak of.
  package var kind: RecordKind?
  /// What columns become, by header, where it is not what was guessed.
  package var targets: [String: String] = [:]
  /// What stands in all rows, by field.
  package var constants: [String: String] = [:]
  /// `ymd`, `mdy` or `dmy`, for dates that can mean two days.
  package var dates: String?
  /// The row that is the heading; nil for the one that looks like it.
  package var heading: Int?

  package init(path: String, kind: RecordKind? = nil) {
    self.path = path
    self.kind = kind
  }
}

/// What a file would bring, as the screen shows it.
package struct ImportPreview: Sendable {
  /// A column of the file and what it becomes.
  package struct Column: Hashable, Sendable {
    package let header: String
    package let target: Target

    package init(header: String, target: Target) {
      self.header = header
      self.target = target
    }
  }

  /// Something that a column can become.
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

  /// What is to be said of the file, a column or a row.
  package struct Remark: Hashable, Sendable {
    package let text: Phrase
    /// Whether it stands in the way.
    package let isError: Bool

    package init(_ text: Phrase, isError: Bool) {
      self.text = text
      self.isError = isError
    }
  }

  /// A row of the file and what becomes of it.
  package struct Row: Sendable {
    package let number: Int
    /// A mark for what becomes of it, then its values.
    package let cells: [String]
    package let remarks: [Remark]
    package let records: [Record]
    /// Whether it is imported unless the officer says otherwise.
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
  /// The row that is the heading; nil if the file is no sheet.
  package let heading: Int?
  /// The rows that can be chosen as the heading.
  package let front: [Front]
  /// Whether follow-ups are proposed for new cases; a case of another office has those that it has there.
  package let bringsDuties: Bool
  package let columns: [Column]
  /// All that a column can become.
  package let targets: [Target]
  /// Fields that every record needs and no column gives.
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
