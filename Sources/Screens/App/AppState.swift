import CaseBook
package import CaseModel
import CaseRules
package import Casework
package import TerminalGrid

/// The state of the screens: a value that `update` changes and views only read.
package struct AppState: Sendable {
  package var cases: CaseContext
  package internal(set) var displaySettings: DisplaySettings {
    didSet { cases.language = displaySettings.language }
  }
  /// Whether something can be saved.
  package var saving = Saving.possible
  /// The problems in the files of the casebook.
  package var findings: [Finding] = []
  package internal(set) var size: Size
  var navigation: Navigation
  /// The components above the section or page; the last gets the keys.
  var components = ComponentStack()
  var messages = MessageLine()
  package internal(set) var isMasked = false
  /// The keys after the current one in the same read; its receiver may consume or drop them too.
  package var ahead: ArraySlice<Key> = []
  /// Values that forms copy from the previously saved one.
  var remembered = Remembered()
  /// The records named in a typed command, used instead of those at the cursor.
  var named: [RecordID] = []
  /// Records that colleagues changed while an own commit was being saved.
  var unread: [RecordID] = []
  /// The changes of this session that can be undone and redone.
  var undo = UndoStack()
  /// The commit being saved.
  var pending: PendingCommit?
  /// The text to show once the access log has its line.
  var pendingDisclosure: PendingDisclosure?
  /// Colleagues who have a record open in a form.
  package var editors: [Editing] = []
  /// The offered draft that was opened again, whose file is used further.
  package internal(set) var resumed: Int?
  /// The number of forms that closed although their save may not be on the disk.
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

  /// The inputs of lists and pages.
  var display: Display { Display(cases: cases, displaySettings: displaySettings, size: size) }

  /// The context passed to features.
  var here: ScreenContext {
    ScreenContext(
      cases: cases,
      displaySettings: displaySettings,
      readOnly: saving.readOnly,
      navigation: navigation,
      named: named,
      undo: undo,
      editors: editors,
      remembered: remembered,
      size: size
    )
  }

  /// Milliseconds after which the program must send `timedOut`; nil for never.
  package var wakeAfter: Int? {
    if navigation.isPaneBehind(display) { return 200 }
    let minutes = cases.settings.maskAfterMinutes
    return minutes > 0 && !isMasked ? minutes * 60_000 : nil
  }

  mutating func say(_ message: Message) { messages.say(message, at: cases.now) }

  /// Updates everything outdated that is shown, including what became overdue.
  mutating func refreshAll() {
    let moment = cases.caseIndex.triage.now
    if let touched = cases.passTime() { navigation.pass(touched, since: moment, display) }
    navigation.refreshAll(display)
  }

  /// Updates what is shown of these changed records; the rest is updated when needed.
  mutating func refresh(_ ids: [RecordID]) {
    let touched = cases.takeIn(changed: ids)
    navigation.takeIn(ids, touched, display)
  }
}
