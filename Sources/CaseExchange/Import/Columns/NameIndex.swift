import CaseBook
import CaseModel

/// Finds the records that cells name: by id, else by the whole name.
///
/// The names of a kind are read at its first look-up.
struct NameIndex {
  private let book: Book
  private var ids: [RecordKind: [String: [RecordID]]] = [:]

  /// The fields that hold names.
  private static let keys = ["name", "name_ko", "name_latin", "label"]

  init(_ book: Book) { self.book = book }

  /// The records of a kind with that name.
  mutating func ids(_ name: String, _ kind: RecordKind) -> [RecordID] {
    if ids[kind] == nil { ids[kind] = names(kind) }
    return ids[kind]?[name.folded] ?? []
  }

  private func names(_ kind: RecordKind) -> [String: [RecordID]] {
    let table = book[kind]
    let columns = Self.keys.compactMap { table.column($0) }
    var names: [String: [RecordID]] = [:]
    for row in 0..<table.count where !table.isDeleted(row) {
      for column in columns {
        guard let name = table.text(row, column) else { continue }
        names[name.folded, default: []].append(book.id(kind, row))
      }
    }
    return names
  }

  /// The record that a text names.
  ///
  /// - Throws: if there is none, or if there are several.
  mutating func id(_ text: String, _ kinds: [RecordKind]) throws(CellError) -> RecordID {
    if let id = RecordID(typed: text), kinds.contains(id.kind) {
      guard book.contains(id) else { throw CellError(.danglingLink(id.text)) }
      return id
    }
    var found: Set<RecordID> = []
    for kind in kinds { found.formUnion(ids(text, kind)) }
    guard let first = found.first else { throw CellError(.noRecordNamed(text)) }
    guard found.count == 1 else { throw CellError(.severalRecordsNamed(text)) }
    return first
  }
}
