import CaseBook
import CaseModel
import CaseRules

/// The differences between a bundle of an existing case and the records here.
struct BundleUpdate {
  private let read: [Record]
  private let context: ImportContext
  /// The ids of all records in the bundle, to which its links may lead.
  private let kept: Set<RecordID>
  /// Ids for records that do not exist here.
  private let ids: [RecordID: RecordID]
  /// What the bundle may show: all of the case, or what an audience was given.
  private let views: [RedactedView?]

  init(_ read: [Record], _ context: ImportContext) {
    self.read = read
    self.context = context
    kept = Set(read.map(\.id))
    let victim = read.first.flatMap { context.book.record($0.id) }
    views =
      [nil]
      + context.outsideReaders.compactMap { reader in
        victim.map { reader.view($0, for: .records) }
      }
    let absent = read.enumerated().filter { context.book.record($0.element.id) == nil }
    ids = Dictionary(
      absent.map { ($0.element.id, .provisional($0.element.kind, UInt32($0.offset + 1))) }
    ) { first, _ in first }
  }

  /// One row for each record, at its position in the file.
  func rows(_ positions: [SourcePosition]) -> [PlannedRow] {
    zip(read, positions).enumerated().map { index, pair in
      var row = PlannedRow(number: index + 1, position: pair.1, findings: [])
      func finding(_ problem: ImportProblem, _ header: String? = nil) -> ImportFinding {
        ImportFinding(problem, at: row.position, row: row.number, header: header)
      }
      let record = pair.0
      guard let here = context.book.record(record.id) else {
        row.findings = [finding(.notHere(record.id))]
        row.records = [added(record)]
        return row
      }
      row.id = record.id
      guard let changed = changed(record, here) else {
        row.findings = [finding(.nothingToChange)]
        return row
      }
      row.records = [changed]
      let subject = RowSubject(.otherImage(.otherImage(record.id)), before: here)
      let changes = RowChanges(subject, record.kind, context).problems(changed)
      row.findings =
        [finding(.otherImage(record.id))]
        + changes.map { key, problem in
          let label = Schema.of(record.kind)[key]?.label[context.language]
          return finding(problem, label ?? key)
        }
        + BundleValues(context).findings([changed], row: row.number, at: row.position)
      return row
    }
  }

  private func added(_ record: Record) -> Record {
    var copy = Record(
      id: ids[record.id] ?? record.id,
      fields: record.fields.mappingLinks { ids[$0] ?? $0 }
    )
    copy.version = 0
    return copy
  }

  /// The record here with the values in which the bundle differs from a bundle exported now; nil if
  /// there are none.
  private func changed(_ record: Record, _ here: Record) -> Record? {
    let shown = views.compactMap { here.inBundle(of: kept, as: $0)?.fields }
    let schema = Schema.of(record.kind)
    let nearest = shown.min {
      FieldChange.all(from: $0, to: record.fields, schema).count
        < FieldChange.all(from: $1, to: record.fields, schema).count
    }
    guard let nearest, !nearest.hasSameContent(as: record.fields) else { return nil }
    let merge = ThreeWayMerge(
      base: nearest,
      mine: record.fields,
      theirs: here.fields,
      schema
    )
    let fields = merge.fields.mappingLinks { ids[$0] ?? $0 }
    return fields.hasSameContent(as: here.fields) ? nil : Record(id: here.id, fields: fields)
  }
}
