import Screens
import TestInputs
import Testing

/// Keys that pages for officers name in running text have a command.
struct KeyNameTests {
  @Test(arguments: ["README.md", "Docs/Guide.md", "Docs/ImportExport.md", "SECURITY.md"])
  func everyKeyThatIsNamedDoesSomething(_ page: String) throws {
    let known = Set(CommandTable.all.flatMap { $0.keys.map(\.name) })
    for match in try Document(page).text.matches(of: /`(\^?[^`\s]|Enter|Esc|Tab|Space|F[0-9])`/) {
      #expect(known.contains(String(match.1)), "\(page): \(match.1)")
    }
  }

  @Test(arguments: ["README.md", "Docs/Guide.md", "Docs/ImportExport.md"])
  func everyTypedCommandThatIsNamedExists(_ page: String) throws {
    let known = Set(CommandTable.all.flatMap { [$0.name] + $0.aliases })
    for match in try Document(page).text.matches(of: /`:([a-zA-Z]+)/) {
      #expect(known.contains(String(match.1)), "\(page): \(match.1)")
    }
  }
}
