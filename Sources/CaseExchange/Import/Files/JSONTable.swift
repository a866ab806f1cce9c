import StrictJSON

/// Reads a JSON array of objects as a table: the keys are its headers.
enum JSONTable {
  /// The headers in the order of the keys' first occurrence, and one row for each object.
  ///
  /// - Throws: why the text is no array of objects, and where.
  static func read(
    _ bytes: [UInt8]
  ) throws(ImportFinding) -> (headers: [SourceCell], rows: [SourceRow]) {
    do throws(JSONError) {
      let json = try JSON.parse(bytes)
      guard let objects = json.arrayValue else {
        throw JSONError(
          .unexpectedByte(bytes.first { $0 > 0x20 } ?? 0, expected: .array),
          at: JSONPosition(line: 1, column: 1, offset: 0)
        )
      }
      return try bytes.span.bytes.withUnsafeBytes { raw throws(JSONError) in
        try table(objects, JSONCursor(raw), bytes)
      }
    } catch {
      let position = SourcePosition(line: error.position.line, column: error.position.column)
      throw ImportFinding(.badJSON(error.problem.sentence), at: position)
    }
  }

  /// Walks the text again in parallel with the values, to find the position of each.
  private static func table(
    _ objects: [JSON],
    _ start: JSONCursor,
    _ bytes: [UInt8]
  ) throws(JSONError) -> (headers: [SourceCell], rows: [SourceRow]) {
    var cursor = start
    var counter = PositionCounter()
    var headers: [SourceCell] = []
    var columns: [String: Int] = [:]
    var rows: [SourceRow] = []
    try cursor.enterArray()
    for object in objects {
      _ = try cursor.nextElement()
      _ = try cursor.nextKind()
      let position = counter.position(of: cursor.position, in: bytes)
      try cursor.enterObject()
      var cells = headers.map { _ in SourceCell(text: "", position: position) }
      for member in object.objectValue ?? [] {
        _ = try cursor.nextKey()
        _ = try cursor.nextKind()
        let value = SourceCell(member.value, at: counter.position(of: cursor.position, in: bytes))
        try cursor.skipValue()
        if let column = columns[member.key] {
          cells[column] = value
        } else {
          columns[member.key] = headers.count
          headers.append(SourceCell(text: member.key, position: value.position))
          cells.append(value)
        }
      }
      _ = try cursor.nextKey()
      rows.append(SourceRow(number: rows.count + 1, position: position, cells: cells))
    }
    return (headers, rows)
  }
}

extension SourceCell {
  fileprivate init(_ json: JSON, at position: SourcePosition) {
    let text: String =
      switch json {
      case .null: ""
      case .string(let text): text
      default: String(decoding: json.serialized(), as: UTF8.self)
      }
    self.init(text: text, json: json.isNull ? nil : json, position: position)
  }
}
