import Foundation
import Testing

@Suite struct EmbeddedTests {
  @Test func `every file is embedded, and nothing else`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: referenceFolder.path)
      .filter { $0.hasSuffix(".json") }
      .map { String($0.dropLast(5)) }
    #expect(names.sorted() == embedded.keys.sorted())
  }

  @Test(arguments: embedded.keys.sorted())
  func `embedded text equals the file`(_ name: String) throws {
    let file = try String(
      contentsOf: referenceFolder.appending(path: "\(name).json"),
      encoding: .utf8
    )
    #expect(embedded[name] == file, "run `make reference`")
  }

  @Test(arguments: embedded.keys.sorted())
  func `a file names its date and its source`(_ name: String) throws {
    let header = try decode(Header.self, from: embedded[name] ?? "")
    #expect(header.asOf.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil)
    #expect(!header.source.isEmpty)
  }

  @Test(arguments: embedded.keys.sorted())
  func `a text holds no invisible or bidirectional characters`(_ name: String) {
    let bad = (embedded[name] ?? "").unicodeScalars.filter {
      $0.properties.generalCategory == .format
        || ($0.properties.generalCategory == .control && $0 != "\n")
    }
    #expect(bad.isEmpty)
  }
}
