package import CaseModel
import Casework
import TerminalGrid

// State that the views and the program read.

extension AppState {
  package var section: SectionTab { navigation.section }
  package var today: TodayState { navigation.today }
  package var tables: [TableState] { navigation.tables }
  package var table: TableState? { navigation.table }

  /// The open pages, each opened from the one before; the last is shown.
  package var pages: [PageState] { navigation.pages }

  /// The record in the side pane.
  package var pane: PageState? { navigation.pane }

  /// Commits of colleagues since the officer's last session, newest first.
  package var seen: [CommitSummary] { navigation.seen }

  /// The components above the section or page; the last gets the keys.
  package var overlays: [Overlay] { components.all }

  package var message: Message? { messages.shown }

  /// The key context, which determines the meaning of keys.
  package var context: KeyContext {
    if let top = components.top { return top.context }
    if !pages.isEmpty { return .page }
    return section == .today ? .today : .table
  }

  /// The number of screen rows between header and footer.
  package var bodyHeight: Int { display.bodyHeight }

  /// The number of rows of the help page.
  package var helpHeight: Int { max(1, size.rows - 6) }

  package var hasPane: Bool { navigation.layout(display).paneWidth != nil }

  /// The record that a key such as `t` or `d` applies to: at the cursor, else the open page's.
  package var focusedRecord: RecordID? { here.focused }

  /// The records that a key for several applies to: the marked and shown ones, else the focused
  /// one.
  package var targets: [RecordID] { here.targets }

  /// The bindings to show as hints, in the order of the key table.
  package var hints: [Command] { components.hints(here.hints(context)) }

  /// Whether the typed filter is invalid, so that the rows are those of the previous one.
  package var isFilterRefused: Bool {
    if case .prompt(let prompt)? = components.top { prompt.isRefusedFilter } else { false }
  }

  /// The texts to be drawn.
  package var words: ScreenWords { ScreenWords(here: here) }

  /// The unsaved input that would be lost if the connection dropped; nil if there is none.
  package var draft: Draft? { overlays.draft(cases.text) }

  /// Warns that the draft could not be written to the disk.
  package mutating func warnOfDraft(_ reason: Phrase) {
    say(.draftNotKept(reason))
  }

  /// Offers unsaved drafts of earlier sessions; their files stay until they are saved or discarded.
  package mutating func offer(_ drafts: [Draft]) {
    guard !drafts.isEmpty else { return }
    present(.picker(DraftsFeature(here: here).picker(drafts)))
  }

  /// Whether there is work to prepare between two keys.
  package var isPreparing: Bool {
    components.isSearching || Preparation(navigation, display) != nil
  }

  /// Does one piece of work in advance.
  package mutating func prepare(until isInterrupted: () -> Bool) {
    guard !components.isSearching else { return components.search(here, until: isInterrupted) }
    guard let work = Preparation(navigation, display) else { return }
    navigation.prepare(work, display, until: isInterrupted)
    if cases.prepare(work, until: isInterrupted) { navigation.refreshLayout(display) }
  }

  /// Finds duplicates and known leads for Today immediately, for callers without idle time.
  package mutating func prepareToday() {
    cases.prepareAll()
    navigation.prepare(.today, display) { false }
  }
}
