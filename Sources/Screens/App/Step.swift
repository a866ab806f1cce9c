import CaseModel
import Casework
import TerminalGrid

/// A request of a feature or a component, which only the app applies.
enum Step: Sendable {
  // What is shown.

  /// Shows a page on top of the open ones.
  case open(PageContent)
  /// Shows a record's page, or that of the record into which it was merged.
  case openRecord(RecordID)
  /// Shows another page instead of the open one.
  case replacePage(PageContent)
  /// Moves to the line of the open page with this action.
  case focusLine(LineAction)
  /// Goes to a section.
  case go(to: SectionTab)
  /// Opens a table with a filter, so that `b` leads back, and marks rows there.
  case goToRows(SectionTab, filter: String, marks: Set<RecordID>? = nil)
  /// Notes that the contact is on the line about the case whose page is open.
  case caller(RecordID)
  case table(TableChange)
  /// Finds words on the page or in the open help.
  case find(String)
  case say(Message)

  // Components, of which the one on top gets the keys.

  /// Opens a component above what is shown.
  case present(Overlay)
  /// Closes the component on top.
  case close
  /// Closes the component on top and keeps its input as a draft.
  case leaveDraft
  /// Does the same and shows the message if a form is on top; otherwise does nothing.
  case leaveForm(Message)
  /// Passes a key to the component on top.
  case press(Key)
  case paste(String)
  case form(FormChange)
  case prompt(PromptChange)

  // Saving and disclosure.

  /// Saves what an act proposes; the steps it undoes can no longer be undone.
  case propose(Proposal, undoes: [RecordStep]? = nil)
  /// Saves a commit and then shows the remark.
  case save(Commit, remark: Phrase? = nil, undoes: [RecordStep]? = nil)
  /// Adds to the message shown once the commit is saved.
  case remark(Phrase)
  /// Shows a text once the access log has its line.
  case disclose(PendingDisclosure)
  case effect(Effect)

  // Computed and remembered values.

  case run(Command)
  /// Runs a command typed by its name.
  case runTyped(String)
  /// Finds all possible duplicates for the next step.
  case prepareMatches
  /// Opens two records side by side.
  case compare(RecordID, RecordID)
  /// Marks the draft with this index as open again.
  case resume(Int)
  case remember(Remembered.Value)
  /// Changes the saved views of the officer.
  case views(SavedViews.Change)

  /// Shows a sentence.
  static func say(_ phrase: Phrase, _ look: Message.Look = .plain) -> Step {
    .say(Message(phrase, look))
  }
}
