import CaseModel
import Foundation
import ProgramSupport
import Testing

/// A casebook with a text that would control a terminal, in every text of one record of each kind.
struct HostileBook {
  let book: CasebookFixture
  /// The records with that text.
  let ids: [RecordID]

  /// Clipboard, title, colours, C1 as bytes of UTF-8, bidi controls, tags, NUL and DEL.
  private static let hostile =
    "x\u{1B}]52;c;Q0FO\u{7}\u{1B}[2J\u{9B}31m\u{90}q\u{9C}\u{202E}y\u{2066}\u{E0041}\u{200B}\u{0}\u{7F}z"

  init() throws {
    book = try CasebookFixture()
    try book.expect(0, "note", "V-0001", "x")
    try book.expect(0, "add", "contact", "name=x", "relation=mother", "victims=V-0001")
    try book.expect(0, "add", "lead", "label=x")
    try book.expect(0, "add", "incident", "type=raid", "victims=V-0001")
    try book.expect(0, "add", "counterpart", "name=x", "kind=police")
    try book.expect(0, "add", "unknown", "condition=alive_cannot_speak")
    ids = RecordKind.allCases.map { RecordID($0, 1) }
    try book.change(ids) { record, codes in
      for field in Schema.of(record.kind).fields where !field.isSystemManaged {
        guard let value = Self.value(field.kind, codes) else { continue }
        record.fields[field.key] = value
      }
    }
  }

  private static func value(_ kind: FieldKind, _ codes: CodeLists) -> FieldValue? {
    func short(_ max: Int) -> String { String(hostile.prefix(max)) }
    switch kind {
    case .text(let max): return .text(short(max))
    case .longText(let max): return .text(String((hostile + "\r\n\r" + hostile).prefix(max)))
    case .texts(let max): return .texts([short(max)])
    case .linkOrText: return .text(short(60))
    case .group(let schema): return .group(group(schema, codes))
    case .entries(let schema): return .entries([group(schema, codes)])
    default: return nil
    }
  }

  private static func group(_ schema: Schema, _ codes: CodeLists) -> FieldSet {
    var fields = FieldSet(starting: schema)
    for field in schema.fields {
      switch field.kind {
      case .code(let list): fields[field.key] = codes[list].entries.first.map { .code($0.code) }
      case .day, .moment: fields[field.key] = PartialDate("2025-10-01").map { .day($0) }
      case .instant: fields[field.key] = Instant("2025-10-01T00:00Z").map { .instant($0) }
      case .amount: fields[field.key] = .amount(1)
      case .integer(let range): fields[field.key] = .integer(range.lowerBound)
      case .user: fields[field.key] = .text("kim")
      default: fields[field.key] = value(field.kind, codes)
      }
    }
    return fields
  }
}

extension CasebookFixture {
  /// Runs commands one after the other on a separate terminal, in a separate folder, and expects
  /// that their output does not control it.
  ///
  /// A command is the rest of a shell line after the program's name.
  ///
  /// - Returns: the exit status of each, and its output.
  @discardableResult
  func expectHarmless(_ commands: [String]) throws -> [(status: Int, out: String)] {
    let lines = commands.map {
      "echo '=== '; \(Program.executable.path) </dev/null \($0); echo \"--- $?\""
    }
    let script = scratch.url.appending(path: "script")
    let setting = "cd \(scratch.url.path)\nexport LC_ALL=C.UTF-8 CASEBOOK_DIR=\(path)\n"
    try Data((setting + lines.joined(separator: "\n") + "\nexit 0\n").utf8).write(to: script)
    let terminal = try Terminal(program, command: ["bash", script.path])
    let isOver = terminal.wait(.seconds(300)) {
      String(decoding: terminal.written.suffix(40), as: UTF8.self).contains("exit 0")
    }
    #expect(isOver)
    let written = String(validating: terminal.written, as: UTF8.self)
    let parts = try #require(written, "not UTF-8").components(separatedBy: "=== ").dropFirst()
    #expect(parts.count == commands.count)
    return zip(commands, parts).map { command, part in
      let steering = part.unicodeScalars.filter { Self.steers($0) }
      #expect(steering.isEmpty, "\(command): \(steering.map { String($0.value, radix: 16) })")
      let status = part.components(separatedBy: "--- ").last.flatMap {
        Int($0.prefix(while: \.isNumber))
      }
      return (status ?? -1, part)
    }
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    guard !["\n", "\r", "\t"].contains(scalar) else { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
