import CaseModel
import Foundation
import ProgramSupport
import Testing

/// Whatever is in the records or among the words of a command, a terminal is sent nothing that steers it.
struct HostileOutputTests {
  /// Clipboard, title, colours, C1 as bytes of UTF-8, direction of writing, tags, NUL and DEL.
  private static let hostile =
    "x\u{1B}]52;c;Q0FO\u{7}\u{1B}[2J\u{9B}31m\u{90}q\u{9C}\u{202E}y\u{2066}\u{E0041}\u{200B}\u{0}\u{7F}z"

  @Test func everyCommandOnATerminal() throws {
    let book = try CasebookFixture()
    let ids = try plant(book)
    var commands: [String] = []
    for kind in RecordKind.allCases {
      for form in ["", "--plain", "--csv", "--json"] {
        commands.append("list \(kind.name)s --columns \(Self.columns(kind)) \(form)")
      }
    }
    for id in ids { commands += ["show \(id)", "show \(id) --json", "log \(id)"] }
    commands += [
      "today", "log", "log --plain", "log --csv", "log --json", "brief V-0001",
      "brief V-0001 --audience npa --override x", "request V-0001", "requests", "requests --json",
      "export V-0001", "export victims --htcds", "export V-0001 --bundle", "duplicates",
      "duplicates --json", "way-home", "triage V-0001", "consent V-0001", "stage V-0001", "verify",
      "verify --json", "head", "undo", "report overview", "report overview --json",
    ]
    try expectHarmless(commands, book)
  }

  @Test func everyRefusalOnATerminal() throws {
    let book = try CasebookFixture()
    let odd = #"$'q\e]52;c;Q0FO\a2J\u202e\U000E0041\u009b'"#
    let words = [
      "", "--", "-C", "list", "list victims --filter", "list victims --sort",
      "list victims --columns",
      "list --", "show", "show V-0001 --", "set V-0001", "set V-0001 sex=", "set", "add",
      "add victim",
      "note V-0099", "note V-0001 x --kind", "assign", "undo", "report", "report overview --since",
      "stage V-0001", "done", "wait F-0001 --until", "merge V-0001", "attachment", "attach V-0001",
      "import", "reconcile", "init", "brief", "request V-0001 --channel", "export", "log --by",
      "verify --head", "restore V-0001 --version", "consent V-0001 --audience", "help", "--version",
      "browse",
    ]
    try expectHarmless(
      words.map { "\($0)\($0.hasSuffix("=") || $0 == "--" ? "" : " ")\(odd)" },
      book
    )
  }

  private static func columns(_ kind: RecordKind) -> String {
    Schema.of(kind).fields.map(\.key).joined(separator: ",")
  }

  private func expectHarmless(_ commands: [String], _ book: CasebookFixture) throws {
    let lines = commands.map { "echo '=== '; \(Program.executable.path) \($0) </dev/null" }
    let script = book.scratch.url.appending(path: "script")
    // In a folder of its own, since `init` makes one with a name of such words.
    let place = "cd \(book.scratch.url.path)\n"
    let setting = place + "export LC_ALL=C.UTF-8 CASEBOOK_DIR=\(book.path)\n"
    try Data((setting + lines.joined(separator: "\n") + "\nexit 0\n").utf8).write(to: script)
    let terminal = try Terminal(book.program, command: ["bash", script.path])
    let isOver = terminal.wait(.seconds(300)) {
      String(decoding: terminal.written.suffix(40), as: UTF8.self).contains("exit 0")
    }
    #expect(isOver)
    let written = String(validating: terminal.written, as: UTF8.self)
    let parts = try #require(written, "not UTF-8").components(separatedBy: "=== ").dropFirst()
    #expect(parts.count == commands.count)
    for (command, part) in zip(commands, parts) {
      let steering = part.unicodeScalars.filter { Self.steers($0) }
      #expect(steering.isEmpty, "\(command): \(steering.map { String($0.value, radix: 16) })")
    }
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    guard !["\n", "\r", "\t"].contains(scalar) else { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  /// Puts the text into every text of one record of each kind; gives their ids.
  private func plant(_ book: CasebookFixture) throws -> [String] {
    try book.expect(0, "note", "V-0001", "x")
    try book.expect(0, "add", "contact", "name=x", "relation=mother", "victims=V-0001")
    try book.expect(0, "add", "lead", "label=x")
    try book.expect(0, "add", "incident", "type=raid", "victims=V-0001")
    try book.expect(0, "add", "counterpart", "name=x", "kind=police")
    let ids = RecordKind.allCases.map { RecordID($0, 1) }
    try book.change(ids) { record, codes in
      for field in Schema.of(record.kind).fields where !field.isKept {
        guard let value = Self.value(field.kind, codes) else { continue }
        record.fields[field.key] = value
      }
    }
    return ids.map(\.text)
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
