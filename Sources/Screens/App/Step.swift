import CaseModel
import Casework
import TerminalGrid

/// What a feature or a component wants done; only the app does it.
enum Step: Sendable {
  // What is shown.

  /// Shows a page on top of those that are open.
  case open(PageContent)
  /// Shows a record's page, or that of the record into which it was merged.
  case openRecord(RecordID)
  /// Shows another page in place of the one that is open.
  case replacePage(PageContent)
  /// Goes to the line of the open page with a target.
  case focusLine(LineAction)
  /// Goes to a table with a filter, so that `b` leads back, and marks rows there.
  case goToRows(SectionTab, filter: String, marks: Set<RecordID>? = nil)
  case table(TableChange)
  /// Looks for words on the page or in the help that is open.
  case find(String)
  case say(Message)

  // Components, of which the one on top takes the keys.

  /// Opens a component over what is shown.
  case present(Overlay)
  /// Closes the component on top.
  case close
  /// Closes the component on top; what was typed in it stays as a draft.
  case leaveDraft
  /// Does the same and says the message if a form is on top; otherwise does nothing.
  case leaveForm(Message)
  /// Lets the component on top take a key in.
  case press(Key)
  case paste(String)
  case form(FormChange)
  case prompt(PromptChange)

  // What is saved and what leaves.

  /// Saves what an act proposes; what it takes back is no longer offered to be undone.
  case propose(Proposal, undoes: [RecordStep]? = nil)
  /// Saves a commit, of which the remark is said then.
  case save(Commit, remark: Phrase? = nil, undoes: [RecordStep]? = nil)
  /// Says this too once the commit on its way is saved.
  case remark(Phrase)
  /// Shows a text once the access log has its line.
  case disclose(PendingDisclosure)
  case effect(Effect)

  // What is worked out or remembered.

  case run(Command)
  /// Runs a command that was typed by its name.
  case runTyped(String)
  /// Finds all who may be the same person, for what comes next.
  case prepareMatches
  /// Opens two records side by side.
  case compare(RecordID, RecordID)
  /// The draft with this number is open again.
  case resume(Int)
  case rememberIntake(Record)
  case rememberHeld(String)

  /// Says a sentence.
  static func say(_ phrase: Phrase, _ look: Message.Look = .plain) -> Step {
    .say(Message(phrase, look))
  }
}
