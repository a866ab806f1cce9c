import Foundation
import ProgramSupport
import Testing

/// The results of wrong commands: the exit status, a sentence that says what to do, nothing saved.
struct ExitStatusTests {
  struct Wrong: CustomTestStringConvertible {
    let arguments: [String]
    let status: Int32
    let sentence: String

    init(_ status: Int32, _ sentence: String, _ arguments: String...) {
      self.arguments = arguments
      self.status = status
      self.sentence = sentence
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  /// One casebook for all wrong commands, because none of them may change it.
  private static let untouched = Result {
    let book = try CasebookFixture()
    try book.expect(0, "note", "V-0001", "first note")
    return book
  }

  @Test(arguments: [
    Wrong(64, "casebook list", "browse"),
    Wrong(66, "casebook --help", "nonsense"),
    Wrong(64, "Usage:", "list"),
    Wrong(64, "Use one of victims,", "list", "persons"),
    Wrong(64, "did you mean", "list", "victims", "--filter", "stag:x"),
    Wrong(64, "(character 7)", "list", "victims", "--filter", "stage:x"),
    Wrong(64, "no field", "list", "victims", "--sort", "nonsense"),
    Wrong(64, "Use some of id,", "list", "victims", "--columns", "nonsense"),
    Wrong(64, "Ids look like V-0001", "show", "nonsense"),
    Wrong(1, "There is no record V-0099", "show", "V-0099"),
    Wrong(1, "There is no record F-0099", "done", "F-0099"),
    Wrong(64, "V-0001 is no follow-up", "done", "V-0001"),
    Wrong(64, "one of name_ko, name_latin, aliases", "add", "victim", "report_channel=family"),
    Wrong(64, "report_channel: must have a value", "add", "victim", "name_ko=김"),
    Wrong(64, "N-0001 is a note itself", "note", "N-0001", "x"),
    Wrong(64, "There is no casebook “lst”, nor a command", "lst", "victims"),
    Wrong(64, "did you mean list", "lst", "victims"),
    Wrong(66, "did you mean today?", "tody"),
    Wrong(64, "There is no command “nosuch”. See", "help", "nosuch"),
    Wrong(64, "There is no command “expot”; did you mean export?", "help", "expot"),
    Wrong(64, "“victims” is one word too many", "help", "list", "victims"),
    Wrong(66, "“monthly” is one word too many", "report", "yearly", "monthly"),
    Wrong(66, "“V-0001” is one word too many", "list", "victims", "V-0001"),
    Wrong(64, "“victims” means all of them", "export", "victims", "V-0001"),
    Wrong(64, "“foo” is neither the id of a victim", "export", "foo"),
    Wrong(64, "--filter goes with a kind", "export", "V-0001", "--filter", "stage:out"),
    Wrong(64, "allowed: m, f, x, unknown", "set", "V-0001", "sex=q"),
    Wrong(64, "not a field of a victim. Its fields: stage,", "set", "V-0001", "nam=q"),
    Wrong(64, "kept by the program", "set", "V-0001", "version=7"),
    Wrong(64, "kept by the program", "set", "V-0001", "id=V-0007"),
    Wrong(64, "is not FIELD=VALUE", "set", "V-0001", "sex"),
    Wrong(64, "stage: must have a value", "set", "V-0001", "stage="),
    Wrong(64, "birth_date: expected a date", "set", "V-0001", "birth_date=someday"),
    Wrong(64, "longer than 60", "set", "V-0001", "name_latin=" + String(repeating: "A", count: 61)),
    Wrong(64, "must be 0…120", "set", "V-0001", "age_estimate=121"),
    Wrong(64, "V-0099 does not exist", "set", "V-0001", "travelled_with=V-0099"),
    Wrong(64, "C-0001 is no Victim", "set", "V-0001", "travelled_with=C-0001"),
    Wrong(64, "stays: 1:2:", "set", "V-0001", "stays=[}"),
    Wrong(64, "stays[0].kind: “x” is not a code", "set", "V-0001", #"stays=[{"kind":"x"}]"#),
    Wrong(64, "stays.knd: no such field", "set", "V-0001", #"stays=[{"knd":"x"}]"#),
    Wrong(64, "Notes are never changed", "set", "N-0001", "text=x"),
    Wrong(64, "method: must have a value", "note", "V-0001", "alive", "--kind", "proof_of_life"),
    Wrong(64, "counterpart: must have a value", "wait", "F-0001", "--until", "+1d"),
    Wrong(64, "due_at: expected a time", "wait", "F-0001", "--until", "someday"),
    Wrong(64, "--until", "wait", "F-0001"),
    Wrong(64, "--head takes the 64 digits", "verify", "--head", String(repeating: "a", count: 63)),
    Wrong(64, "--head takes the 64 digits", "verify", "--head", String(repeating: "g", count: 64)),
  ])
  func wrongCommand(_ wrong: Wrong) throws {
    let book = try Self.untouched.get()
    let before = try book.snapshot(leavingOut: "lock")
    let result = try book.expect(wrong.status, wrong.arguments + ["-C", book.path])
    #expect(result.err.contains(wrong.sentence), "\(result.err)")
    #expect(result.out.isEmpty)
    #expect(try book.snapshot(leavingOut: "lock") == before)
  }

  @Test func noCasebook() throws {
    let scratch = try Scratch()
    let nowhere = scratch.url.appending(path: "nowhere").path
    let result = try Program(home: scratch.url).run(["list", "victims", nowhere])
    #expect(result.status == 66)
    #expect(result.err.contains("casebook init"))
  }

  @Test func initRefusesWhatIsThere() throws {
    let book = try CasebookFixture()
    let result = try book.expect(73, ["init", book.path])
    #expect(result.err.contains("already"))
  }

  @Test func fullDiskOfTheReader() throws {
    let book = try CasebookFixture()
    let result = try book.program.run(["list", "victims", book.path], output: "/dev/full")
    #expect(result.status == 73)
    #expect(result.err.contains("No space left"))
  }

  @Test(arguments: ["", "trap '' PIPE;"])
  func aReaderThatHasSeenEnoughIsNoError(_ before: String) throws {
    let book = try CasebookFixture()
    for number in 1...3 {
      try book.expect(0, "note", "V-0001", String(repeating: "\(number)", count: 2000))
    }
    let line = "\(before) \(Program.executable.path) show V-0001 -C \(book.path) | true"
    let result = try book.program.run(["-c", line], of: "/bin/bash")
    #expect(result.status == 0)
    #expect(result.err.isEmpty)
  }

  @Test(arguments: ["> /dev/full", ">&-", "| true", "2>&- >&-"])
  func whatIsSavedEndsAsSavedWhereverItsOutputGoes(_ output: String) throws {
    let book = try CasebookFixture()
    let program = Program.executable.path
    let line = "set -o pipefail; \(program) note V-0001 once -C \(book.path) \(output)"
    let result = try book.program.run(["-c", line], of: "/bin/bash")
    #expect(result.status == 0, "\(result.err)")
    #expect(try book.expect(0, "list", "notes", "--plain").lines.count == 1)
    try book.expect(0, "verify")
    if output == "> /dev/full" { #expect(result.err.contains("The change is saved")) }
  }

  @Test func whatIsOnlySavedOnceItIsReadEndsAsNotSaved() throws {
    let book = try CasebookFixture()
    let program = Program.executable.path
    let line = """
      set -o pipefail; \(program) request V-0001 --channel emergency_rescue_request --sent \
      --override danger -C \(book.path) | exec 0<&- true
      """
    let result = try book.program.run(["-c", line], of: "/bin/bash")
    let saved = try book.expect(0, "list", "notes", "--plain").lines.count
    #expect(result.status == (saved > 0 ? 0 : 73), "\(result.err)")
  }

  @Test func aClosedOutputIsAnErrorOfReading() throws {
    let book = try CasebookFixture()
    let line = "\(Program.executable.path) list victims -C \(book.path) >&-"
    #expect(try book.program.run(["-c", line], of: "/bin/bash").status == 73)
  }

  @Test func unreadableSettings() throws {
    let book = try CasebookFixture()
    try Data(#"{"format":1,"site":}"#.utf8).write(to: book.file("casebook.json"))
    let result = try book.expect(65, "list", "victims")
    #expect(result.err.contains("casebook.json:1:"), "\(result.err)")
  }

  @Test func notAllowed() throws {
    let book = try CasebookFixture()
    let root = geteuid() == 0
    chmod(book.scratch.url.path, 0o755)
    chmod(book.path, root ? 0o700 : 0o000)
    defer { chmod(book.path, 0o700) }
    let result =
      try root
      ? book.program.run(["list", "victims", book.path], asUser: 65534)
      : book.program.run(["list", "victims", book.path])
    #expect(result.status == 77, "\(result.err)")
    #expect(result.err.contains("Ask the owner"))
  }

  @Test func lockedByAnother() throws {
    let book = try CasebookFixture()
    let lock = open(book.file("lock").path, O_RDWR)
    #expect(flock(lock, LOCK_EX) == 0)
    let result = try book.expect(75, "note", "V-0001", "hello")
    #expect(result.err.contains("Try again"), "\(result.err)")
    close(lock)
    try book.expect(0, "note", "V-0001", "hello")
  }

  @Test func sentencesAreKoreanInAKoreanLocale() throws {
    let book = try CasebookFixture(language: "ko_KR.UTF-8")
    #expect(try book.expect(1, "show", "V-0099").err.contains("기록이 없습니다"))
    #expect(try book.expect(0, "list", "victims").out.contains("접수"))
  }

  @Test func settingsChooseCasebookAndLanguage() throws {
    let book = try CasebookFixture()
    let folder = book.scratch.url.appending(path: ".config/casebook")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "config.json")
    try Data(#"{"casebook":"\#(book.path)","language":"ko"}"#.utf8).write(to: file)
    #expect(try book.program.run(["list", "victims"]).out.contains("접수"))
    try Data(#"{"casebook":7}"#.utf8).write(to: file)
    let wrong = try book.program.run(["list", "victims"])
    #expect(wrong.status == 65)
    #expect(wrong.err.contains("“casebook” must be a path"), "\(wrong.err)")
  }

  @Test func environmentNamesTheCasebook() throws {
    let book = try CasebookFixture()
    var program = book.program
    program.environment["CASEBOOK_DIR"] = book.path
    #expect(try program.run(["list", "victims"]).status == 0)
    #expect(try program.run(["-C", "/nowhere", "list", "victims"]).status == 66)
  }
}
