import CaseBook
import CaseModel
import Casework

/// The prompt for the reason to withdraw a record added by mistake.
struct WithdrawReason: PromptOwner {
  let id: RecordID

  /// Asks why a record is withdrawn: the named one, the one at the cursor, or that of the page.
  static func ask(_ reason: String = "", _ here: ScreenContext) throws(Message) -> [Step] {
    try here.checkWritable()
    guard let id = here.focused ?? here.page?.record, here.cases.book.contains(id) else {
      throw Message(ScreenContext.nothingHere)
    }
    return [.present(.prompt(Prompt(WithdrawReason(id: id), text: reason)))]
  }

  var limit: Int { 200 }
  var mark: Phrase {
    Phrase("Withdraw \(id.text), because: ", "\(id.text) 철회 사유: ")
  }

  func finish(_ text: String, _ here: ScreenContext) throws(Message) -> [Step] {
    try here.propose(Phrase("Not withdrawn", "철회되지 않음")) { context throws(Refusal) in
      try context.undoing.withdraw(id, because: text)
    }
  }
}
