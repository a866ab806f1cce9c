import CaseModel
import Casework
import TerminalGrid

/// Filters the table after every letter.
struct FilterPrompt: PromptOwner {
  var mark: Phrase { Phrase("Filter: ", "검색: ") }
  var limit: Int { 500 }
  var filtersRows: Bool { true }
  var example: Phrase? {
    Phrase(
      "words, or stage:located level:high; Tab completes, ^P goes back",
      "낱말, 또는 단계:접수 level:high. Tab 완성, ^P 이전 검색"
    )
  }

  /// Notes how the word that is being typed can go on.
  func textChanged(_ prompt: inout Prompt, _ here: ScreenContext) {
    guard let kind = here.table?.kind else { return }
    let found = FilterCompletion(kind: kind, here: here).completions(prompt.editor.text)
    prompt.completions = found.all
    prompt.isQuiet = found.areNames
  }

  func history(_ here: ScreenContext) -> [String] {
    here.table.flatMap { here.remembered.filters[$0.kind] } ?? []
  }

  func finish(_ text: String, _ here: ScreenContext) -> [Step] {
    guard let kind = here.table?.kind, !text.trimmed.isEmpty else { return [] }
    return [.remember(.filter(kind, text.trimmed))]
  }
}
