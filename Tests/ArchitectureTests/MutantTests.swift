import Foundation
import Testing

/// The mistakes that `make mutants` puts into the sources must still find the place they are for.
struct MutantTests {
  private struct Mutant: Decodable {
    let name: String
    let file: String
    let old: String
  }

  @Test func everyMutantChangesOnePlace() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let list = try Data(contentsOf: root.appending(path: "Scripts/mutants.json"))
    let mutants = try JSONDecoder().decode([Mutant].self, from: list)
    #expect(!mutants.isEmpty)
    for mutant in mutants {
      let file = root.appending(path: "Sources/\(mutant.file)")
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.ranges(of: mutant.old).count == 1, "\(mutant.name): \(mutant.file)")
    }
  }
}
