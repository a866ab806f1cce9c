import Foundation
import TestInputs
import Testing

/// `Data/Schema` describes the files as the catalogue does; `make docs` writes it again.
struct SchemaTests {
  @Test(arguments: FileSchema.all.map(\.file))
  func aSchemaIsWhatTheCatalogueSays(_ file: String) throws {
    let schema = try #require(FileSchema.all.first { $0.file == file })
    let url = Document.root.appending(path: schema.path)
    let wanted = try schema.text()
    if Document.isWriting { try Data(wanted.utf8).write(to: url) }
    #expect(try String(contentsOf: url, encoding: .utf8) == wanted, "\(schema.path): make docs")
  }

  @Test func noOtherSchemaIsThere() throws {
    let folder = Document.root.appending(path: "Data/Schema").path
    let there = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(Set(there.map { "Data/Schema/\($0)" }) == Set(FileSchema.all.map(\.path)))
  }
}
