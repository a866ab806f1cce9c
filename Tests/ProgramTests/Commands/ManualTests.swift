import Foundation
import ProgramSupport
import Testing

/// The manual page and the page of keys match the tables of commands.
struct ManualTests {
  /// Subcommands about the casebook as a whole, about files, or for scripts, which have no
  /// counterpart in the browser.
  private static let onlyOnTheCommandLine: Set<String> = [
    "backup", "doctor", "restore-backup", "browse", "list", "requests", "attach", "attachment",
    "init", "demo", "verify", "head",
    "checkpoint", "counterparts", "rebuild", "serve", "captive", "unknown", "version", "manual",
  ]

  private func manual(_ options: String...) throws -> String {
    let scratch = try Scratch()
    let printed = try Program(home: scratch.url).run(["manual"] + options)
    #expect(printed.status == 0 && printed.err.isEmpty, "\(printed.err)")
    return printed.out
  }

  @Test func everySubcommandIsThereWithItsCommandInTheBrowser() throws {
    let lines = try manual().split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex(of: ".SH COMMANDS"))
    let end = try #require(lines.firstIndex(of: ".SH KEYS"))
    let section = Array(lines[(start + 1)..<end])
    var alone: Set<String> = []
    for index in section.indices where section[index].hasPrefix(".B ") {
      let name = String(section[index].dropFirst(3)).replacing("\\-", with: "-")
      if !section[index + 1].contains("In the browser: :") { alone.insert(name) }
    }
    #expect(section.count(where: { $0.hasPrefix(".B ") }) >= 40)
    #expect(alone == Self.onlyOnTheCommandLine)
  }

  @Test func theManualCanBeFormatted() throws {
    let text = try manual()
    #expect(text.hasPrefix(".TH CASEBOOK 1"))
    let requests = Set(
      text.split(separator: "\n").filter { $0.hasPrefix(".") }.map { $0.prefix { $0 != " " } }
    )
    #expect(requests == [".TH", ".SH", ".TP", ".B"])
    for status in ["64", "65", "66", "73", "74", "75", "77"] {
      #expect(text.contains(".B \(status)\n"))
    }
  }

  @Test func thePageOfKeysIsTheOneOfTheProgram() throws {
    let page = SampleTests.sample.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Docs/Keys.md")
    let wanted = try manual("--keys")
    if ProcessInfo.processInfo.environment["CASEBOOK_WRITE_DOCS"] != nil {
      try wanted.write(to: page, atomically: true, encoding: .utf8)
    } else {
      #expect(try String(contentsOf: page, encoding: .utf8) == wanted)
    }
  }
}
