import CaseModel
import Casework

/// Filters the table after every letter.
struct FilterPrompt: PromptOwner {
  var mark: Phrase { Phrase("Filter: ", "검색: ") }
  var limit: Int { 500 }
  var filtersRows: Bool { true }
  var example: Phrase? {
    Phrase(
      "words, or stage:located level:high owner:me silent>7",
      "낱말, 또는 단계:접수 level:high owner:me silent>7"
    )
  }

  func finish(_ text: String, _ here: ScreenContext) -> [Step] { [] }
}
