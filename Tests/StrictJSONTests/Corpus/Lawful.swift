import StrictJSON

/// A text that must be accepted although it looks odd, and its normalised form.
struct Lawful: Sendable {
  let text: String
  /// The compact text of the value; the same as `text` if it is compact already.
  let compact: String

  init(_ text: String, _ compact: String? = nil) {
    self.text = text
    self.compact = compact ?? text
  }

  static let all = scripts + escapes + numbers + shapes

  /// Writing systems, emoji, combining and invisible characters.
  static let scripts: [Lawful] = [
    Lawful(#""김민준""#),
    Lawful(#"{"이름":"김민준","국적":"대한민국"}"#),
    Lawful("\"\u{1100}\u{1175}\u{11B7}\""),
    Lawful("\"ㄱㅁㅈ\""),
    Lawful("\"金敏俊 (김민준)\""),
    Lawful("\"ក្រុងព្រះសីហនុ\""),
    Lawful("{\"ខេត្ត\":\"កំពង់ស្ពឺ\"}"),
    Lawful("\"ស្\u{200B}រី\""),
    Lawful("\"ប៉ោយប៉ែត ១២៣៤\""),
    Lawful("\"مرحبا بالعالم\""),
    Lawful("\"\u{202E}abc\u{202C}\""),
    Lawful("\"\u{2066}אבג\u{2069}\""),
    Lawful("\"สีหนุวิลล์\""),
    Lawful("\"မြန်မာ\""),
    Lawful("\"Sihanoukville — \u{201C}Chinatown\u{201D}\""),
    Lawful("\"Việt Nam\""),
    Lawful("\"e\u{301} é\""),
    Lawful("{\"é\":1,\"e\u{301}\":2}"),
    Lawful("\"👨‍👩‍👧‍👦\""),
    Lawful("\"🇰🇷🇰🇭\""),
    Lawful("\"👍🏽\""),
    Lawful("\"\u{10FFFF}\""),
    Lawful("\"\u{FFFE}\u{FFFF}\""),
    Lawful("\"\u{FEFF}\""),
    Lawful("\"\u{2028}\u{2029}\u{85}\u{A0}\""),
    Lawful("\"\u{7F}\u{80}\u{9B}\""),
    Lawful("\"\u{0378}\u{E000}\""),
    Lawful("\"𠮷野家 𝒜\""),
  ]

  /// Escapes that must be accepted, with their replacements in output.
  static let escapes: [Lawful] = [
    Lawful(#""""#),
    Lawful(#""\"\\\/\b\f\n\r\t""#, #""\"\\/\b\f\n\r\t""#),
    Lawful(#""\u0000\u001f""#),
    Lawful(#""\u001F\u0008\u000a""#, #""\u001f\b\n""#),
    Lawful(#""\u0041\u00e9\uAE40""#, "\"A\u{E9}김\""),
    Lawful(#""\uD83D\uDE00""#, "\"😀\""),
    Lawful(#""\ud800\udc00\uDBFF\uDFFF""#, "\"\u{10000}\u{10FFFF}\""),
    Lawful(#""\uFFFF\uFFFE\uFEFF""#, "\"\u{FFFF}\u{FFFE}\u{FEFF}\""),
    Lawful(#""\u2028""#, "\"\u{2028}\""),
    Lawful(#""\\u0041""#),
    Lawful(#""\\\\""#),
    Lawful(#""\u005C\u0022""#, #""\\\"""#),
    Lawful(#""a\u0301""#, "\"a\u{301}\""),
    Lawful(#"{"\u0069d":1}"#, #"{"id":1}"#),
    Lawful(#"{"a\nb":1,"a\\nb":2}"#),
    Lawful(#""12345678\n12345678""#),
    Lawful(#""'`/<>&""#),
  ]

  /// Numbers of any length keep their digits.
  static let numbers: [Lawful] = [
    Lawful("0"), Lawful("-0"), Lawful("-0.0"), Lawful("0e0"), Lawful("0E+00"), Lawful("1E1"),
    Lawful("[1e-1,1.5E+3,0.000001]"),
    Lawful("9007199254740993"),
    Lawful("9223372036854775807"), Lawful("-9223372036854775808"),
    Lawful("9223372036854775808"),
    Lawful("123456789012345678901234567890"),
    Lawful("3.14159265358979323846264338327950288"),
    Lawful("1.7976931348623157e308"),
    Lawful("5e-324"), Lawful("1e-999"), Lawful("0e999999999999"),
    Lawful("1" + String(repeating: "0", count: 308)),
    Lawful("0." + String(repeating: "0", count: 400) + "1"),
    Lawful("1.000000000000000000000000000000"),
  ]

  /// Blanks, nesting, and values that are neither object nor array.
  static let shapes: [Lawful] = [
    Lawful("null"), Lawful("true"), Lawful(" false ", "false"), Lawful("[]"), Lawful("{}"),
    Lawful("\r\n\t [ ] \r\n\t ", "[]"),
    Lawful("{ }", "{}"),
    Lawful("[\n1 ,\t2\r,3 ]", "[1,2,3]"),
    Lawful(#"{ "a" : 1 , "b" : [ ] }"#, #"{"a":1,"b":[]}"#),
    Lawful(#"{"":0}"#),
    Lawful(#"{"a":{"a":{"a":1}}}"#),
    Lawful(#"[{"a":1},{"a":2}]"#),
    Lawful(#"{"a":1,"A":2,"a ":3," a":4}"#),
    Lawful(#"{"null":null,"true":true,"__proto__":{},"constructor":[]}"#),
    Lawful(#"{"id":"../../etc/passwd"}"#),
    Lawful("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"),
    Lawful(String(repeating: "[", count: 64) + String(repeating: "]", count: 64)),
    Lawful(String(repeating: #"{"a":"#, count: 64) + "1" + String(repeating: "}", count: 64)),
    Lawful("[" + String(repeating: "[[]],", count: 500) + "0]"),
    Lawful("\"" + String(repeating: "가", count: 5000) + "\""),
  ]
}
