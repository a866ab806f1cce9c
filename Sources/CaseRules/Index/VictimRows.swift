package import CaseBook
package import CaseModel

/// Maps the ids of victims of one book to rows.
package struct VictimTargets {
  private let table: RowTable
  private let prefix: BookPrefix

  package init(_ book: Book) {
    table = book[.victim]
    prefix = table.count > 0 ? book.id(.victim, 0).prefix : .none
  }

  package func row(_ id: RecordID) -> Int? {
    guard id.kind == .victim, id.prefix == prefix else { return nil }
    return table.row(id.number)
  }
}

/// Reads victims' rows, and the places that they name, from indexed values.
struct VictimRows {
  let table: RowTable
  private let compounds: RowTable
  private let counterparts: RowTable
  private let prefix: BookPrefix
  private let stageColumn: Int
  private let stays: Int

  init(_ book: Book) {
    table = book[.victim]
    compounds = book[.compound]
    counterparts = book[.counterpart]
    prefix = table.count > 0 ? book.id(.victim, 0).prefix : .none
    stageColumn = table.column("stage") ?? 0
    stays = table.column("stays") ?? 0
  }

  func stage(_ row: Int) -> Stage? { Stage(utf8: table.textBytes(row, stageColumn)) }

  func place(_ row: Int) -> PlaceRef {
    let current = Stays.currentRecord(table.value(row, stays))
    guard let id = current.id, let place = place(id) else {
      return current.isSomewhere ? .named : .nowhere
    }
    return place
  }

  /// Calls the body with the row of every compound named in a stay, as often as it is named.
  @inline(__always)
  func forEachCompound(_ row: Int, _ body: (Int) -> Void) {
    Stays.forEachCompound(table.value(row, stays)) { id in
      if id.kind == .compound, id.prefix == prefix, let row = compounds.row(id.number) { body(row) }
    }
  }

  func name(compound row: Int) -> String {
    compounds.column("name").flatMap { compounds.text(row, $0) } ?? ""
  }

  private func place(_ id: RecordID) -> PlaceRef? {
    guard id.prefix == prefix else { return nil }
    switch id.kind {
    case .compound: return compounds.row(id.number).map { .compound(UInt32($0)) }
    case .counterpart: return counterparts.row(id.number).map { .counterpart(UInt32($0)) }
    default: return nil
    }
  }
}
