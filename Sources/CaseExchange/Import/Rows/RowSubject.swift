import CaseBook
import CaseModel

/// The record that a row is about, and what the row can know of it.
struct RowSubject: Sendable {
  /// Why a row with an id is, or is not, about the record here.
  enum Standing: Hashable, Sendable {
    /// The row names no record.
    case new
    /// The record here is the one that was exported.
    case current
    /// The row tells nothing of what the record said when it was written.
    case unproven
    /// The record here says something else than the one that was exported.
    case otherImage(ImportProblem)
    /// Ids in the row are those of another casebook; it may name a record there.
    case otherBook(RecordID?)
  }

  /// The record as it is here; nil for a new one.
  let before: Record?
  /// The record as the file showed it; a cell that is as this has it says nothing.
  let shown: Record?
  let standing: Standing

  init(_ standing: Standing, before: Record? = nil, shown: Record? = nil) {
    self.before = before
    self.shown = shown ?? before
    self.standing = standing
  }

  /// Whether a change of a field can be taken without asking: what stands there now is what the file showed.
  func isProven(_ key: String) -> Bool {
    standing == .current && before?.fields[key] == shown?.fields[key]
  }
}

extension RowReader {
  /// What a row is about.
  ///
  /// - Throws: that its id is none, or that there is no such record.
  func subject(_ row: SourceRow) throws(ImportFinding) -> RowSubject {
    let book = text(RecordTable.bookKey, row).flatMap { BookIdentity($0) }
    let isForeign = book != nil && book != context.identity
    guard let column = columns.first(where: { $0.target == .id }),
      let named = cell(column, row), !named.text.isEmpty
    else { return RowSubject(isForeign ? .otherBook(nil) : .new) }
    func finding(_ problem: ImportProblem) -> ImportFinding {
      ImportFinding(problem, at: named.place, row: row.number, header: column.header)
    }
    guard let id = RecordID(typed: named.text), id.kind == kind else {
      throw finding(.value(.badID(named.text), allowed: nil))
    }
    if isForeign || id.prefix != context.book.prefix { return RowSubject(.otherBook(id)) }
    guard let record = context.book.record(id) else { throw finding(.noSuchRecord(id.text)) }
    if let digest = text(RecordTable.imageKey, row).flatMap({ ImageDigest($0) }) {
      return Self.subject(record, exportedAs: digest)
    }
    let version = text(FieldKey<Int>.version.name, row).flatMap { Int($0) }
    guard let version, version != record.version else {
      return RowSubject(.unproven, before: record)
    }
    let changed = ImportProblem.changedSince(version: version, now: record.version)
    return RowSubject(.otherImage(changed), before: record)
  }

  private static func subject(_ record: Record, exportedAs digest: ImageDigest) -> RowSubject {
    if ImageDigest(record) == digest { return RowSubject(.current, before: record) }
    if record.kind == .victim {
      let outside = RedactedView.of(record)
      if ImageDigest(outside) == digest {
        return RowSubject(.current, before: record, shown: outside)
      }
    }
    return RowSubject(.otherImage(.otherImage(record.id)), before: record)
  }

  /// What a column of our own exports says that is no field of the record.
  private func text(_ key: String, _ row: SourceRow) -> String? {
    let column = columns.first { $0.header == key && $0.target == .ignore }
    return column.flatMap { cell($0, row)?.text }
  }

  private func cell(_ column: ImportColumn, _ row: SourceRow) -> SourceCell? {
    row.cells.indices.contains(column.index) ? row.cells[column.index] : nil
  }
}
