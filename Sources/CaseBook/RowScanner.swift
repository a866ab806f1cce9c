package import CaseModel
package import StrictJSON

/// Finds the indexed fields of a record in its bytes without decoding the record.
package struct RowScanner: Sendable {
  /// The keys of the indexed fields in file order.
  private let keys: [[UInt8]]
  private let written: WrittenKeys

  /// The scanner of each kind, created once because every opening of a casebook needs them several
  /// times.
  private static let all = RecordKind.allCases.map { RowScanner(Schema.of($0)) }

  /// The scanner for the records of a kind.
  package static func of(_ kind: RecordKind) -> RowScanner { all[Int(kind.rawValue)] }

  private init(_ schema: Schema) {
    keys = schema.listed.map { Array($0.key.utf8) }
    written = WrittenKeys(schema.listed.map(\.key))
  }

  /// The position of a value in its record: offset in the upper half, length in the lower half,
  /// both in bytes.
  ///
  /// It is 0 if the record has no such member or its offset is too large to be packed.
  package typealias Cell = UInt32

  /// The id and layout of a scanned record object.
  package struct Row {
    package var id: RecordID
    /// Whether the indexed fields come first and in their order, as far as the scan went.
    package var hasListedFirst = true
  }

  /// Scans the object that begins at `start` and appends one cell for each indexed field.
  ///
  /// With `whole`, all members are read in any order, because another program or another version of
  /// this one may have written the record. Otherwise the scan stops at the first member that is not
  /// the next indexed field in written order.
  ///
  /// - Returns: nil if the object does not begin with a valid id.
  /// - Throws: if the JSON is invalid; nothing is appended then.
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

  /// The id with which a record's object begins; nil if it begins with anything else.
  package static func id(_ record: UnsafeRawBufferPointer) -> RecordID? {
    var cursor = JSONCursor(record)
    return (try? id(&cursor)) ?? nil
  }

  /// The version that follows the id in a record's object; nil if another member follows.
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
