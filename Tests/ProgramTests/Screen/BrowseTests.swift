import Foundation
import ProgramSupport
import Testing

/// The browser on a terminal, as far as only the whole program shows it.
struct BrowseTests {
  @Test func opensWithTodayAndLeavesTheTerminalAsItWas() throws {
    let book = try CasebookFixture()
    let terminal = try Terminal(book.program, ["browse", book.path])
    try terminal.wait(for: "In danger")
    try terminal.press("q")
    try terminal.wait(for: "exit 0")
    #expect(try !terminal.screen().contains("In danger"))
  }

  @Test func aChangeOfAColleagueAppearsByItself() throws {
    let book = try CasebookFixture()
    let terminal = try Terminal(book.program, ["browse", book.path])
    try terminal.wait(for: "In danger")
    try terminal.press("2")
    try terminal.wait(for: "1 of 1")
    try book.expect(
      0,
      "add",
      "victim",
      "name_ko=박지훈",
      "name_latin=PARK JIHUN",
      "report_channel=family"
    )
    try terminal.wait(for: "PARK JIHUN")
  }

  @Test func whatIsTypedIsSaved() throws {
    let book = try CasebookFixture()
    let terminal = try Terminal(book.program, ["-C", book.path])
    try terminal.wait(for: "In danger")
    try terminal.press("2")
    try terminal.wait(for: "1 of 1")
    try terminal.press("t")
    try terminal.press("heard from him", "C-s")
    try terminal.wait(for: "N-0001")
    #expect(try book.json("show", "N-0001", "--json")["text"] as? String == "heard from him")
    try terminal.press("q")
    try terminal.wait(for: "exit 0")
    let folded = try String(contentsOf: book.file("records/notes.json"), encoding: .utf8)
    #expect(folded.contains("heard from him"))
  }

  @Test func aSpreadsheetIsImportedFromKeys() throws {
    let book = try CasebookFixture()
    let sample = SampleTests.sample.deletingLastPathComponent().appending(
      path: "Import/cases-ko.csv"
    )
    let terminal = try Terminal(book.program, ["browse", book.path])
    try terminal.wait(for: "In danger")
    try terminal.press("I")
    try terminal.press(sample.path, "Enter")
    try terminal.wait(for: "5 of 5 rows chosen")
    try terminal.press("C-s")
    try terminal.wait(for: "Follow-ups that this brings")
    try terminal.press("Enter")
    try terminal.wait(for: "Saved: imported")
    #expect(try book.expect(0, "list", "victims", "--plain").lines.count == 6)
    try terminal.press("u")
    try terminal.wait(for: "Saved: undid")
    #expect(try book.expect(0, "list", "victims", "--plain").lines.count == 1)
  }

  @Test func looksAreRememberedWithoutAnyContent() throws {
    let book = try CasebookFixture()
    let first = try Terminal(book.program, ["browse", book.path])
    try first.wait(for: "In danger")
    try first.press("L")
    try first.wait(for: "위험")
    try first.press("q")
    try first.wait(for: "exit 0")
    let second = try Terminal(book.program, ["browse", book.path])
    try second.wait(for: "위험")
    let state = book.scratch.url.appending(path: ".local/state/casebook/state.json")
    let text = try String(contentsOf: state, encoding: .utf8)
    #expect(!text.contains("김민준"))
    let mode = try FileManager.default.attributesOfItem(atPath: state.path)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
  }

  @Test func todayTellsWhatColleaguesChangedSinceTheLastSession() throws {
    let scratch = try Scratch()
    let sample = scratch.url.resolvingSymlinksInPath().appending(path: "sample")
    try FileManager.default.copyItem(at: SampleTests.sample, to: sample)
    let state = scratch.url.appending(path: ".local/state/casebook")
    try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
    try Data(#"{"seen":{"\#(sample.path)":37}}"#.utf8).write(
      to: state.appending(path: "state.json")
    )
    let program = Program(home: scratch.url)
    let terminal = try Terminal(program, ["browse", sample.path], rows: 50)
    try terminal.wait(for: "Changed since you were here (3)")
  }

  @Test func aTerminalThatIsNoneIsToldSo() throws {
    let book = try CasebookFixture()
    let words = ["env", "TERM=dumb", Program.executable.path, "browse", book.path]
    let terminal = try Terminal(book.program, command: words)
    try terminal.wait(for: "cannot show the browser")
    try terminal.wait(for: "exit 64")
  }

  @Test(arguments: [
    ["TERM": "no-such-terminal"], ["TERM": "vt100"], ["LANG": "C", "NO_COLOR": "1"],
  ])
  func oddTerminalsWork(_ variables: [String: String]) throws {
    let book = try CasebookFixture()
    let words = variables.map { "\($0)=\($1)" } + [Program.executable.path, "browse", book.path]
    let terminal = try Terminal(book.program, command: ["env"] + words)
    try terminal.wait(for: "In danger")
    try terminal.press("q")
    try terminal.wait(for: "exit 0")
  }
}
