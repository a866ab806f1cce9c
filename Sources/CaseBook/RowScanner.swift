package import CaseModel
package import StrictJSON

/// Finds the listed fields of a record in its bytes without decoding the record.
package struct RowScanner: Sendable {
  /// The keys of the listed fields in their order in files.
  private let keys: [[UInt8]]
  private let written: WrittenKeys

  /// The scanner of each kind, made once, since every opening of a casebook needs them several times.
  private static let all = RecordKind.allCases.map { RowScanner(Schema.of($0)) }

  /// The scanner for the records of a kind.
  package static func of(_ kind: RecordKind) -> RowScanner { all[Int(kind.rawValue)] }

  private init(_ schema: Schema) {
    keys = schema.listed.map { Array($0.key.utf8) }
    written = WrittenKeys(schema.listed.map(\.key))
  }

  /// Where a value stands in its record: offset in the upper, length in the lower half; 0 where
  /// the record has no such member or it stands too far back to be packed.
  package typealias Cell = UInt32

  /// What a record's object says.
  package struct Row {
    package var id: RecordID
    /// Whether the listed fields stand first and in their order, as far as the scan went.
    package var hasListedFirst = true
  }

  /// Scans the object that begins at `start`, appending one cell for each listed field.
  ///
  /// With `whole` it goes through all members in any order, for what another program or another
  /// version of this one may have written; otherwise it stops where no listed field comes next in
  /// the order in which this version writes them. Gives nil where the object does not begin with a
  /// lawful id; throws, with nothing appended, where the JSON is not lawful.
  package func scan(
    _ bytes: UnsafeRawBufferPointer,
    at start: Int,
    whole: Bool = false,
    into cells: inout [Cell]
  ) throws(JSONError) -> Row? {
    var cursor = JSONCursor(bytes, at: start)
    guard let id = try Self.id(&cursor) else { return nil }
    var row = Row(id: id)
    let base = cells.count
    cells.append(contentsOf: repeatElement(0, count: keys.count))
    do throws(JSONError) {
      var next = 0
      while let index = cursor.passKey(among: written, from: next) {
        cells[base + index] = Self.pack(try cursor.rawValue(), start)
        next = index + 1
      }
      while whole, let key = try cursor.nextKey() {
        let value = try cursor.rawValue()
        guard let index = index(of: key, in: bytes) else { continue }
        cells[base + index] = Self.pack(value, start)
        row.hasListedFirst = false
      }
    } catch {
      cells.removeLast(keys.count)
      throw error
    }
    return row
  }

  /// The id with which a record's object begins; nil where it begins with anything else.
  package static func id(_ record: UnsafeRawBufferPointer) -> RecordID? {
    var cursor = JSONCursor(record)
    return (try? id(&cursor)) ?? nil
  }

  /// The version that stands behind the id of a record's object; nil where something else does.
  package static func version(_ record: UnsafeRawBufferPointer) -> Int? {
    var cursor = JSONCursor(record)
    guard (try? id(&cursor)) ?? nil != nil, let key = try? cursor.nextKey(), key.means("version")
    else { return nil }
    return try? cursor.readInt()
  }

  private static func id(_ cursor: inout JSONCursor) throws(JSONError) -> RecordID? {
    try cursor.enterObject()
    guard let first = try cursor.nextKey(), first.means("id") else { return nil }
    let text = try cursor.readText()
    return RecordID(utf8: UnsafeRawBufferPointer(rebasing: cursor.bytes[text.range]))
  }

  private func index(of key: JSONKey, in bytes: UnsafeRawBufferPointer) -> Int? {
    let name = bytes[key.text.range]
    return keys.firstIndex { $0.count == name.count && name.elementsEqual($0) }
  }

  private static func pack(_ value: Range<Int>, _ start: Int) -> Cell {
    let offset = value.lowerBound - start
    guard offset <= 0xFFFF, value.count <= 0xFFFF else { return 0 }
    return UInt32(offset) << 16 | UInt32(value.count)
  }
}
