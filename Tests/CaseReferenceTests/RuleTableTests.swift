import CaseReference
import StrictJSON
import Testing

/// Every number, code and entry of the rules has its decided value.
struct RuleTableTests {
  @Test(arguments: [
    (ReferenceText.duties, RuleTables.duties), (ReferenceText.weights, RuleTables.weights),
    (ReferenceText.stages, RuleTables.stages), (ReferenceText.checklists, RuleTables.checklists),
    (ReferenceText.requests, RuleTables.requests),
  ])
  func theFileSaysWhatTheTableSays(_ file: String, _ table: String) throws {
    let said = Self.lines(try JSON.parse(file))
    let decided = table.split(separator: "\n").map(String.init)
    for (said, decided) in zip(said, decided) { #expect(said == decided) }
    #expect(said.count == decided.count)
  }

  /// Members with texts for people, which may change without a rule changing.
  private static let words: Set = [
    "en", "ko", "km", "source", "as_of", "subject_en", "subject_ko", "passed_en",
    "passed_ko", "custody_en", "custody_ko", "answered_en", "answered_ko",
  ]

  /// The plain members of an object in one line, then its contents, one object per line.
  private static func lines(_ json: JSON, _ prefix: String = "") -> [String] {
    let members = (json.objectValue ?? []).filter { !words.contains($0.key) && $0.value != .null }
    let own = plain(members)
    var lines = own.isEmpty ? [] : [prefix + own]
    for member in members where text(member.key, member.value) == nil {
      for element in member.value.arrayValue ?? [member.value] {
        lines += self.lines(element, prefix + member.key + " ")
      }
    }
    return lines
  }

  private static func plain(_ members: [JSONMember]) -> String {
    members.filter { !words.contains($0.key) && $0.value != .null }
      .compactMap { member in
        text(member.key, member.value).flatMap { $0 == "()" ? nil : "\(member.key)=\($0)" }
      }
      .joined(separator: " ")
  }

  /// A value that fits into a line; nil for a list of objects and for an object that contains one.
  private static func text(_ key: String, _ value: JSON) -> String? {
    switch value {
    case .null: nil
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): number.text
    case .string(let text): text
    case .array(let values) where key == "lines":
      values.map(placeholders).joined(separator: ",")
    case .array(let values):
      values.contains { $0.objectValue != nil }
        ? nil : values.map { text("", $0)?.replacing(",", with: "/") ?? "" }.joined(separator: ",")
    case .object(let members):
      members.contains { Self.text($0.key, $0.value) == nil && $0.value != .null }
        ? nil : "(\(plain(members)))"
    }
  }

  /// The placeholders of a line of a text.
  private static func placeholders(_ line: JSON) -> String {
    guard let words = line["en"]?.stringValue else { return "-" }
    let names = words.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
      $0.prefix { $0 != "}" }
    }
    return names.isEmpty ? "words" : names.joined(separator: "/")
  }
}
