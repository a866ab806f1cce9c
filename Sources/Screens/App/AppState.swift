import CaseBook
package import CaseModel
import CaseRules
package import Casework
package import TerminalGrid

/// All that the screens know and show: a value that `update` changes and drawing only reads.
package struct AppState: Sendable {
  package var cases: CaseContext
  package internal(set) var displaySettings: DisplaySettings {
    didSet { cases.language = displaySettings.language }
  }
  /// Why nothing can be saved; nil if everything can.
  package var readOnly: Phrase?
  /// What is wrong in the files of the casebook.
  package var findings: [Finding] = []
  package internal(set) var size: Size
  var navigation: Navigation
  /// What lies over all that; the last takes the keys.
  var components = ComponentStack()
  var messages = MessageLine()
  package internal(set) var isMasked = false
  /// The keys that came in one read with the one that is being taken in, after it.
  ///
  /// The program sets them; whoever takes a key in may take in or drop these too.
  package var ahead: ArraySlice<Key> = []
  /// What forms take over from the one that was saved before.
  var remembered = Remembered()
  /// The records that a typed command names; they are meant instead of those below the cursor.
  var named: [RecordID] = []
  /// Records that colleagues changed while a commit of our own was being saved.
  var unread: [RecordID] = []
  /// What of this session can be undone and done again.
  var undo = UndoStack()
  /// The commit that is being saved.
  var pending: PendingCommit?
  /// The text that is shown once the access log knows of it.
  var pendingDisclosure: PendingDisclosure?
  /// Colleagues with a record open in a form.
  package var editors: [Editing] = []
  /// Which of the offered drafts is open again, so that its file is used on.
  package internal(set) var resumed: Int?
  /// How many forms closed although the disk may not have what they saved.
  package internal(set) var doubtfulSaves = 0

  package init(
    cases: CaseContext,
    displaySettings: DisplaySettings,
    size: Size,
    seen: [CommitSummary] = []
  ) {
    self.cases = cases
    self.displaySettings = displaySettings
    self.size = size
    navigation = Navigation(generation: cases.book.generation, seen: seen)
    self.cases.language = displaySettings.language
    refreshAll()
  }

  /// What lists and pages are made of.
  var display: Display { Display(cases: cases, displaySettings: displaySettings, size: size) }

  /// What features see now.
  var here: ScreenContext {
    ScreenContext(
      cases: cases,
      displaySettings: displaySettings,
      readOnly: readOnly,
      navigation: navigation,
      named: named,
      undo: undo,
      editors: editors,
      remembered: remembered,
      size: size
    )
  }

  /// Milliseconds after which the program should send `timedOut`; nil for never.
  package var wakeAfter: Int? {
    if navigation.isPaneBehind(display) { return 200 }
    let minutes = cases.settings.maskAfterMinutes
    return minutes > 0 && !isMasked ? minutes * 60_000 : nil
  }

  mutating func say(_ message: Message) { messages.say(message, at: cases.now) }

  /// Whatever is shown and not up to date is worked out again, also what has become overdue meanwhile.
  mutating func refreshAll() {
    let moment = cases.caseIndex.triage.now
    if let touched = cases.passTime() { navigation.pass(touched, since: moment, display) }
    navigation.refreshAll(display)
  }

  /// These records changed: what is shown takes in only them, all else when it is wanted next.
  mutating func refresh(_ ids: [RecordID]) {
    let touched = cases.takeIn(changed: ids)
    navigation.takeIn(ids, touched, display)
  }
}
