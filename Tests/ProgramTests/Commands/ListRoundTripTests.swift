import CaseModel
import Foundation
import ProgramSupport
import Testing

/// A list from `list --csv` has derived columns, which no record contains.
struct ListRoundTripTests {
  @Test func whatAListPrintsSaysNothingNew() throws {
    let scratch = try Scratch()
    let program = Program(home: scratch.url)
    let book = scratch.url.appending(path: "demo").path
    #expect(try program.run(["demo", book]).status == 0)
    for kind in RecordKind.allCases {
      let list = try program.run(["list", "\(kind.name)s", "--csv", "-C", book])
      let file = scratch.url.appending(path: "\(kind.name).csv")
      try Data(list.out.utf8).write(to: file)
      let preview = try program.run(["import", "\(kind.name)s", file.path, "--preview", "-C", book])
      #expect(preview.status == 0, "\(kind.name): \(preview.err)")
      #expect((preview.out + preview.err).contains(": 0 clean, "), "\(kind.name)")
      #expect((preview.out + preview.err).contains("0 with errors"), "\(kind.name)")
    }
  }
}
