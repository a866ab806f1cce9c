package import CaseModel

/// The changes that importing a file would make: for every row the records, or its problems.
package struct ImportPlan: Sendable {
  package let kind: RecordKind
  package let encoding: TextEncoding
  package let columns: [ImportColumn]
  package private(set) var rows: [PlannedRow] = []
  /// The findings about the file and its columns.
  package private(set) var findings: [ImportFinding]
  /// The row of the sheet's heading, 0 if it has none; nil if the file is no sheet.
  package let heading: Int?
  /// The first rows of the sheet, one of which is the heading.
  package let front: [FrontRow]
  /// The required fields without a column.
  package let absent: [Field]

  /// For a case bundle, who sent it and its id there; nil for a table.
  package let origin: String?

  /// Reads a file, a table or a bundle, and plans its import without changing anything.
  ///
  /// - Throws: why the file cannot be read at all.
  package static func reading(
    _ bytes: [UInt8],
    _ choices: ImportChoices,
    _ context: ImportContext,
    progress: (Double) -> Void = { _ in }
  ) throws(ImportFinding) -> ImportPlan {
    guard BundlePlan.isBundle(bytes) else {
      return try ImportPlan(bytes, choices, context, progress: progress)
    }
    return ImportPlan(try BundlePlan(bytes, context))
  }

  private init(_ bundle: BundlePlan) {
    kind = .victim
    encoding = .utf8
    columns = []
    rows = bundle.rows
    findings = []
    absent = []
    heading = nil
    front = []
    origin = bundle.origin
  }

  /// Reads a table and plans its import without changing anything.
  ///
  /// `progress` gets the completed share, from 0 to 1.
  ///
  /// - Throws: why the file cannot be read at all.
  package init(
    _ bytes: [UInt8],
    _ choices: ImportChoices,
    _ context: ImportContext,
    progress: (Double) -> Void = { _ in }
  ) throws(ImportFinding) {
    let source = try ImportSource(bytes, choices, context)
    let mapping = ColumnMapping(source.headers, rows: source.rows, choices, source.guess)
    origin = nil
    kind = source.guess.kind
    encoding = source.encoding
    heading = source.heading
    front = source.front.filter { !$0.isBlank }.map { row in
      let cells = row.cells.map(\.text.trimmed).filter { !$0.isEmpty }
      return FrontRow(number: row.number, text: cells.joined(separator: " | "))
    }
    columns = mapping.columns
    let constants = ImportConstants(choices, kind, context)
    absent = Self.absent(kind, columns, constants.values)
    findings = source.findings.filter { $0.row == nil } + mapping.findings + constants.findings
    findings += absent.map { field in
      let allowed = field.kind.codeList.map { context.codes[$0].allowed }
      return ImportFinding(
        .noColumn(key: field.key, allowed: allowed),
        header: field.label[context.language]
      )
    }
    let people = KnownPeople(kind, in: context.book)
    let reader = RowReader(
      kind,
      columns,
      context,
      people,
      order: choices.dates,
      constants: constants.values,
      absent: Set(absent.map(\.key))
    )
    var readers = RowReaders(reader, source)
    var planner = RowPlanner(kind, columns, context, people)
    while let some = readers.next() {
      progress(Double(rows.count) / Double(source.rows.count))
      rows += some.map { planner.plan($0) }
    }
  }

  /// Whether an error prevents the import of every row.
  package var isBlocked: Bool { findings.contains { $0.weight == .error } }

  /// All findings, those of the file first, then row by row.
  package var allFindings: [ImportFinding] { findings + rows.flatMap(\.findings) }

  /// The commit that imports these rows; without changes if none of them has any.
  package func commit(_ numbers: Set<Int>) -> Commit {
    Commit(
      .import,
      rows.filter { numbers.contains($0.number) }.flatMap(\.records).map { Change($0) }
    )
  }

  /// The required fields to which no column, no constant and no rule can give a value.
  private static func absent(
    _ kind: RecordKind,
    _ columns: [ImportColumn],
    _ constants: [String: FieldValue]
  ) -> [Field] {
    let targets = Set(columns.map(\.target))
    guard !targets.contains(.id) else { return [] }
    var given = Set(columns.compactMap(\.key)).union(constants.keys)
    if targets.contains(where: \.isName) { given.insert(FieldKey<String>.nameKo.name) }
    if targets.contains(.reporter("relation")) || targets.contains(.reporter("name")) {
      given.insert(FieldKey<Code>.reportChannel.name)
    }
    let schema = Schema.of(kind)
    var groups: Set<String> = []
    return schema.fields.filter { field in
      guard !field.isSystemManaged, field.initial == nil else { return false }
      switch field.requirement {
      case .always: return !field.kind.isFilledIn && !given.contains(field.key)
      case .oneOf(let group):
        let members = schema.fields.filter {
          if case .oneOf(group) = $0.requirement { true } else { false }
        }
        return groups.insert(group).inserted && members.allSatisfy { !given.contains($0.key) }
      default: return false
      }
    }
  }
}

/// A row at the beginning of a sheet: its number, and its cells in one line.
package struct FrontRow: Hashable, Sendable {
  package let number: Int
  package let text: String
}

/// The plan for one row.
package struct PlannedRow: Sendable {
  package let number: Int
  package let position: SourcePosition
  package internal(set) var findings: [ImportFinding]
  /// The record to change; nil for a new one.
  package internal(set) var id: RecordID?
  /// The records to save, the row's own first; empty if nothing is saved.
  package internal(set) var records: [Record] = []
  /// The keys of the fields that the row itself fills.
  package internal(set) var said: Set<String> = []

  init(number: Int, position: SourcePosition, findings: [ImportFinding]) {
    self.number = number
    self.position = position
    self.findings = findings
  }

  /// The greatest weight of its findings; nil if there are none.
  package var weight: ImportFinding.Weight? { findings.map(\.weight).max() }

  /// Whether it is imported unless the officer decides otherwise.
  package var isClean: Bool { (weight ?? .note) < .question && !records.isEmpty }

  /// Whether it is about an existing record and adds nothing to it.
  package var saysNothingNew: Bool { records.isEmpty && (weight ?? .note) == .note }

  /// Whether it can be imported at all.
  package var isPossible: Bool { (weight ?? .note) < .error && !records.isEmpty }
}

extension FieldKind {
  /// Whether a new record has an initial value for it.
  fileprivate var isFilledIn: Bool {
    switch self {
    case .user, .instant, .day: true
    default: false
    }
  }
}
