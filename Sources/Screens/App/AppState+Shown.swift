package import CaseModel
import Casework
import TerminalGrid

// What drawing and the program read.

extension AppState {
  package var section: SectionTab { navigation.section }
  package var today: TodayState { navigation.today }
  package var tables: [TableState] { navigation.tables }
  package var table: TableState? { navigation.table }

  /// The pages that were opened one from the other; the last is shown.
  package var pages: [PageState] { navigation.pages }

  /// The record in the side pane.
  package var pane: PageState? { navigation.pane }

  /// The commits of others since the officer was last here, newest first.
  package var seen: [CommitSummary] { navigation.seen }

  /// The components over what is shown; the last takes the keys.
  package var overlays: [Overlay] { components.all }

  package var message: Message? { messages.shown }

  /// Which keys work now.
  package var context: KeyContext {
    if let top = components.top { return top.context }
    if !pages.isEmpty { return .page }
    return section == .today ? .today : .table
  }

  /// Rows of the screen between head and foot.
  package var bodyHeight: Int { display.bodyHeight }

  /// Rows of the help page.
  package var helpHeight: Int { max(1, size.rows - 6) }

  package var hasPane: Bool { navigation.hasPane(display) }

  /// The record that a key such as `t` or `d` means: below the cursor, else the open page's.
  package var focusedRecord: RecordID? { here.focused }

  /// The records that a bulk key means: the marked ones that are shown, else the focused one.
  package var targets: [RecordID] { here.targets }

  /// The bindings worth a hint here and now, in the order of the table of keys.
  package var hints: [Command] { here.hints(context) }

  /// Whether the filter that is typed is not understood, so that the rows are those of the one before.
  package var isFilterRefused: Bool {
    if case .prompt(let prompt)? = components.top { prompt.isRefusedFilter } else { false }
  }

  /// The words of what is shown.
  package var words: ScreenWords { ScreenWords(here: here) }

  /// What is typed and would be lost if the line dropped now; nil if nothing would.
  package var draft: Draft? { overlays.draft(cases.text) }

  /// Warns that what is typed is not kept on the disk.
  package mutating func warnOfDraft(_ reason: Phrase) {
    say(.draftNotKept(reason))
  }

  /// Offers what was left unsaved; the files stay until it is saved or discarded.
  package mutating func offer(_ drafts: [Draft]) {
    guard !drafts.isEmpty else { return }
    present(.picker(DraftsFeature(here: here).picker(drafts)))
  }

  /// Whether there is anything to prepare between two keys.
  package var isPreparing: Bool { Preparation(navigation, display) != nil }

  /// Does one piece of work before anybody asks for its outcome.
  package mutating func prepare(until isInterrupted: () -> Bool) {
    guard let work = Preparation(navigation, display) else { return }
    navigation.prepare(work, display, until: isInterrupted)
    if cases.prepare(work) { navigation.refreshLayout(display) }
  }

  /// Finds at once what Today tells of duplicates and leads, for a reader who does not wait.
  package mutating func prepareToday() {
    cases.prepareAll()
    navigation.refreshLayout(display)
  }
}
