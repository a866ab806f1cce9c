import Foundation
import ProgramSupport
import Testing

/// Acknowledged commits that are missing from the files, as commands report it.
struct LostEndTests {
  private func add(_ name: String, _ book: CasebookFixture) throws -> String? {
    try book.expect(0, "add", "victim", "name_ko=\(name)", "report_channel=family", "--no-duties")
      .lines.first.map(String.init)
  }

  /// The number of bytes missing from the end; nil for the whole last line.
  @Test(arguments: [1, 40, 300, nil] as [Int?])
  func theNumberOfALostPersonIsNotGivenAgain(_ cut: Int?) throws {
    let book = try CasebookFixture()
    #expect(try add("한서준", book) == "V-0002")
    let journal = book.file("journal.jsonl")
    let whole = try Data(contentsOf: journal)
    let line = try #require(whole.dropLast().lastIndex(of: 0x0A))
    try whole[..<(cut.map { whole.count - $0 } ?? line + 1)].write(to: journal)
    let found = try book.expect(1, "verify")
    #expect(found.out.contains("you have seen commit 4"), "\(found.out)")
    #expect(!found.out.contains("never acknowledged"), "\(found.out)")
    #expect(found.out.contains("may be commit 4") == (cut != nil))
    let id = try #require(try add("이도윤", book))
    #expect(id > "V-0002", "\(id)")
    #expect(!(try book.expect(1, "verify").out.contains("never acknowledged")))
    #expect(try book.expect(0, "log").out.contains("5"))
  }

  @Test(arguments: [false, true]) func aLostAccessLogStaysTold(_ keepsHead: Bool) throws {
    let book = try CasebookFixture()
    try book.expect(0, "export", "victims", "--csv")
    try book.expect(0, "verify")
    try FileManager.default.removeItem(at: book.file("access.jsonl"))
    if !keepsHead { try FileManager.default.removeItem(at: book.file("access.json")) }
    for _ in 0..<2 {
      #expect(try book.expect(1, "verify").out.contains("access.jsonl"))
      try book.expect(0, "export", "victims", "--csv")
      _ = try add("한서준", book)
    }
    #expect(try book.expect(1, "verify").out.contains("access.jsonl"))
  }
}
