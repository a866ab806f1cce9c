import StrictJSON
import Testing

struct JSONWriterTests {
  @Test(arguments: [
    ("plain", #""plain""#),
    ("a \"b\" \\ /", #""a \"b\" \\ /""#),
    ("\u{8}\u{c}\n\r\t\u{0}\u{1f}\u{7f}", #""\b\f\n\r\t\u0000\u001f"# + "\u{7f}\""),
    ("김민준 ខ្មែរ 👨‍👩‍👧 \u{2028}", "\"김민준 ខ្មែរ 👨‍👩‍👧 \u{2028}\""),
    ("1234567\"", #""1234567\"""#), ("12345678\"", #""12345678\"""#),
  ])
  func escapesOnlyWhatItMust(value: String, text: String) {
    #expect(String(decoding: JSON.string(value).serialized(), as: UTF8.self) == text)
  }

  @Test func compactTextHasNoSpace() {
    let value: JSON = ["a": [1, -2, [], [:]], "b": ["c": true, "d": "x"], "e": []]
    let text = String(decoding: value.serialized(), as: UTF8.self)
    #expect(text == #"{"a":[1,-2,[],{}],"b":{"c":true,"d":"x"},"e":[]}"#)
  }

  @Test func prettyTextIsIndentedByTwo() {
    let value: JSON = ["a": [1, [:]], "b": [:], "c": ["d": [], "e": "x"]]
    let text = String(decoding: value.serialized(pretty: true), as: UTF8.self)
    #expect(
      text == """
        {
          "a": [
            1,
            {}
          ],
          "b": {},
          "c": {
            "d": [],
            "e": "x"
          }
        }
        """
    )
  }

  @Test func appendsPieceByPiece() throws {
    let number = try #require(JSONNumber(text: "1.50"))
    var writer = JSONWriter(appendingTo: Array("> ".utf8))
    writer.openObject()
    writer.key("a")
    writer.write(raw: Array("[1]".utf8))
    writer.key("b")
    writer.openArray()
    writer.write(number)
    writer.writeNull()
    writer.write(false)
    writer.closeArray()
    writer.closeObject()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #"> {"a":[1],"b":[1.50,null,false]}"#)
  }

  @Test(arguments: ["", "01", "1 ", "+1", "x", "1e999", "NaN", "\"1\""])
  func refusesTextThatIsNoNumber(text: String) {
    #expect(JSONNumber(text: text) == nil)
  }

  @Test(arguments: [0.1, -0.0, 1e300, .leastNonzeroMagnitude, 1e21, 123456789.0])
  func keepsDoubles(value: Double) throws {
    let number = try #require(JSONNumber(value))
    #expect(JSONNumber(text: number.text)?.double == value)
    #expect(JSONNumber(.infinity) == nil)
  }
}
