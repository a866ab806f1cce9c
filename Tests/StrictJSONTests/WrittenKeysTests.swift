import StrictJSON
import Testing

struct WrittenKeysTests {
  private static let keys = WrittenKeys(["at", "version", "name_ko", "name_latin", "name_late"])

  /// After the first member of an object: which key is read, and what follows.
  @Test(
    arguments: [
      (#","at":5}____"#, 0, 0, "5}____"), (#","version":5}"#, 0, 1, "5}"),
      (#","name_latin":""}"#, 0, 3, #"""}"#), (#","name_late":""}"#, 0, 4, #"""}"#),
      (#","name_latin":""}"#, 3, 3, #"""}"#), (#","name_latin":""}"#, 4, nil, nil),
      (#","nam":"","at":1}"#, 0, nil, nil), (#", "at":5}____"#, 0, nil, nil),
      (#","at" :5}____"#, 0, nil, nil), (#","name_lat":""}"#, 0, nil, nil),
      (#","name_latin"#, 0, nil, nil), (#","at":"#, 0, nil, nil), ("}_________", 0, nil, nil),
      (#","a\u0074":5}"#, 0, nil, nil),
    ] as [(String, Int, Int?, String?)]
  )
  func keysArePassedWhereTheyStandAsWritten(
    rest: String,
    start: Int,
    found: Int?,
    behind: String?
  ) throws {
    let front = #"{"id":1"#
    try Array((front + rest).utf8).withUnsafeBytes { bytes in
      var cursor = JSONCursor(bytes)
      try cursor.enterObject()
      #expect(try cursor.nextKey()?.string == "id")
      try cursor.skipValue()
      #expect(cursor.passKey(among: Self.keys, from: start) == found)
      let left = String(decoding: bytes[cursor.position...], as: UTF8.self)
      #expect(left == behind ?? rest)
    }
  }

  @Test func theFirstMemberHasNoCommaInFront() throws {
    try Array(#"{,"at":5,"version":1}"#.utf8).withUnsafeBytes { bytes in
      var cursor = JSONCursor(bytes)
      try cursor.enterObject()
      #expect(cursor.passKey(among: Self.keys, from: 0) == nil)
      #expect(throws: JSONError.self) { try cursor.nextKey() }
    }
  }
}
