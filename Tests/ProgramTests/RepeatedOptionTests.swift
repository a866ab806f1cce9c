import Foundation
import ProgramSupport
import Testing

/// An option that takes one value may be given only once: no value is dropped silently.
struct RepeatedOptionTests {
  private struct Help: Decodable {
    struct Command: Decodable {
      let commandName: String
      let subcommands: [Command]?
      let arguments: [Argument]?
    }
    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }
      let kind: String
      let isRepeating: Bool
      let names: [Name]?
    }
    let command: Command
  }

  /// Every option of every command, with whether it takes several values.
  private func options(_ program: Program) throws -> [(
    command: String, option: String, takesSeveral: Bool
  )] {
    let text = try program.run(["--experimental-dump-help"]).out
    let help = try JSONDecoder().decode(Help.self, from: Data(text.utf8))
    return (help.command.subcommands ?? []).flatMap { command in
      (command.arguments ?? []).filter { $0.kind == "option" }.flatMap { option in
        (option.names ?? []).map { name in
          let dashes = name.kind == "long" ? "--" : "-"
          return (command.commandName, dashes + name.name, option.isRepeating)
        }
      }
    }
  }

  @Test func everyOptionOfOneValueIsRefusedTheSecondTime() throws {
    let home = try Scratch()
    let program = Program(home: home.url)
    let options = try options(program)
    #expect(options.count > 60)
    #expect(options.contains { $0.command == "done" && $0.option == "--note" })
    for (command, option, takesSeveral) in options {
      let result = try program.run([command, "\(option)=a", "x", option, "b"])
      let isTold = result.err.contains("\(option) is given more than once")
      #expect(isTold != takesSeveral, "\(command) \(option): \(result.err)")
      #expect(result.status == 64 || takesSeveral, "\(command) \(option)")
    }
  }

  @Test(arguments: [
    ["done", "F-0001", "--note", "a", "--note", "b"],
    ["note", "V-0001", "x", "--kind", "call", "--kind=note"],
    ["set", "V-0001", "name_ko=가", "--confirm", "nosuchfield"],
    ["note", "V-0001", "x", "--confirm", "nosuchfield"],
    ["assign", "lee", "V-0001", "--confirm", "nosuchfield"],
    ["stage", "V-0001", "located", "place=x", "--source", "family", "--confirm", "nosuchfield"],
  ])
  func nothingIsSavedThen(_ words: [String]) throws {
    let book = try CasebookFixture()
    let before = try book.snapshot(leavingOut: "lock")
    let result = try book.expect(64, words + ["-C", book.path])
    #expect(
      result.err.contains("--note") || result.err.contains("--kind")
        || result.err.contains("nosuchfield")
    )
    #expect(try book.snapshot(leavingOut: "lock") == before)
  }

  @Test func wordsBehindTwoDashesAreNoOptions() throws {
    let book = try CasebookFixture()
    try book.expect(0, "log", "--since", "-3d", "--by", "kim")
    try book.expect(0, ["note", "-C", book.path, "V-0001", "--", "--kind --kind"])
  }
}
