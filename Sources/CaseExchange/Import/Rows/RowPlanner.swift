import CaseModel
import CaseRules

/// Plans what becomes of each row: the records that it makes or changes, and what is to be said of it.
struct RowPlanner {
  let kind: RecordKind
  let columns: [ImportColumn]
  let context: ImportContext
  /// What stands in all rows, by field.
  private let constants: [String: FieldValue]
  /// Fields that have no column: a missing value is said of the file then, not of every row.
  private let absent: Set<String>
  private var reader: CellReader
  private var people: KnownPeople
  /// The rows that named a record, by its id.
  private var rowsByID: [RecordID: Int] = [:]

  init(
    _ kind: RecordKind,
    _ columns: [ImportColumn],
    _ context: ImportContext,
    order: DateOrder?,
    constants: [String: FieldValue],
    absent: Set<String>
  ) {
    self.kind = kind
    self.columns = columns
    self.context = context
    self.constants = constants
    self.absent = absent
    reader = CellReader(context, order: order)
    people = KnownPeople(kind, in: context.book)
  }

  /// The plan for a row, with what was said of the row before.
  mutating func plan(_ row: SourceRow, _ earlier: [ImportFinding]) -> PlannedRow {
    var plan = PlannedRow(number: row.number, place: row.place, findings: earlier)
    let subject: RowSubject
    do throws(ImportFinding) {
      subject = try self.subject(row)
    } catch {
      plan.findings.append(error)
      return plan
    }
    let before = subject.before
    let id = RecordID.provisional(kind, UInt32(row.number))
    let record = before ?? Record(id: id, fields: context.blank(kind).fields)
    var builder = RowBuilder(row, columns, context, reader, record: record, subject: subject)
    builder.readCells()
    reader = builder.reader
    plan.findings += builder.findings
    plan.said = builder.said
    if case .otherBook = subject.standing { builder.dropForeignLinks() }
    finish(&builder)
    plan.findings += problems(builder) + steps(builder)
    let others = RowCompanions(builder, context)
    plan.findings += others.findings + changes(builder, subject)
    if builder.bringsAPerson, let problem = people.match(builder.record, row: row.number) {
      plan.findings.append(ImportFinding(problem, at: row.place, row: row.number))
    }
    var main = builder.record
    if let contact = others.contact { main.fields["reporter_contact"] = .link(contact.id) }
    others.addNote(to: &main)
    plan.id = before?.id
    guard before == nil || main != before || !others.notes.isEmpty else {
      plan.findings.append(ImportFinding(.nothingToChange, at: row.place, row: row.number))
      return plan
    }
    plan.records = [main] + (others.contact.map { [$0] } ?? []) + others.notes
    if main == before { plan.records.removeFirst() }
    return plan
  }

  /// What stands in a record now beside what the row says, and why the row may be about another one.
  private mutating func changes(
    _ builder: RowBuilder,
    _ subject: RowSubject
  ) -> [ImportFinding] {
    let row = builder.row
    func finding(_ problem: ImportProblem, _ isWanted: (ImportColumn) -> Bool) -> ImportFinding {
      let column = columns.first(where: isWanted)
      return ImportFinding(
        problem,
        at: column.flatMap { builder.cell($0)?.place } ?? row.place,
        row: row.number,
        header: column?.header
      )
    }
    if case .otherBook(let id?) = subject.standing {
      return [finding(.otherBook(id)) { $0.target == .id }]
    }
    let problems = RowChanges(subject, kind, context).problems(builder.record)
    guard let id = subject.before?.id, !problems.isEmpty else { return [] }
    var findings = problems.map { key, problem in
      var said = finding(problem) { $0.key == key || $0.target.isName && key.hasPrefix("name") }
      if said.header == nil {
        let label = Schema.of(kind)[key]?.label[context.language] ?? key
        said = ImportFinding(problem, at: row.place, row: row.number, header: label)
      }
      return said
    }
    if case .otherImage(let problem) = subject.standing {
      findings.insert(finding(problem) { $0.target == .id }, at: 0)
    }
    if let other = rowsByID.updateValue(row.number, forKey: id) {
      findings.append(finding(.recordInOtherRow(other)) { $0.target == .id })
    }
    return findings
  }

  /// Puts in what the row left open and what follows from the rest.
  private func finish(_ builder: inout RowBuilder) {
    guard builder.before == nil else { return }
    for (key, value) in constants where !builder.said.contains(key) {
      builder.record.fields[key] = value
    }
    guard kind == .victim else { return }
    if builder.record[.reportChannel] == nil {
      builder.record[.reportChannel] =
        builder.channel ?? builder.reporter[.relation].flatMap(Self.channel)
    }
    if builder.record[.stage] == "closed", builder.record.fields["closure_note"] == nil {
      let note = Phrase("Closed before it was imported.", "가져오기 전에 종결됨.")[context.language]
      builder.record.fields["closure_note"] = .text(note)
    }
  }

  /// The channel through which somebody so related has reported.
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
      // What lies inside a list or group is named by its place there, as in our own files.
      let isInside = problem.path.count > 1 && column?.header ?? key == key
      return ImportFinding(
        .value(problem.problem, allowed: allowed(key, problem.problem)),
        at: column.flatMap { builder.cell($0)?.place } ?? builder.row.place,
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

  /// A change of state, which asks for more than a cell can say: date, source and what it brings.
  private func steps(_ builder: RowBuilder) -> [ImportFinding] {
    guard let before = builder.before, let field = StepRules.field(kind),
      let state = StepRules.state(builder.record), state != StepRules.state(before)
    else { return [] }
    let column = columns.first { $0.key == field.key }
    let command = "casebook stage \(before.id) \(state.text) --source …"
    return [
      ImportFinding(
        .stepNeeded(command),
        at: column.flatMap { builder.cell($0)?.place } ?? builder.row.place,
        row: builder.row.number,
        header: column?.header
      )
    ]
  }

  /// Days and times that the program would fill in with now, though the file has a column for them.
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
