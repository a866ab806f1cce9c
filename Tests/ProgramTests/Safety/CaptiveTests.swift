import Foundation
import ProgramSupport
import Testing

/// The program as the only command of an account: case commands by pipe, and no file of the server.
struct CaptiveTests {
  private let book: CasebookFixture

  init() throws { book = try CasebookFixture() }

  private func run(_ line: String, input: String = "") throws -> Program.Result {
    var program = book.program
    program.environment["SSH_ORIGINAL_COMMAND"] = line
    return try program.run(["captive", "-C", book.path], input: input)
  }

  @Test func caseCommandsRunAsTheyAreTyped() throws {
    #expect(try run("list victims").out.contains("KIM MINJUN"))
    let note = "it's here; rm -rf ~ $(id) `id`"
    #expect(try run(#"note V-0001 "it's here; rm -rf ~ $(id) `id`""#).status == 0)
    #expect(try book.expect(0, "show", "N-0001").out.contains(note))
    #expect(try run("note V-0001 'two  words'").status == 0)
    #expect(try book.expect(0, "show", "N-0002").out.contains("two  words"))
    #expect(try run("help").status == 0)
  }

  @Test func listsAndFilesComeAndGoByPipe() throws {
    let list = "name_ko,report_channel\n박서준,family\n"
    let added = try run("import victims -", input: list)
    #expect(added.status == 0, "\(added.err)")
    #expect(try run("list victims --csv").out.contains("박서준"))
    let mapping = try run("import victims - --preview --save-mapping .profile", input: list)
    #expect(mapping.status == 77)
    let attached = try run("attach V-0001 --kind other --name a.txt", input: "text")
    #expect(attached.status == 0, "\(attached.err)")
  }

  @Test(arguments: [
    "import victims /etc/passwd", "import victims - --mapping /etc/passwd", "reconcile /etc/passwd",
    "export --out .bashrc", "brief V-0001 --audience family --out /tmp/x", "report yearly --out x",
    "browse /nowhere", "verify /nowhere", "list victims -C /tmp", "list victims -C=/tmp",
    "list -C/tmp victims", "browse /etc",
    "verify /etc", "serve . --socket s", "init x", "demo x", "rebuild", "checkpoint", "captive",
    "sh -c id", "scp -t /tmp", "/usr/lib/openssh/sftp-server", "internal-sftp", "id", "../casebook",
  ])
  func nothingElseRunsAndNoPathIsUsed(line: String) throws {
    let before = try book.snapshot()
    let done = try run(line)
    #expect([64, 77].contains(done.status), "\(done.status) \(done.err)")
    #expect(done.out.isEmpty)
    #expect(!done.err.contains("root:"))
    #expect(try book.snapshot() == before)
  }

  @Test(arguments: ["note V-0001 \"open", "note V-0001 'open", "note V-0001 x\\"])
  func aLineThatDoesNotEndIsRefused(line: String) throws {
    #expect(try run(line).status == 64)
  }
}
