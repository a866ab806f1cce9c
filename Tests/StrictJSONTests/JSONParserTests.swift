import StrictJSON
import Testing

struct JSONParserTests {
  @Test func keepsOrderAndDigits() throws {
    let value = try JSON.parse(#" { "b" : [ 1.50 , -0 , true , null ] , "a" : "x" } "#)
    let numbers = ["1.50", "-0"].compactMap { JSONNumber(text: $0) }.map(JSON.number)
    #expect(value == ["b": .array(numbers + [true, .null]), "a": "x"])
    #expect(value.objectValue?.map(\.key) == ["b", "a"])
  }

  @Test func numbersTellWhatTheyAre() throws {
    let value = try JSON.parse("[12, -7, 1.5, 1e2, 9223372036854775808]")
    #expect(value.arrayValue?.map(\.intValue) == [12, -7, nil, nil, nil])
    #expect(value.arrayValue?.map(\.doubleValue) == [12, -7, 1.5, 100, 9.223372036854775808e18])
  }

  @Test(arguments: [
    (#""\u00e9\n\t\"\\\/\b\f\r""#, "\u{e9}\n\t\"\\/\u{8}\u{c}\r"),
    (#""\ud83d\ude00 \u0000""#, "😀 \0"),
    (#""김민준 ខ្មែរ""#, "김민준 ខ្មែរ"),
    (#""\uAbCd12345678""#, "\u{abcd}12345678"),
  ])
  func resolvesEscapes(text: String, meaning: String) throws {
    let value = try #require(try JSON.parse(text).stringValue)
    #expect(Array(value.utf8) == Array(meaning.utf8))
  }

  @Test func comparesKeysByScalars() throws {
    let value = try JSON.parse("{\"\u{e9}\": 1, \"e\u{301}\": 2}")
    #expect(value["\u{e9}"] == 1)
    #expect(value["e\u{301}"] == 2)
    #expect(JSON.string("\u{e9}") != JSON.string("e\u{301}"))
  }

  @Test(arguments: [10, 31, 32, 33, 200])
  func findsAKeyThatStandsTwice(count: Int) {
    let members = (0..<count).map { "\"key\($0)\":0" } + [#""ke\u00790":1"#]
    let error = #expect(throws: JSONError.self) {
      try JSON.parse("{" + members.joined(separator: ",") + "}")
    }
    #expect(error?.problem == .duplicateKey("key0"))
  }

  @Test func membersCanBeSetAndRemoved() {
    var value: JSON = ["a": 1, "b": 2]
    value["a"] = 3
    value["c"] = "new"
    value["b"] = nil
    #expect(value == ["a": 3, "c": "new"])
    #expect(value["c"]?["d"] == nil)
    #expect(([1, 2] as JSON)[1] == 2)
    #expect(([1, 2] as JSON)[2] == nil)
  }

  @Test func limitsAreKept() {
    let limits = JSONLimits(depth: 3, bytes: 40, members: 2, values: 6, stringBytes: 5)
    let cases: [(String, JSONError.Problem, Int)] = [
      ("[[[[]]]]", .tooDeep(limit: 3), 3),
      (String(repeating: " ", count: 41), .tooLong(limit: 40), 40),
      ("[1, 2, 3]", .tooManyMembers(limit: 2), 7),
      (#"{"a":1,"b":2,"c":3}"#, .tooManyMembers(limit: 2), 13),
      (#"[ "123456"]"#, .stringTooLong(limit: 5), 2),
      (#"{"123456":0}"#, .stringTooLong(limit: 5), 1),
      ("[[0,[]],[0,1]]", .tooManyValues(limit: 6), 11),
      ("[123456]", .stringTooLong(limit: 5), 1),
    ]
    for (text, problem, offset) in cases {
      let error = #expect(throws: JSONError.self) { try JSON.parse(text, limits: limits) }
      #expect(error?.problem == problem)
      #expect(error?.position.offset == offset, "\(text)")
    }
  }

  @Test(arguments: [
    (["stays", 1, "kind"] as [JSONPathStep], JSONPosition(line: 3, column: 21, offset: 65)),
    (["stays", 1, "none"], nil), (["stays", 2], nil), (["id", 0], nil),
    (["김"], JSONPosition(line: 4, column: 9, offset: 82)),
    ([], JSONPosition(line: 1, column: 1, offset: 0)),
  ])
  func findsThePositionOfAValue(path: [JSONPathStep], position: JSONPosition?) {
    let text = """
      { "id": "V-0001",
        "stays": [{"kind": "x"},
                 {"kind": "y"}],
        "김" : 5 }
      """
    let found = Array(text.utf8).withUnsafeBytes { JSONPosition(of: path, in: $0) }
    #expect(found == position)
  }
}
