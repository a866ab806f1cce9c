package import CaseBook
package import CaseModel

/// Which notes are replaced by a later correction.
///
/// A note is valid until an existing note names it as corrected. Of several corrections of one note
/// the last one is valid. Correcting a correction does not restore the original note.
package enum Corrections {
  /// The rows of all replaced notes, found by reading one cell of every note.
  package static func replacedRows(_ book: Book) -> Set<Int> {
    let table = book[.note]
    guard let column = table.column(FieldKey<RecordID>.corrects.name) else { return [] }
    var replaced: Set<Int> = []
    var latest: [RecordID: Int] = [:]
    for row in 0..<table.count where !table.value(row, column).isEmpty && !table.isDeleted(row) {
      table.forEachLink(row, column) { id in
        guard let corrected = book.row(id), corrected != row else { return }
        replaced.insert(corrected)
        if let earlier = latest.updateValue(row, forKey: id) { replaced.insert(earlier) }
      }
    }
    return replaced
  }

  /// Whether a note is replaced.
  package static func isReplaced(_ row: Int, in book: Book) -> Bool {
    let id = book.id(.note, row)
    if !correcting(id, in: book).isEmpty { return true }
    guard let corrected = target(row, in: book) else { return false }
    return correcting(corrected, in: book).last.map { $0 > row } ?? false
  }

  /// The note that corrects a note, the last one of several; nil for a valid note.
  package static func correction(of id: RecordID, in book: Book) -> RecordID? {
    correcting(id, in: book).last.map { book.id(.note, $0) }
  }

  /// The mark shown on a replaced note.
  package static func mark(_ correction: RecordID?) -> Phrase {
    guard let correction else { return Phrase("[corrected]", "[정정됨]") }
    return Phrase("[corrected by \(correction)]", "[\(correction)(으)로 정정됨]")
  }

  /// The notes that correct a note, those that correct these, and so on.
  package static func chain(of id: RecordID, in book: Book) -> [Record] {
    var seen: Set<RecordID> = [id]
    var open = [id]
    var found: [Record] = []
    while let next = open.popLast() {
      for row in correcting(next, in: book) {
        let correction = book.id(.note, row)
        guard seen.insert(correction).inserted, let record = book.record(.note, row) else {
          continue
        }
        found.append(record)
        open.append(correction)
      }
    }
    return found
  }

  /// The note that a note corrects, and those corrected together with it.
  static func corrected(by row: Int, in book: Book) -> [Int] {
    guard let id = target(row, in: book), let target = book.row(id) else { return [] }
    return [target] + correcting(id, in: book)
  }

  /// The rows of the notes that correct a note, in the order of their ids.
  private static func correcting(_ id: RecordID, in book: Book) -> [Int] {
    let table = book[.note]
    return book.rows(.note, linkingTo: id).filter { row in
      book.id(.note, row) != id && target(row, in: book) == id && !table.isDeleted(row)
    }
  }

  private static func target(_ row: Int, in book: Book) -> RecordID? {
    let table = book[.note]
    guard let column = table.column(FieldKey<RecordID>.corrects.name) else { return nil }
    var target: RecordID?
    table.forEachLink(row, column) { target = $0 }
    return target
  }
}

extension Record {
  /// The records that a note, a follow-up or a contact is about, in catalogue order.
  package var subjects: [RecordID] {
    Schema.of(kind).fields.flatMap { field -> [RecordID] in
      guard Self.isSubject(field, of: kind), case .links(let ids)? = fields[field.key] else {
        return []
      }
      return ids
    }
  }

  /// The field in which a kind of record names its subject of another kind.
  package static func subjectKey(of kind: RecordKind, _ target: RecordKind) -> String? {
    Schema.of(kind).fields.first { isSubject($0, of: kind) && $0.kind.linkKinds.contains(target) }?
      .key
  }

  private static func isSubject(_ field: Field, of kind: RecordKind) -> Bool {
    if case .oneOf = field.requirement { return !field.kind.linkKinds.isEmpty }
    return kind == .contact && field.key == FieldKey<[RecordID]>.victims.name
  }

  /// Copies the subjects of the corrected note, if this correction names none itself.
  package mutating func takeSubjectsOfCorrected(in book: Book) {
    guard kind == .note, subjects.isEmpty,
      let corrected = self[.corrects].flatMap({ book.record($0) })
    else { return }
    for id in corrected.subjects { link(to: id) }
  }
}
