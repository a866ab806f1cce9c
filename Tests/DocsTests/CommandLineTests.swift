import Foundation
import TestInputs
import Testing

/// `Docs/CommandLine.md` names every command and every exit status.
struct CommandLineTests {
  private static let page = Document("Docs/CommandLine.md")

  @Test func everyCommandOfTheProgramIsInTheTable() throws {
    let source = try Document("Sources/casebook/Casebook.swift").text
    let count = source.matches(of: /[A-Z][A-Za-z]+Command\.self,/).count
    let block = try #require(try Self.page.blocks.first { $0.mark == "commands" })
    #expect(block.text.split(separator: "\n").count - 2 == count)
  }

  @Test func everyExampleBeginsWithACommandOfTheProgram() throws {
    let block = try #require(try Self.page.blocks.first { $0.mark == "commands" })
    let names = Set(block.text.matches(of: /\n\| `([a-z]+)`/).map { String($0.1) })
    for match in try Self.page.text.matches(of: /(?:\n    casebook | · )([a-z]+)/) {
      #expect(names.contains(String(match.1)), "\(match.1)")
    }
  }

  @Test func everyExitStatusIsInTheTable() throws {
    let source = try Document("Sources/casebook/Failure.swift").text
    let known = Set(source.matches(of: /\n    case [a-zA-Z]+ = ([0-9]+)/).map { String($0.1) })
    let block = try #require(try Self.page.blocks.first { $0.mark == "statuses" })
    let named = Set(block.text.matches(of: #/\n\| ([0-9]+) /#).map { String($0.1) })
    #expect(named == known)
  }
}
