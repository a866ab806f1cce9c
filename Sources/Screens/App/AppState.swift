package import CaseModel
package import CaseQuery
import CaseRules
package import Casework
package import TerminalGrid

/// The parts of the program that Tab goes through.
package enum SectionTab: Int, CaseIterable, Hashable, Sendable {
  case today, victims, compounds, followups, leads, figures

  /// The kind of record that the section is a table of; nil for Today and Figures.
  package var kind: RecordKind? {
    switch self {
    case .today, .figures: nil
    case .victims: .victim
    case .compounds: .compound
    case .followups: .followup
    case .leads: .lead
    }
  }

  package var label: Phrase {
    switch self {
    case .today: Phrase("Today", "오늘")
    case .figures: Phrase("Figures", "통계")
    default: kind?.pluralLabel ?? Phrase("", "")
    }
  }
}

/// All that the screens know and show: a value that `update` changes and drawing only reads.
package struct AppState: Sendable {
  package var world: CaseContext
  package internal(set) var looks: Looks {
    didSet { world.language = looks.language }
  }
  /// Why nothing can be saved; nil if everything can.
  package var readOnly: Phrase?
  /// What is wrong in the files of the casebook.
  package var findings: [Finding] = []
  package internal(set) var size: Size
  package internal(set) var section = SectionTab.today
  package internal(set) var today = TodayState()
  package internal(set) var tables = [
    TableState(.victim), TableState(.compound), TableState(.followup, filter: "is:open"),
    TableState(.lead),
  ]
  /// The pages that were opened one from the other; the last is shown.
  package internal(set) var pages: [PageState] = []
  /// What `b` in a table goes back to, where one came to its rows from another place.
  var departure: Departure?
  /// What lies over all that; the last takes the keys.
  package internal(set) var overlays: [Overlay] = []
  package internal(set) var message: Message?
  /// When the message was said in answer to the officer; nil for news of others.
  var answeredAt: Instant?
  /// News of others that wait until an answer has been there long enough to be read.
  var news: Message?
  package internal(set) var isMasked = false
  /// The keys that came in one read with the one that is being taken in, behind it.
  ///
  /// The program sets them; whoever takes a key in may take in or drop these too.
  package var ahead: ArraySlice<Key> = []
  /// What forms take over from the one that was saved before.
  var remembered = Remembered()
  /// The records that a typed command names; they are meant instead of those below the cursor.
  var named: [RecordID] = []
  /// The record in the side pane; it follows the cursor after a rest.
  package internal(set) var pane: PageState?
  var search = SearchIndex()
  /// The generation of the book up to which its changes were taken in.
  var generation: Int
  /// Records that colleagues changed while a commit of our own was being saved.
  var unread: [RecordID] = []
  /// The commits of this session that were not taken back, and those that were.
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
  /// The commits of others since the officer was last here, newest first.
  package internal(set) var seen: [SeenCommit]

  package init(
    world: CaseContext,
    looks: Looks,
    size: Size,
    seen: [SeenCommit] = []
  ) {
    self.world = world
    self.looks = looks
    self.size = size
    self.seen = seen
    generation = world.book.generation
    self.world.language = looks.language
    refreshAll()
  }

  package var query: QueryContext { here.query }

  /// Which keys work now.
  package var context: KeyContext {
    if let top = overlays.last { return top.context }
    if !pages.isEmpty { return .page }
    return section == .today ? .today : .table
  }

  /// Where the table of the section stands in `tables`; nil in a section without one.
  var tableIndex: Int? { section.kind == nil ? nil : section.rawValue - 1 }

  /// Whether nothing lies over the section, whose own page is the whole of Figures.
  package var isAtTop: Bool { pages.count <= (section == .figures ? 1 : 0) }

  package var table: TableState? { tableIndex.map { tables[$0] } }

  /// Rows of the screen between head and foot.
  package var bodyHeight: Int { max(1, size.rows - 4) }

  /// Rows of a table below its column heads.
  package var tableHeight: Int { max(1, bodyHeight - 1) }

  /// Whether there is room for the record beside the table, and it is wanted.
  package var hasPane: Bool {
    looks.showsPane && size.columns >= 120 && section != .today && pages.isEmpty
  }

  /// How wide the section's list is beside the pane.
  package var listWidth: Int { hasPane ? max(50, size.columns * 11 / 20) : size.columns }

  package var paneWidth: Int { hasPane ? size.columns - listWidth - 1 : 0 }

  /// The record that a key such as `t` or `d` means: below the cursor, else the open page's.
  package var focusedRecord: RecordID? { here.focused }

  /// The records that a bulk key means: the marked ones that are shown, else the focused one.
  package var targets: [RecordID] { here.targets }

  var text: FieldText { world.text(looks.language) }

  /// Milliseconds after which the program should send `timedOut`; nil for never.
  package var wakeAfter: Int? {
    if hasPane, pane?.record != focusedRecord { return 200 }
    let minutes = world.settings.maskAfterMinutes
    return minutes > 0 && !isMasked ? minutes * 60_000 : nil
  }

  mutating func say(_ phrase: Phrase, _ look: Message.Look = .plain) {
    message = Message(phrase, look)
    answeredAt = world.now
    news = nil
  }

  /// What is typed and would be lost if the line dropped now; nil if nothing would.
  package var draft: Draft? { overlays.draft(text) }

  /// Warns that what is typed is not kept on the disk.
  package mutating func warnOfDraft(_ reason: Phrase) {
    say(
      Phrase("The draft is not on the disk: \(reason.en)", "초안이 디스크에 없습니다: \(reason.ko)"),
      .warning
    )
  }

  /// Offers what was left unsaved; the files stay until it is saved or discarded.
  package mutating func offer(_ drafts: [Draft]) {
    guard !drafts.isEmpty else { return }
    present(.picker(DraftsFeature(here: here).picker(drafts)))
  }

  /// Who has the record of the open page in a form.
  package var pageEditors: [Editing] {
    guard let id = pages.last?.record else { return [] }
    return editors.filter { $0.id == id }
  }

  /// Columns of a text inside its box.
  package var textWidth: Int { here.textWidth }
}
