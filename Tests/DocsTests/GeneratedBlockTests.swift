import TestInputs
import Testing

/// The pages' blocks about fields, keys and rules match the program; `make docs` writes them again.
struct GeneratedBlockTests {
  @Test func everyBlockIsUpToDate() throws {
    for block in GeneratedBlock.all {
      let isCurrent = try Document(block.page).holds(block.text(), in: block.mark)
      #expect(isCurrent, "\(block.page), \(block.mark): make docs")
    }
  }

  @Test func everyBlockOfAGeneratedPageIsListed() throws {
    let byHand = ["README.md": ["screen: today"], "Docs/CommandLine.md": ["statuses"]]
    for page in Set(GeneratedBlock.all.map(\.page)) {
      let listed = GeneratedBlock.all.filter { $0.page == page }.map(\.mark)
      let marks = try Document(page).blocks.map(\.mark)
      #expect(Set(marks) == Set(listed + byHand[page, default: []]), "\(page)")
    }
  }

  @Test func aTableEscapesWhatWouldEndACell() {
    var table = MarkdownTable("a", "b")
    table.add("1|2", "3")
    #expect(table.text == "| a | b |\n|---|---|\n| 1\\|2 | 3 |")
  }
}
