import Foundation
import ProgramSupport
import Testing

/// However the browser ends, the terminal is restored and unsaved input is kept.
struct SignalTests {
  @Test(arguments: [
    SIGQUIT, SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF, SIGIO,
    SIGPWR, SIGSTKFLT, 40,
  ])
  func itDiesOfASignalWithTheDraftKept(_ number: Int32) throws {
    let book = try CasebookFixture()
    let terminal = try typing(book)
    let process = try #require(try terminal.program())
    kill(process, number)
    try terminal.wait(for: "exit \(128 + number)")
    #expect(try !terminal.screen().contains("half a sentence"))
    #expect(terminal.written.suffix(400).containsSequence("\u{1B}[?1049l"))
    let again = try Terminal(book.program, ["browse", book.path])
    try again.wait(for: "half a sentence")
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func itEndsWhenItIsToldTo(_ number: Int32) throws {
    let book = try CasebookFixture()
    let terminal = try typing(book)
    let process = try #require(try terminal.program())
    kill(process, number)
    try terminal.wait(for: "exit 0")
    let again = try Terminal(book.program, ["browse", book.path])
    try again.wait(for: "half a sentence")
  }

  @Test func aFileThatWasCutShortIsTold() throws {
    let book = try CasebookFixture()
    try book.expect(0, "checkpoint")
    let terminal = try Terminal(book.program, ["browse", book.path])
    try terminal.wait(for: "In danger")
    truncate(book.file("records/victims.json").path, 0)
    try terminal.press("2", "Enter")
    try terminal.wait(for: "exit 65")
    try terminal.wait(for: "cut short")
  }

  @Test(arguments: ["vt100", "ansi", "linux"])
  func aTerminalWithoutASecondScreenIsWiped(_ name: String) throws {
    let book = try CasebookFixture()
    let words = ["env", "TERM=\(name)", Program.executable.path, "browse", book.path]
    let terminal = try Terminal(book.program, command: words)
    try terminal.wait(for: "In danger")
    try terminal.press("q")
    try terminal.wait(for: "exit 0")
    #expect(try !terminal.screen().contains("In danger"))
    #expect(try !terminal.screen().contains("$<"))
  }

  @Test func aFaultIsToldOnceTheTerminalIsGivenBack() throws {
    let scratch = try Scratch()
    let folder = Program.executable.deletingLastPathComponent()
    let terminal = try Terminal(
      Program(home: scratch.url),
      command: [folder.appending(path: "terminal-trap").path]
    )
    try terminal.wait(for: "Index out of range")
    #expect(try !terminal.screen().contains("secret name"))
  }

  private func typing(_ book: CasebookFixture) throws -> Terminal {
    let terminal = try Terminal(book.program, ["browse", book.path])
    try terminal.wait(for: "In danger")
    try terminal.press("2")
    try terminal.wait(for: "1 of 1")
    try terminal.press("t", "half a sentence")
    try terminal.wait(for: "half a sentence")
    return terminal
  }
}

extension Collection<UInt8> {
  fileprivate func containsSequence(_ text: String) -> Bool {
    String(decoding: self, as: UTF8.self).contains(text)
  }
}
