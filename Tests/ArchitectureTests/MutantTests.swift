import Foundation
import Testing

/// The mutants of `make mutants` must still match the sources.
struct MutantTests {
  private struct Mutant: Decodable {
    let name: String
    let file: String
    let old: String
  }

  /// A mutant of the rules without an observable effect.
  private struct Equivalent: Decodable {
    /// The file, the line, and the replacement.
    let name: String
    let reason: String
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func list<Item: Decodable>(_ name: String) throws -> [Item] {
    let data = try Data(contentsOf: Self.root.appending(path: "Scripts/\(name)"))
    return try JSONDecoder().decode([Item].self, from: data)
  }

  @Test func everyMutantChangesOneSpot() throws {
    let mutants: [Mutant] = try list("mutants.json")
    #expect(!mutants.isEmpty)
    for mutant in mutants {
      let file = Self.root.appending(path: "Sources/\(mutant.file)")
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.ranges(of: mutant.old).count == 1, "\(mutant.name): \(mutant.file)")
    }
  }

  @Test func everyEquivalentOfTheRulesIsStillThereAndHasAReason() throws {
    let equivalents: [Equivalent] = try list("rule_mutants.json")
    let files = Dictionary(
      grouping: try SourceTree.sources.get().files,
      by: { $0.path.split(separator: "/").last.map(String.init) ?? "" }
    )
    for equivalent in equivalents {
      let parts = equivalent.name.split(separator: ": ", maxSplits: 1).map(String.init)
      let isThere = (files[parts[0]] ?? []).flatMap(\.lines).contains {
        parts[1].hasPrefix($0.trimmingCharacters(in: .whitespaces) + ": ")
      }
      #expect(isThere, "\(equivalent.name)")
      #expect(!equivalent.reason.isEmpty, "\(equivalent.name)")
    }
  }
}
