import CaseModel
import Casework

/// The prompt for words to find on a page or in the help.
struct FindPrompt: PromptOwner {
  var mark: Phrase { Phrase("Find: ", "찾기: ") }
  var limit: Int { 500 }

  func finish(_ text: String, _ here: ScreenContext) -> [Step] { [.find(text)] }
}
