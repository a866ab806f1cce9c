package import StrictJSON

/// Finds the listed fields of a record in its bytes without decoding the record.
package struct RowScanner: Sendable {
  /// The keys of the listed fields in their order in files.
  private let keys: [[UInt8]]

  package init(_ schema: Schema) {
    keys = schema.listed.map { Array($0.key.utf8) }
  }

  package var count: Int { keys.count }

  /// Where a value stands in its record: offset in the upper, length in the lower half; 0 where
  /// the record has no such member or it stands too far back to be packed.
  package typealias Cell = UInt32

  /// What the front of a record's object says.
  package struct Row {
    package var id: RecordID
    /// Where the scan stopped: behind the listed fields, or behind the object.
    package var end: Int
  }

  /// Scans the object that begins at `start`, appending one cell for each listed field.
  ///
  /// With `whole` it goes through all members in any order, for files that another program may
  /// have written; otherwise it stops at the first member that is not listed. Gives nil where the
  /// object does not begin with a lawful id; throws, with nothing appended, where the JSON is not
  /// lawful.
  package func scan(
    _ bytes: UnsafeRawBufferPointer,
    at start: Int,
    whole: Bool = false,
    into cells: inout [Cell]
  ) throws(JSONError) -> Row? {
    var cursor = JSONCursor(bytes, at: start)
    guard let id = try Self.id(&cursor) else { return nil }
    let base = cells.count
    for _ in keys { cells.append(0) }
    do throws(JSONError) {
      var next = 0
      while let key = try cursor.nextKey() {
        guard let index = index(of: key.text.range, in: bytes, from: next) else {
          guard whole else { break }
          try cursor.skipValue()
          continue
        }
        let value = try cursor.rawValue()
        cells[base + index] = Self.pack(value, start)
        next = index + 1
      }
    } catch {
      cells.removeLast(keys.count)
      throw error
    }
    return Row(id: id, end: cursor.position)
  }

  /// The id with which a record's object begins; nil where it begins with anything else.
  package static func id(_ record: UnsafeRawBufferPointer) -> RecordID? {
    var cursor = JSONCursor(record)
    return (try? id(&cursor)) ?? nil
  }

  private static func id(_ cursor: inout JSONCursor) throws(JSONError) -> RecordID? {
    try cursor.enterObject()
    guard let first = try cursor.nextKey(), first.means("id") else { return nil }
    let text = try cursor.readText()
    return RecordID(utf8: UnsafeRawBufferPointer(rebasing: cursor.bytes[text.range]))
  }

  @inline(__always)
  private func index(
    of key: Range<Int>,
    in bytes: UnsafeRawBufferPointer,
    from next: Int
  ) -> Int? {
    for index in next..<keys.count where matches(keys[index], key, bytes) { return index }
    for index in 0..<next where matches(keys[index], key, bytes) { return index }
    return nil
  }

  @inline(__always)
  private func matches(
    _ name: [UInt8],
    _ key: Range<Int>,
    _ bytes: UnsafeRawBufferPointer
  ) -> Bool {
    guard name.count == key.count else { return false }
    return name.withUnsafeBytes { wanted in
      var index = 0
      while index < wanted.count {
        if wanted[index] != bytes[key.lowerBound + index] { return false }
        index += 1
      }
      return true
    }
  }

  private static func pack(_ value: Range<Int>, _ start: Int) -> Cell {
    let offset = value.lowerBound - start
    guard offset <= 0xFFFF, value.count <= 0xFFFF else { return 0 }
    return UInt32(offset) << 16 | UInt32(value.count)
  }
}
