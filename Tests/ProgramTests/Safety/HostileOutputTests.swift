import CaseModel
import Foundation
import ProgramSupport
import Testing

/// Whatever is in the records or among the words of a command, a terminal gets no control sequences
/// from it.
struct HostileOutputTests {
  /// All commands that only read, in every format.
  private static func reading(_ ids: [RecordID]) -> [String] {
    let forms = ["", "--plain", "--csv", "--json"]
    let reports = [
      "yearly", "monthly", "kind", "outcome", "age", "region", "recruitment", "province",
      "compound",
      "channel", "scam", "closure", "duration", "custody", "roster", "overdue", "duties",
      "returns", "incidents", "calls", "standards", "counterparts",
      "handover", "yearly --as-of today --against today",
    ]
    let tables = RecordKind.allCases.flatMap { kind in
      let columns = Schema.of(kind).fields.map(\.key).joined(separator: ",")
      return forms.map { "list \(kind.name)s --columns \(columns) \($0)" }
    }
    return tables + ids.flatMap { ["show \($0)", "show \($0) --json", "log \($0)"] }
      + reports.flatMap { name in
        ["", "--csv", "--json", "--markdown"].map { "report \(name) \($0)" }
      }
      + forms.flatMap { ["log \($0)", "requests \($0)", "approvals \($0)"] }
      + [
        "today", "brief V-0001", "brief V-0001 --audience npa --override x", "request V-0001",
        "request V-0001 --lang km --gloss", "export V-0001", "export victims",
        "export victims --htcds",
        "export victims --json", "export V-0001 --bundle", "duplicates", "duplicates --json",
        "wayhome", "wayhome V-0001", "wayhome --json", "triage V-0001", "consent V-0001",
        "log --access", "log --access --month 2025-10", "doctor", "doctor --json",
        "counterparts", "unknown", "unknown U-0001", "unknown --json", "letter", "letter --fields",
        "letter L13 V-0001 --fill reader=npa",
        "letter L1 V-0001 --override x", "letter L11 V-0001 --override x",
        "check 김민준", "check 김민준 --json", "publish --out /tmp", "report yearly --publication",
        "stage V-0001", "head", "version", "manual", "help", "import --fields",
      ]
  }

  /// Commands that write, in an order in which all succeed.
  private static let writing = [
    "init new --site Test", "demo demo",
    "add victim name_ko=김하나 report_channel=family passport_no=M111A1111",
    "add victim name_ko=김하나 report_channel=family --new-person",
    "add compound name=Gate province=KH-18",
    "add followup subject=Call due_at=+3d victims=V-0001",
    "set V-0001 contact_rule=x", "set C-0001 note=x", "note V-0001 'heard of him'", "note F-0001 x",
    "triage V-0001 --override critical --reason voice", "consent V-0001 khm_police yes --how voice",
    "consent V-0001 npa yes --how voice", "assign daemon V-0001",
    "wait F-0001 --until +3d --counterpart O-0001",
    "done F-0001 --outcome achieved --note x",
    "stage V-0001 located place=S-0001 --source x --no-duties",
    "attach V-0001 --kind other --name x <$CASEBOOK_DIR/casebook.json", "attachment V-0001 2 >file",
    "request V-0001 --out letter", "request V-0001 --override x --sent", "brief V-0001 --out page",
    "export V-0001 --bundle --out bundle", "export victims --out table.csv",
    "import victims new.csv --set report_channel=family --rows 2-3",
    "import victims new.csv --preview",
    "reconcile list.csv --body npa", "reconcile list.csv --body npa --record --add 4",
    "move N-0002 V-0002", "merge V-0001 V-0002 --new-person", "unmerge V-0002 --new-person",
    "different V-0002 V-0003", "withdraw N-0003 --reason x", "restore N-0003", "undo", "undo",
    "backup >book.tar", "restore-backup again <book.tar",
    "intake name_ko=이두나 report_channel=family caller_name=x said=x --new-person --no-duties",
    "add unknown condition=alive_cannot_speak sex=m age_min=20 age_max=40", "ask U-0002 V-0001",
    "exclude U-0002 V-0001 --reason x", "identify U-0002 V-0003 --by passport_in_hand_alive",
    "duplicates", "log", "verify", "checkpoint", "verify", "rebuild", "today",
  ]

  @Test func everyReadingCommandOnATerminal() throws {
    let hostile = try HostileBook()
    let commands = Self.reading(hostile.ids)
    let results = try hostile.book.expectHarmless(commands)
    for (command, result) in zip(commands, results) {
      #expect(![2, 64, 70].contains(result.status), "\(command): \(result.out.suffix(300))")
    }
  }

  /// A text that is shown as it is, without the cells of the screen.
  @Test func aTextShownUnwrapped() throws {
    let hostile = try HostileBook()
    let terminal = try Terminal(hostile.book.program, ["browse", hostile.book.path])
    try terminal.wait(for: "In danger")
    try terminal.press("2")
    try terminal.wait(for: "1 of 1")
    try terminal.press("B")
    try terminal.wait(for: "for use inside the office")
    let before = terminal.written.count
    try terminal.press("P")
    try terminal.wait(for: "Enter: back to the casebook")
    let shown = String(decoding: terminal.written.dropFirst(before), as: UTF8.self)
    #expect(!shown.contains("\u{1B}]52;"))
    #expect(!shown.unicodeScalars.contains("\u{202E}"))
    try terminal.press("Enter")
    try terminal.wait(for: "for use inside the office")
  }

  @Test func everyWritingCommandOnATerminal() throws {
    let hostile = try HostileBook()
    let odd = "x\u{1B}]0:Q0FO\u{7}\u{9B}31m\u{202E}y\u{200B}z"
    let lists = [
      "new.csv": "성명,여권번호,비고\n한라온,M222B2222,\(odd)\n\(odd),M333C3333,\(odd)\n",
      "list.csv":
        "접수번호,성명,여권번호,비고\nN-1,한라온,M444D4444,\(odd)\nN-2,\(odd),M555E5555,\(odd)\nN-3,윤다온,M666F6666,\n",
    ]
    for (file, rows) in lists {
      try Data(rows.utf8).write(to: hostile.book.scratch.url.appending(path: file))
    }
    let results = try hostile.book.expectHarmless(Self.writing)
    for (command, result) in zip(Self.writing, results) {
      let mayFind = ["import", "reconcile", "verify", "restore-backup"].contains {
        command.hasPrefix($0)
      }
      let isDone = result.status == 0 || mayFind && result.status == 1
      #expect(isDone, "\(command): \(result.out.suffix(400))")
    }
  }

  /// The list of commands is the program's own.
  @Test func everyCommandHasItsTurn() throws {
    let help = try Program(home: URL(filePath: "/tmp")).run(["help"]).out
    let listed = help.matches(of: /(?m)^  ([a-z]+) .*\n/).map { String($0.1) }
    let run = Set((Self.reading([]) + Self.writing).compactMap { $0.split(separator: " ").first })
    #expect(listed.count > 30)
    // The screens, the keeper, and what needs one have separate tests.
    let others = ["browse", "show", "serve", "captive", "approve", "decline"]
    for name in listed where !others.contains(name) {
      #expect(run.contains(Substring(name)), "\(name)")
    }
  }

  @Test func everyRefusalOnATerminal() throws {
    let book = try CasebookFixture()
    let odd = #"$'q\e]52;c;Q0FO\a2J\u202e\U000E0041\u009b'"#
    let words = [
      "", "--", "-C", "list", "list victims --filter", "list victims --sort",
      "list victims --columns",
      "list --", "show", "show V-0001 --", "set V-0001", "set V-0001 sex=", "set", "add",
      "add victim",
      "note V-0099", "note V-0001 x --kind", "assign", "undo", "report", "report yearly --since",
      "stage V-0001", "done", "wait F-0001 --until", "merge V-0001", "attachment", "attach V-0001",
      "import", "reconcile", "init", "brief", "request V-0001 --channel", "export", "log --by",
      "verify --head", "restore V-0001 --version", "consent V-0001 --audience", "help", "--version",
      "browse", "wayhome", "different V-0001", "move N-0001", "unmerge", "withdraw V-0001 --reason",
      "triage V-0001 --override", "reconcile x --body", "list victims --filter owner:",
    ]
    try book.expectHarmless(
      words.map { "\($0)\($0.hasSuffix("=") || $0.hasSuffix(":") || $0 == "--" ? "" : " ")\(odd)" }
    )
  }
}
