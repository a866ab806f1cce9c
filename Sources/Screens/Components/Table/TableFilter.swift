package import CaseModel
import CaseQuery

/// The filter of a table.
package struct TableFilter: Sendable {
  /// As it was typed.
  package let text: String
  let filter: Filter
  /// Remarks about values that cannot match anything.
  package private(set) var remarks: [Phrase] = []

  /// - Throws: what is wrong with the text.
  init(_ text: String) throws(FilterError) {
    filter = try Filter.parse(text)
    self.text = text
  }

  /// No filter.
  init() {
    filter = Filter()
    text = ""
  }

  /// Whether it searches words.
  package var searchesWords: Bool { !filter.typedWords.isEmpty }

  /// Looks again for values that cannot match anything.
  mutating func remark(_ kind: RecordKind, _ query: QueryContext) {
    remarks = filter.remarks(kind, query)
  }
}
