import CaseExchange
import CaseModel
import TestInputs
import Testing

/// Generated hostile files: each is refused at its line and column, and none of it becomes a
/// record.
struct HostileFileTests {
  private static let head = "성명,신고일,신고경로\n"

  /// Characters that nobody types, in the first column of the second row, a person's name.
  static let characters: [AwkwardFile] = {
    let controls = (1...0x1F).filter { ![0x09, 0x0A, 0x0D].contains($0) } + Array(0x7F...0x9F)
    let directions = [0x61C, 0x200E, 0x200F, 0x2028, 0x2029] + Array(0x202A...0x202E)
    return (controls + directions + Array(0x2066...0x2069)).compactMap { value in
      Unicode.Scalar(value).map { scalar in
        let code = String(value, radix: 16, uppercase: true)
        let padded = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        return AwkwardFile(
          "\(padded) in a name",
          head + "김\(scalar)가온,2025-08-03,가족\n",
          ["2:1: 성명: contains the invisible character \(padded)"]
        )
      }
    }
  }()

  /// Raw control characters in a string of a JSON file, which JSON itself forbids.
  static let rawControls: [AwkwardFile] = (1..<0x20).compactMap { value in
    Unicode.Scalar(value).map { scalar in
      let code = String(value, radix: 16)
      return AwkwardFile(
        "raw U+00\(code) in JSON",
        "[{\"name_ko\":\"김\(scalar)가온\"}]",
        ["1:15: not usable JSON"]
      )
    }
  }

  /// Bytes that are neither UTF-8 nor CP949, and the position of the first of them.
  static let bytes: [AwkwardFile] = [
    ("overlong NUL", [0xC0, 0x80]), ("lone continuation", [0x80, 0x2C]),
    ("surrogate half", [0xED, 0xA0, 0x80]), ("beyond Unicode", [0xF4, 0x90, 0x80, 0x80]),
    ("five bytes", [0xF8, 0x88, 0x80, 0x80, 0x80]), ("byte that is never used", [0xFF]),
    ("another one", [0xFE, 0xFE]), ("cut in the middle", [0xF0, 0x9F, 0x2C]),
  ].map { name, bad in
    AwkwardFile(
      name,
      bytes: Array("name_ko,note\nKIM,".utf8) + bad + Array(",x\n".utf8),
      ["2:5: these bytes are neither UTF-8 nor CP949"]
    )
  }

  /// Broken JSON, with the position of the error.
  static let structure: [AwkwardFile] = [
    ("a key twice", #"[{"sex":"m","sex":"f"}]"#, "1:13: not usable JSON: the key"),
    ("a key twice, escaped", #"[{"sex":"m","\u0073ex":"f"}]"#, "1:13: not usable JSON: the key"),
    ("text behind the end", #"[{"sex":"m"}] x"#, "1:15: not usable JSON"),
    ("two arrays", #"[{"sex":"m"}][{}]"#, "1:14: not usable JSON"),
    ("no end", #"[{"sex":"m""#, "1:12: not usable JSON"),
    ("a comma too many", #"[{"sex":"m",}]"#, "1:13: not usable JSON"),
    ("a comma too many in a list", #"[{"sex":"m"},]"#, "1:14: not usable JSON"),
    ("single quotes", #"[{'sex':'m'}]"#, "1:3: not usable JSON"),
    ("a comment", #"[/* */{"sex":"m"}]"#, "1:2: not usable JSON"),
    ("NaN", #"[{"age_estimate":NaN}]"#, "1:18: not usable JSON"),
    ("Infinity", #"[{"age_estimate":Infinity}]"#, "1:18: not usable JSON"),
    ("a plus sign", #"[{"age_estimate":+1}]"#, "1:18: not usable JSON"),
    ("hexadecimal", #"[{"age_estimate":0x10}]"#, "1:19: not usable JSON"),
    ("a zero in front", #"[{"age_estimate":01}]"#, "1:18: not usable JSON"),
    ("a point at the end", #"[{"age_estimate":1.}]"#, "1:18: not usable JSON"),
    ("a lone high surrogate", #"[{"name_ko":"\ud83d"}]"#, "1:14: not usable JSON"),
    ("a lone low surrogate", #"[{"name_ko":"\ude00"}]"#, "1:14: not usable JSON"),
    ("an unknown escape", #"[{"name_ko":"\x41"}]"#, "1:14: not usable JSON"),
    ("a short escape", #"[{"name_ko":"\u12"}]"#, "1:14: not usable JSON"),
    ("True with a capital", #"[{"sex":True}]"#, "1:9: not usable JSON"),
    ("a number too large", #"[{"age_estimate":1e999}]"#, "1:18: not usable JSON"),
    ("an object in place of the list", #"{"sex":"m"}"#, "1:1: not usable JSON"),
    ("a text in place of a record", #"["KIM"]"#, "1:2: not usable JSON"),
    ("a number in place of a record", #"[7]"#, "1:2: not usable JSON"),
    (
      "10,000 levels",
      "[{\"name_ko\":" + String(repeating: "[", count: 10_000),
      "1:75: not usable JSON"
    ),
    (
      "10,000 levels of objects",
      "[{\"a\":" + String(repeating: "{\"a\":", count: 10_000),
      "1:"
    ),
  ].map { AwkwardFile($0.0, $0.1, [$0.2]) }

  /// For every field of a victim a value of another kind.
  static let wrongKinds: [AwkwardFile] = Schema.victim.fields.compactMap { field in
    guard !field.isSystemManaged, field.key != "attachments" else { return nil }
    let start = #"[{"report_channel":"family","name_ko":"김가온","#
    guard !start.contains("\"\(field.key)\"") else { return nil }
    let column = start.count + field.key.count + 4
    return AwkwardFile(
      "\(field.key) of a wrong kind",
      start + "\"\(field.key)\":[[true]]}]",
      ["1:\(column): \(field.key)"]
    )
  }

  /// For every field with a code list an unknown word.
  static let wrongCodes: [AwkwardFile] = Schema.victim.fields.compactMap { field in
    guard !field.isSystemManaged, field.kind.codeList != nil, field.key != "report_channel" else {
      return nil
    }
    return AwkwardFile(
      "\(field.key) with an unknown code",
      "성명,신고일,신고경로,\(field.key)\n김가온,2025-08-03,가족,../../etc/passwd\n",
      ["2:19: \(field.key)"]
    )
  }

  private static let all =
    characters + rawControls + bytes + structure + wrongKinds + wrongCodes + AwkwardFile.hostile

  @Test func thereAreTwoHundredOfThem() {
    #expect(Set(Self.all.map(\.name)).count == Self.all.count)
    #expect(Self.all.count >= 200, "\(Self.all.count)")
  }

  @Test(arguments: characters + rawControls + bytes + structure + wrongKinds + wrongCodes)
  func isRefusedAtItsPosition(_ file: AwkwardFile) throws {
    let office = try ImportOffice.empty.get()
    var texts: [String] = []
    var clean = 0
    let time = try processorTime {
      do {
        let plan = try office.plan(file.bytes, file.choices)
        texts = plan.allFindings.filter { $0.weight == .error }.map { $0.text(file: "", .en) }
        clean = plan.isBlocked ? 0 : plan.rows.count(where: \.isClean)
      } catch let finding as ImportFinding {
        texts = [finding.text(file: "", .en)]
      }
    }
    #expect(time < .seconds(2))
    let said = texts.map { String($0.drop { $0 == ":" || $0 == " " }) }
    let expected = try #require(file.findings.first)
    #expect(said.contains { $0.hasPrefix(expected) }, "\(said)")
    #expect(clean == 0)
  }
}
