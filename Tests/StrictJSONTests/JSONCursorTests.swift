import StrictJSON
import Testing

struct JSONCursorTests {
  /// The result of a scan for a few members.
  private struct Row: Equatable {
    var id = ""
    var revision = 0
    var open = false
    var name = ""
    var others: [String] = []
  }

  private func row(_ text: String) throws -> Row {
    try Array(text.utf8).withUnsafeBytes { bytes in
      var row = Row()
      var cursor = JSONCursor(bytes)
      try cursor.enterObject()
      while let key = try cursor.nextKey() {
        switch key {
        case "i": row.id = try cursor.readString()
        case "revision": row.revision = try cursor.readInt()
        case "is_it_open": row.open = try cursor.readBool()
        case "name": row.name = cursor.string(try cursor.readText())
        default:
          row.others.append(key.string)
          try cursor.skipValue()
        }
      }
      try cursor.finish()
      return row
    }
  }

  @Test func findsKeysByLiterals() throws {
    let found = try row(
      #"""
      { "revisio": 0, "revision":-17,"revision_":1, "is_it_open" : true, "is_it_opes": 0,
        "i":"V-1", "nom": {"i": [1, {"i": null}]}, "name":"김\n", "": [] }
      """#
    )
    let others = ["revisio", "revision_", "is_it_opes", "nom", ""]
    #expect(found == Row(id: "V-1", revision: -17, open: true, name: "김\n", others: others))
  }

  @Test func findsKeysThatAreEscaped() throws {
    let found = try row(#"{"\u0069":"x","is_it_ope\u006e":true,"\"":1,"revision":3}"#)
    #expect(found == Row(id: "x", revision: 3, open: true, others: ["\""]))
  }

  @Test(arguments: [
    ("{\"revision\":\"1\"}", JSONError.Problem.unexpectedByte(0x22, expected: .number)),
    ("{\"revision\":1.0}", .notAnInteger), ("{\"revision\":1e2}", .notAnInteger),
    ("{\"revision\":9223372036854775808}", .numberOutOfRange),
    ("{\"revision\":-9223372036854775809}", .numberOutOfRange),
    ("{\"i\":1}", .unexpectedByte(0x31, expected: .string)),
    ("{\"is_it_open\":null}", .unexpectedByte(0x6E, expected: .bool)),
    ("[]", .unexpectedByte(0x5B, expected: .object)), ("{}x", .trailingText),
  ])
  func saysWhatDoesNotFit(text: String, problem: JSONError.Problem) {
    #expect(throws: JSONError.self) { try row(text) }
    #expect((try? row(text)) == nil)
    do {
      _ = try row(text)
    } catch {
      #expect((error as? JSONError)?.problem == problem)
    }
  }

  @Test(arguments: [Int.min, -1, 0, 7, Int.max])
  func readsIntegers(value: Int) throws {
    #expect(try row("{\"revision\":\(value)}").revision == value)
  }

  @Test func handsOutRawValuesAndKinds() throws {
    let text = Array(#"[ {"a": [1, 2]} , "x\"y" ,-1.5e3, null,true ]"#.utf8)
    try text.withUnsafeBytes { bytes in
      var cursor = JSONCursor(bytes)
      var found: [String] = []
      var kinds: [JSONKind] = []
      try cursor.enterArray()
      while try cursor.nextElement() {
        kinds.append(try cursor.nextKind())
        found.append(String(decoding: bytes[try cursor.rawValue()], as: UTF8.self))
      }
      try cursor.finish()
      #expect(found == [#"{"a": [1, 2]}"#, #""x\"y""#, "-1.5e3", "null", "true"])
      #expect(kinds == [.object, .string, .number, .null, .bool])
    }
  }

  @Test func countsDepthOfWhatItEntered() throws {
    let text = Array("[[[1]],[[2]],[[3]]]".utf8)
    try text.withUnsafeBytes { bytes in
      var cursor = JSONCursor(bytes, depthLimit: 3)
      try cursor.skipValue()
      try cursor.finish()
      var shallow = JSONCursor(bytes, depthLimit: 2)
      #expect(throws: JSONError.self) { try shallow.skipValue() }
    }
  }

  @Test func readsNothingFromNothing() {
    var cursor = JSONCursor(UnsafeRawBufferPointer(start: nil, count: 0), at: 5)
    #expect(cursor.position == 0)
    #expect(throws: JSONError.self) { try cursor.skipValue() }
  }
}
