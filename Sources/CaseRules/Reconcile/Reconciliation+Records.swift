package import CaseBook
package import CaseModel

// The records that follow from a comparison: cases with the body's number, and new cases.

extension Reconciliation {
  /// The cases of matched rows that lack the body's number, with the number added.
  package func recording(_ body: Code, in book: Book) -> [Record] {
    var changed: [RecordID: Record] = [:]
    var order: [RecordID] = []
    for entry in entries where entry.group == .matched && !entry.isRecorded {
      guard let id = entry.id, let number = entry.row.reference(body),
        var record = changed[id] ?? book.record(id)
      else { continue }
      var reference = FieldSet()
      reference[.body] = body
      reference[.number] = number
      record[.externalRefs] = record[list: .externalRefs] + [reference]
      if changed.updateValue(record, forKey: id) == nil { order.append(id) }
    }
    return order.compactMap { changed[$0] }
  }

  /// The records of a new case for a row, with the people from whom the person differs.
  package static func taking(_ row: ExternalRow, _ decisions: ExternalDecisions) -> [Record] {
    var victim = row.victim
    for id in (decisions.different[row.number] ?? []).sorted() {
      victim = victim.differing(from: id)
    }
    return [victim] + row.companions
  }
}
