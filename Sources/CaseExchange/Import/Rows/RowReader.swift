import CaseModel
import CaseRules

/// A row as read by itself, before it is compared with earlier rows.
struct ReadRow: Sendable {
  let row: SourceRow
  /// The plan so far; complete if the row names a record that does not exist.
  var plan: PlannedRow
  fileprivate(set) var content: Content?

  /// The record that a row adds or changes, and its companions.
  struct Content: Sendable {
    let builder: RowBuilder
    let subject: RowSubject
    let others: RowCompanions
    /// The possible matches of the person in the casebook; nil if the row has no person.
    let person: KnownPeople.Person?
  }
}

/// Reads rows: the record that each describes, and findings that do not depend on other rows.
struct RowReader: Sendable {
  let kind: RecordKind
  let columns: [ImportColumn]
  let context: ImportContext
  /// The constant values, by field.
  private let constants: [String: FieldValue]
  /// Fields without a column: a missing value is reported once for the file, not for every row.
  private let absent: Set<String>
  private let people: KnownPeople
  private var reader: CellReader

  init(
    _ kind: RecordKind,
    _ columns: [ImportColumn],
    _ context: ImportContext,
    _ people: KnownPeople,
    order: DateOrder?,
    constants: [String: FieldValue],
    absent: Set<String>
  ) {
    self.kind = kind
    self.columns = columns
    self.context = context
    self.people = people
    self.constants = constants
    self.absent = absent
    reader = CellReader(context, order: order)
  }

  /// Reads a row with its earlier findings.
  mutating func read(_ row: SourceRow, _ earlier: [ImportFinding]) -> ReadRow {
    let plan = PlannedRow(number: row.number, position: row.position, findings: earlier)
    var read = ReadRow(row: row, plan: plan)
    let subject: RowSubject
    do throws(ImportFinding) {
      subject = try self.subject(row)
    } catch {
      read.plan.findings.append(error)
      return read
    }
    let id = RecordID.provisional(kind, UInt32(row.number))
    let record = subject.before ?? Record(id: id, fields: context.blank(kind).fields)
    var builder = RowBuilder(row, columns, context, reader, record: record, subject: subject)
    builder.readCells()
    reader = builder.reader
    read.plan.findings += builder.findings
    read.plan.said = builder.said
    if case .otherBook = subject.standing { builder.dropForeignLinks() }
    finish(&builder)
    read.plan.findings += problems(builder) + steps(builder)
    let others = RowCompanions(builder, context)
    read.plan.findings += others.findings
    read.content = ReadRow.Content(
      builder: builder,
      subject: subject,
      others: others,
      person: builder.bringsAPerson ? people.person(builder.record) : nil
    )
    return read
  }

  /// Sets values that the row omits and that follow from others.
  private func finish(_ builder: inout RowBuilder) {
    guard builder.before == nil else { return }
    for (key, value) in constants where !builder.said.contains(key) {
      builder.record.fields[key] = value
    }
    guard kind == .victim else { return }
    if builder.record[.reportChannel] == nil {
      builder.record[.reportChannel] =
        builder.reporter.channel ?? builder.reporter.fields[.relation].flatMap(Self.channel)
    }
    if builder.record[.stage] == "closed", builder.record.fields["closure_note"] == nil {
      let note = Phrase("Closed before it was imported.", "가져오기 전에 종결됨.")[context.language]
      builder.record.fields["closure_note"] = .text(note)
    }
  }

  /// The report channel of a reporter with this relation.
  private static func channel(_ relation: Code) -> Code? {
    switch relation {
    case "mother", "father", "spouse", "sibling", "child", "partner": "family"
    case "friend", "colleague": "friend"
    case "association": "korean_association"
    case "ngo": "ngo_iom"
    case "journalist": "media"
    default: nil
    }
  }

  private func problems(_ builder: RowBuilder) -> [ImportFinding] {
    let known = Set(builder.before.map { context.check.problems($0) } ?? [])
    let unread = Set(builder.findings.filter { $0.weight > .note }.compactMap(\.header))
    let wrong =
      context.check.problems(builder.record).filter { !known.contains($0) }
      + context.dates.problems(builder.record, before: builder.before)
    let undated = builder.before == nil ? undated(builder) : []
    return (wrong + undated).compactMap { problem in
      guard case .key(let key)? = problem.path.first else { return nil }
      if Self.isMissing(problem.problem), problem.path.count == 1, absent.contains(key) {
        return nil
      }
      let column = columns.first { $0.key == key }
      if let column, unread.contains(column.header) { return nil }
      if unread.contains(where: { name in
        columns.contains { $0.header == name && $0.target.isName }
      }),
        case .missingOneOf = problem.problem
      {
        return nil
      }
      let label = Schema.of(kind)[key]?.label[context.language] ?? key
      // A value inside a list or group is named by its index there, as in this program's files.
      let isInside = problem.path.count > 1 && column?.header ?? key == key
      return ImportFinding(
        .value(problem.problem, allowed: allowed(key, problem.problem)),
        at: column.flatMap { builder.cell($0)?.position } ?? builder.row.position,
        row: builder.row.number,
        header: isInside ? problem.field : column?.header ?? label
      )
    }
  }

  private static func isMissing(_ problem: Problem) -> Bool {
    switch problem {
    case .missing, .missingOneOf: true
    default: false
    }
  }

  private func allowed(_ key: String, _ problem: Problem) -> Phrase? {
    guard problem == .missing, let list = Schema.of(kind)[key]?.kind.codeList else { return nil }
    return context.codes[list].allowed
  }

  /// A change of state is refused, because it requires more than a cell contains: date, source and
  /// further fields.
  private func steps(_ builder: RowBuilder) -> [ImportFinding] {
    guard let before = builder.before, let field = TransitionRules.field(kind),
      let state = TransitionRules.state(builder.record), state != TransitionRules.state(before)
    else { return [] }
    let column = columns.first { $0.key == field.key }
    let command = "casebook stage \(before.id) \(state.text) --source …"
    return [
      ImportFinding(
        .stepNeeded(command),
        at: column.flatMap { builder.cell($0)?.position } ?? builder.row.position,
        row: builder.row.number,
        header: column?.header
      )
    ]
  }

  /// Dates that would be set to now, although the file has a column for them.
  private func undated(_ builder: RowBuilder) -> [ValueProblem] {
    columns.compactMap { column in
      guard case .field(let key) = column.target, let field = Schema.of(kind)[key],
        case .always = field.requirement, field.kind.isTime, !builder.said.contains(key)
      else { return nil }
      return ValueProblem(path: [.key(key)], problem: .missing)
    }
  }
}

extension FieldKind {
  fileprivate var isTime: Bool {
    switch self {
    case .day, .instant: true
    default: false
    }
  }
}
