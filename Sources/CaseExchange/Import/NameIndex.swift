import CaseModel

/// Finds the records that cells name: by id, else by the whole name.
struct NameIndex {
  private let book: Book
  private let ids: [RecordKind: [String: [RecordID]]]

  /// The fields by which people name records of a kind.
  private static let keys = ["name", "name_ko", "name_latin", "label"]
  private static let kinds: [RecordKind] = [.victim, .compound, .counterpart, .contact, .lead]

  init(_ book: Book) {
    self.book = book
    var ids: [RecordKind: [String: [RecordID]]] = [:]
    for kind in Self.kinds {
      let table = book[kind]
      let places = Self.keys.compactMap { table.place($0) }
      for row in 0..<table.count where !table.isDeleted(row) {
        for place in places {
          guard let name = table.text(row, place) else { continue }
          ids[kind, default: [:]][name.folded, default: []].append(book.id(kind, row))
        }
      }
    }
    self.ids = ids
  }

  /// The records of a kind with that name.
  func ids(_ name: String, _ kind: RecordKind) -> [RecordID] { ids[kind]?[name.folded] ?? [] }

  /// The record that a text names.
  ///
  /// - Throws: that there is none, or that there are several.
  func id(_ text: String, _ kinds: [RecordKind]) throws(CellError) -> RecordID {
    if let id = RecordID(typed: text), kinds.contains(id.kind) {
      guard book.contains(id) else { throw CellError(.danglingLink(id.text)) }
      return id
    }
    let found = Set(kinds.flatMap { ids(text, $0) })
    guard let first = found.first else { throw CellError(.noRecordNamed(text)) }
    guard found.count == 1 else { throw CellError(.severalRecordsNamed(text)) }
    return first
  }
}
