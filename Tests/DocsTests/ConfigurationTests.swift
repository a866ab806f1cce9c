import Foundation
import TestInputs
import Testing

/// `Docs/Configuration.md` names what the program reads, and nothing else.
struct ConfigurationTests {
  private static let page = Document("Docs/Configuration.md")

  /// The names in the first column of the table in a marked block.
  private func names(_ mark: String) throws -> Set<String> {
    let block = try #require(try Self.page.blocks.first { $0.mark == mark })
    return Set(
      block.text.split(separator: "\n").dropFirst(2).compactMap { line in
        line.split(separator: "`").dropFirst().first.map(String.init)
      }
    )
  }

  private func text(_ path: String) throws -> String { try Document(path).text }

  /// All Swift and C files of the sources as one text, the embedded lists left out.
  private func sources() throws -> String {
    let folder = Document.root.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try paths.filter {
      ($0.hasSuffix(".swift") || $0.hasSuffix(".c")) && !$0.hasPrefix("CaseReference")
        && !$0.hasPrefix("CXXHash")
    }.map { try text("Sources/\($0)") }.joined(separator: "\n")
  }

  @Test func everyEnvironmentVariableThatIsReadIsOnThePage() throws {
    let sources = try sources()
    let call = /(?:value|directory|environment|getenv)\("([A-Z][A-Z_]+)"/
    var read = Set(sources.matches(of: call).map { String($0.1) })
    // The locale variables are read from a list.
    let locale = try #require(sources.firstMatch(of: /\[("LC_ALL".*?)\]\.lazy/))
    read.formUnion(locale.1.matches(of: /"([A-Z_]+)"/).map { String($0.1) })
    #expect(read.contains("CASEBOOK_DIR"))
    #expect(try names("environment") == read)
  }

  @Test func everySettingOfTheCasebookIsOnThePage() throws {
    let source = try text("Sources/CaseStore/SettingsFile.swift")
    let read = source.matches(of: /json\["([a-z_]+)"\]/).map { String($0.1) }
    #expect(try names("casebook.json") == Set(read + ["sum"]))
  }

  @Test func everySettingOfTheUserIsOnThePage() throws {
    let source = try text("Sources/casebook/Settings/UserSettings.swift")
    let read = source.matches(of: /value\(json, "([a-z_]+)"/).map { String($0.1) }
    #expect(try names("config.json") == Set(read))
  }

  @Test func everythingThatIsRememberedIsOnThePage() throws {
    let state = try text("Sources/casebook/Settings/UserState.swift")
    let flags = try text("Sources/casebook/Settings/UserState+DisplaySettings.swift")
    let keys = state.matches(of: /(?:ead\(|json\[)"([a-z_]+)"/).map { String($0.1) }
    let switches = flags.matches(of: /flag: "([a-z_]+)"/).map { String($0.1) }
    #expect(try names("state.json") == Set(keys + switches))
  }
}
