import Foundation
import Testing

struct EmbeddedTests {
  @Test func everyFileIsEmbeddedAndNothingElse() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: referenceFolder.path)
      .filter { $0.hasSuffix(".json") }
      .map { String($0.dropLast(5)) }
    #expect(names.sorted() == embedded.keys.sorted())
  }

  @Test(arguments: embedded.keys.sorted())
  func embeddedTextEqualsTheFile(_ name: String) throws {
    let file = try String(
      contentsOf: referenceFolder.appending(path: "\(name).json"),
      encoding: .utf8
    )
    #expect(embedded[name] == file, "run `make reference`")
  }

  @Test(arguments: embedded.keys.sorted())
  func aFileNamesItsDateAndItsSource(_ name: String) throws {
    let header = try decode(Header.self, from: embedded[name] ?? "")
    #expect(header.asOf.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil)
    #expect(!header.source.isEmpty)
  }

  @Test(arguments: embedded.keys.sorted())
  func aTextHoldsNoInvisibleOrBidirectionalCharacters(_ name: String) {
    let bad = (embedded[name] ?? "").unicodeScalars.filter {
      $0.properties.generalCategory == .format
        || ($0.properties.generalCategory == .control && $0 != "\n")
    }
    #expect(bad.isEmpty)
  }
}
