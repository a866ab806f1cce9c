import CaseBook
import CaseModel

/// The derived data of every compound and counterpart, by row.
struct PlaceColumns: Sendable {
  private(set) var compounds = CompoundColumns()
  /// The province number of each counterpart.
  private var counterparts: [UInt8] = []
  private var provinces = ProvinceNumbers()

  var counterpartCount: Int { counterparts.count }

  mutating func growCompounds(to rows: Int) { compounds.grow(to: rows) }

  mutating func readCompound(_ table: RowTable, _ row: Int) {
    let bytes = table.textBytes(row, table.column("province") ?? 0)
    compounds.province[row] = provinces.number(bytes)
    compounds.isSevere[row] =
      table.column("severe_violence").map { table.hasText(row, $0, "yes") } ?? false
  }

  /// Reads a row that is known already or the next one.
  mutating func readCounterpart(_ table: RowTable, _ row: Int) {
    let province = provinces.number(table.textBytes(row, table.column("province") ?? 0))
    if row < counterparts.count {
      counterparts[row] = province
    } else {
      counterparts.append(province)
    }
  }

  /// The number that represents the province of a place in columns.
  func province(_ place: PlaceRef) -> UInt8 {
    switch place {
    case .nowhere, .named: 0
    case .compound(let row): compounds.province[Int(row)]
    case .counterpart(let row): counterparts[Int(row)]
    }
  }

  func code(province number: UInt8) -> Code? { provinces.code(number) }

  /// Adds to the number of victims at a place.
  mutating func countVisit(_ place: PlaceRef, _ change: Int32) {
    if case .compound(let site) = place { compounds.now[Int(site)] += change }
  }

  /// Adds to the number of cases with any stay at a compound.
  mutating func countStay(_ compound: Int, _ change: Int32 = 1) {
    compounds.ever[compound] += change
  }
}

/// The derived data of every compound, by row.
struct CompoundColumns: Sendable {
  var now: [Int32] = []
  var ever: [Int32] = []
  var province: [UInt8] = []
  var isSevere: [Bool] = []

  mutating func grow(to rows: Int) {
    let more = rows - now.count
    guard more > 0 else { return }
    now += repeatElement(0, count: more)
    ever += repeatElement(0, count: more)
    province += repeatElement(0, count: more)
    isSevere += repeatElement(false, count: more)
  }
}
