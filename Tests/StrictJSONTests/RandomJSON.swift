import StrictJSON
import TestInputs

/// Generates valid values, and texts of them with blanks and escapes wherever these are allowed.
struct RandomJSON {
  var generator: SeededGenerator

  mutating func value(depth: Int = 5) -> JSON {
    switch generator.below(depth > 0 ? 9 : 5) {
    case 0: .null
    case 1: .bool(generator.oneIn(2))
    case 2: .number(number())
    case 3, 4: .string(string())
    case 5, 6: .array((0..<generator.below(6)).map { _ in value(depth: depth - 1) })
    default: object(depth: depth)
    }
  }

  mutating func text(of value: JSON) -> String {
    switch value {
    case .array(let elements):
      let texts = elements.map { text(of: $0) }
      return blank() + "[" + blank() + texts.joined(separator: ",") + blank() + "]" + blank()
    case .object(let members):
      let texts = members.map { member in
        blank() + quoted(member.key) + blank() + ":" + text(of: member.value)
      }
      return blank() + "{" + blank() + texts.joined(separator: ",") + "}" + blank()
    case .string(let value): return blank() + quoted(value) + blank()
    case .number(let value): return blank() + value.text + blank()
    case .bool(let value): return value ? "true" : "false"
    case .null: return "null"
    }
  }

  private mutating func object(depth: Int) -> JSON {
    var object: JSON = [:]
    for _ in 0..<generator.below(8) {
      object[generator.oneIn(3) ? string() : generator.pick(Self.keys)] = value(depth: depth - 1)
    }
    return object
  }

  private mutating func number() -> JSONNumber {
    let integer = Int.random(in: -1000...1000, using: &generator)
    let texts = [
      "\(integer)", "\(integer).\(generator.below(100))", "\(integer)e\(generator.below(20))",
      "0", "-0.0", "9223372036854775807", "1.25E-3", "12345678901234567890",
    ]
    return JSONNumber(text: generator.pick(texts)) ?? JSONNumber(integer)
  }

  private mutating func string() -> String {
    (0..<generator.below(generator.oneIn(8) ? 60 : 6)).map { _ in generator.pick(Self.pieces) }
      .joined()
  }

  private mutating func quoted(_ string: String) -> String {
    "\"" + string.unicodeScalars.map { escaped($0) }.joined() + "\""
  }

  private mutating func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"", "\\": return "\\\(scalar)"
    case "\n": return "\\n"
    case "/" where generator.oneIn(2): return "\\/"
    default:
      guard scalar.value < 0x20 || generator.oneIn(12) else { return String(scalar) }
      return String(scalar).utf16.map { unit in
        let digits = String(unit, radix: 16, uppercase: generator.oneIn(2))
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    }
  }

  private mutating func blank() -> String {
    generator.oneIn(6) ? generator.pick([" ", "\n", "\t", "\r\n", "  "]) : ""
  }

  private static let keys = ["id", "name", "이름", "updated_at", "a", "very_long_key_name", ""]

  private static let pieces = [
    "a", "Zz", "012", "kampong", " ", "/", "\"", "\\", "\n", "\t", "\u{0}", "\u{1F}", "\u{7F}",
    "é", "김", "민준", "ក", "ខ្មែរ", "中", "م", "\u{200D}", "👨‍👩‍👧", "😀", "\u{10FFFF}", "\u{FFFF}",
    "\u{2028}",
  ]
}
