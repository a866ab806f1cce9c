import CaseModel
import CaseQuery
import TestBooks
import TestInputs
import Testing

/// Every filter in the table of `Docs/Filters.md` is understood.
struct DocumentedFilterTests {
  private static let examples = Result {
    let block = try Document("Docs/Filters.md").blocks.first { $0.mark == "examples" }
    return (block?.text ?? "").split(separator: "\n").dropFirst(2).flatMap { line in
      let cells = line.split(separator: "|").map { cell in
        cell.matches(of: /`([^`]+)`/).map { String($0.1) }
      }
      // Other texts in the second cell contain no filter sign.
      return (cells.first ?? []) + cells.dropFirst().joined().filter { $0.contains(":") }
    }
  }

  @Test func everyExampleIsUnderstood() throws {
    let examples = try Self.examples.get()
    #expect(examples.count >= 20)
    let context = try TestBook().context()
    for example in examples {
      #expect(throws: Never.self, "\(example)") {
        _ = try Filter.parse(example).test(.victim, context)
      }
    }
  }

  @Test func anExampleThatMeansNothingWouldBeFound() throws {
    let context = try TestBook().context()
    #expect(throws: FilterError.self) {
      _ = try Filter.parse("stage:nowhere").test(.victim, context)
    }
  }
}
