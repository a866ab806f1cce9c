import CaseBook
import CaseModel
import CaseRules
import StrictJSON

/// The record that a row is about, and how reliable that is.
struct RowSubject: Sendable {
  /// How a row with an id relates to the record here.
  enum Standing: Hashable, Sendable {
    /// The row names no record.
    case new
    /// The record here is unchanged since the export.
    case current
    /// The row does not contain the digest of the exported record.
    case unproven
    /// The record here has changed since the export.
    case otherImage(ImportProblem)
    /// The ids in the row belong to another casebook; the row may name a record there.
    case otherBook(RecordID?)
  }

  /// The record here; nil for a new one.
  let before: Record?
  /// The record as the file showed it; unchanged cells have no effect.
  let shown: Record?
  let standing: Standing

  init(_ standing: Standing, before: Record? = nil, shown: Record? = nil) {
    self.before = before
    self.shown = shown ?? before
    self.standing = standing
  }

  /// Whether a change of a field needs no question, because the value here is the one that the file
  /// showed.
  func isProven(_ key: String) -> Bool {
    standing == .current && before?.fields[key] == shown?.fields[key]
  }

  /// Whether a cell is unchanged from the export, so that it has no effect.
  func isShown(_ cell: SourceCell, _ column: ImportColumn, _ schema: Schema, _ zone: Zone) -> Bool {
    guard case .field(let key) = column.target, let field = schema[key],
      let value = shown?.fields[key]
    else { return false }
    if let json = cell.json, json == value.json(field.kind) { return true }
    let text = value.cell(field.kind, zone)
    return cell.text == text || cell.text == CSVWriter.neutral(text)
  }

  /// Whether a value that no field takes is in the record already.
  func hasExtra(_ cell: SourceCell, _ column: ImportColumn) -> Bool {
    guard let json = cell.json, let before else { return false }
    return before.fields.extra.contains { $0.key == column.header && $0.value == json }
  }
}

extension RowReader {
  /// The subject of a row.
  ///
  /// - Throws: if its id is invalid, or there is no such record.
  func subject(_ row: SourceRow) throws(ImportFinding) -> RowSubject {
    let book = text(RecordTable.bookKey, row).flatMap { BookIdentity($0) }
    let isForeign = book != nil && book != context.identity
    guard let column = columns.first(where: { $0.target == .id }),
      let named = cell(column, row), !named.text.isEmpty
    else { return RowSubject(isForeign ? .otherBook(nil) : .new) }
    func finding(_ problem: ImportProblem) -> ImportFinding {
      ImportFinding(problem, at: named.position, row: row.number, header: column.header)
    }
    guard let id = RecordID(typed: named.text), id.kind == kind else {
      throw finding(.value(.badID(named.text), allowed: nil))
    }
    if isForeign || id.prefix != context.book.prefix { return RowSubject(.otherBook(id)) }
    guard let record = context.book.record(id) else { throw finding(.noSuchRecord(id.text)) }
    if let digest = text(RecordTable.imageKey, row).flatMap({ ImageDigest($0) }) {
      return subject(record, exportedAs: digest)
    }
    let version = text(FieldKey<Int>.version.name, row).flatMap { Int($0) }
    guard let version, version != record.version else {
      return RowSubject(.unproven, before: record)
    }
    let changed = ImportProblem.changedSince(version: version, now: record.version)
    return RowSubject(.otherImage(changed), before: record)
  }

  private func subject(_ record: Record, exportedAs digest: ImageDigest) -> RowSubject {
    if ImageDigest(record) == digest { return RowSubject(.current, before: record) }
    for reader in record.kind == .victim ? context.outsideReaders : [] {
      if let outside = reader.view(record, for: .records).record(record),
        ImageDigest(outside) == digest
      {
        return RowSubject(.current, before: record, shown: outside)
      }
    }
    return RowSubject(.otherImage(.otherImage(record.id)), before: record)
  }

  /// The text of an extra column of this program's exports.
  private func text(_ key: String, _ row: SourceRow) -> String? {
    let column = columns.first { $0.header == key && $0.target == .ignore }
    return column.flatMap { cell($0, row)?.text }
  }

  private func cell(_ column: ImportColumn, _ row: SourceRow) -> SourceCell? {
    row.cells.indices.contains(column.index) ? row.cells[column.index] : nil
  }
}
