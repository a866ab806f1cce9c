import CaseModel
import CaseRules

/// Plans each row: the records to add or change, and findings that depend on earlier rows.
struct RowPlanner {
  let kind: RecordKind
  let columns: [ImportColumn]
  let context: ImportContext
  private var people: KnownPeople
  /// The rows that named a record, by its id.
  private var rowsByID: [RecordID: Int] = [:]

  init(
    _ kind: RecordKind,
    _ columns: [ImportColumn],
    _ context: ImportContext,
    _ people: KnownPeople
  ) {
    self.kind = kind
    self.columns = columns
    self.context = context
    self.people = people
  }

  /// The plan for the next row.
  mutating func plan(_ read: ReadRow) -> PlannedRow {
    var plan = read.plan
    guard let content = read.content else { return plan }
    let (builder, others, row) = (content.builder, content.others, read.row)
    let before = content.subject.before
    plan.findings += changes(builder, content.subject)
    if builder.bringsAPerson,
      let problem = people.match(builder.record, content.person, row: row.number)
    {
      plan.findings.append(ImportFinding(problem, at: row.position, row: row.number))
    }
    var main = builder.record
    if let contact = others.contact { main.fields["reporter_contact"] = .link(contact.id) }
    others.addNote(to: &main)
    plan.id = before?.id
    guard before == nil || main != before || !others.notes.isEmpty else {
      plan.findings.append(ImportFinding(.nothingToChange, at: row.position, row: row.number))
      return plan
    }
    plan.records = [main] + (others.contact.map { [$0] } ?? []) + others.notes
    if main == before { plan.records.removeFirst() }
    return plan
  }

  /// The old values beside those of the row, and why the row may be about another record.
  private mutating func changes(
    _ builder: RowBuilder,
    _ subject: RowSubject
  ) -> [ImportFinding] {
    let row = builder.row
    func finding(_ problem: ImportProblem, _ isWanted: (ImportColumn) -> Bool) -> ImportFinding {
      let column = columns.first(where: isWanted)
      return ImportFinding(
        problem,
        at: column.flatMap { builder.cell($0)?.position } ?? row.position,
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
        said = ImportFinding(problem, at: row.position, row: row.number, header: label)
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
}
