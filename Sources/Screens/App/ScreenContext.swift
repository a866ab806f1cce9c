import CaseBook
import CaseModel
import CaseQuery
import CaseRules
import Casework
import TerminalGrid

/// The context of a feature when it handles a key or an answer: the casebook, the display settings,
/// and the officer's position.
///
/// It is made for one call and must not be stored, because a retained copy of the book makes the
/// next change copy it.
struct ScreenContext: Sendable {
  let cases: CaseContext
  let displaySettings: DisplaySettings
  /// Why nothing can be saved; nil if saving is possible.
  let readOnly: Phrase?
  let navigation: Navigation
  /// The records named in a typed command, used instead of those at the cursor.
  let named: [RecordID]
  /// The changes of this session that can be undone and redone.
  let undo: UndoStack
  /// Colleagues who have a record open in a form.
  let editors: [Editing]
  /// Values that forms copy from the previously saved one.
  let remembered: Remembered
  let size: Size

  var section: SectionTab { navigation.section }

  /// The page that is shown; nil if none is open above the section.
  var page: PageState? { navigation.pages.last }

  /// The table of the section; nil in a section without one.
  var table: TableState? { navigation.table }

  /// The number of screen rows between header and footer.
  var height: Int { max(1, size.rows - 4) }

  var language: Language { displaySettings.language }

  /// Formats values in the language of the screen.
  var text: FieldText { cases.text(displaySettings.language) }

  var query: QueryContext {
    navigation.query(Display(cases: cases, displaySettings: displaySettings, size: size))
  }

  /// The page that a command applies to, unless the command names its records.
  var frontPage: PageState? { named.isEmpty ? page : nil }

  /// The record that a key applies to: the named one, else the one at the cursor, else the open
  /// page's.
  var focused: RecordID? { named.first ?? navigation.focused(in: cases.book) }

  /// The records that a key for several records applies to: the marked ones that are shown, else
  /// the focused one.
  var targets: [RecordID] {
    if !named.isEmpty { return named }
    guard page == nil, let table, !table.marks.isEmpty else { return focused.map { [$0] } ?? [] }
    return table.rows.map { cases.book.id(table.kind, $0) }.filter(table.marks.contains)
  }

  /// The marked rows that are shown; empty if no row is marked.
  var marked: [RecordID] { table?.marks.isEmpty == false ? targets : [] }
}

extension ScreenContext {
  /// Why switching the side pane shows nothing; nil if it does.
  var paneWords: Phrase? {
    let least = DisplaySettings.paneColumns
    guard size.columns < least else { return nil }
    let isOn = displaySettings.showsPane
    return Phrase(
      "The side pane is \(isOn ? "on" : "off"); it needs \(least) columns, here are \(size.columns).",
      "옆 창 \(isOn ? "켬" : "끔"): \(least)열부터 보입니다(지금 \(size.columns)열)."
    )
  }
}

// Helpers for features.

extension ScreenContext {
  static let nothingHere = Phrase("Nothing is selected here.", "선택된 것이 없습니다.")
  static let notSaved = Phrase("Not saved", "저장되지 않음")

  /// - Throws: why nothing can be saved.
  func checkWritable() throws(Message) {
    if let reason = readOnly { throw Message(reason, .error) }
  }

  /// The victim that a command applies to: the open page's, else the focused one.
  ///
  /// - Throws: if no victim is selected.
  func victim() throws(Message) -> Record {
    let ids = [frontPage?.record, focused].compactMap { $0 }
    guard let id = ids.first(where: { $0.kind == .victim }), let victim = cases.book.record(id)
    else {
      throw Message(Phrase("Go to a victim first.", "피해자를 먼저 고르세요."), .warning)
    }
    return victim
  }

  /// The step that saves what an act proposes.
  ///
  /// - Throws: why the act refuses, after an introduction.
  func propose(
    _ refused: Phrase = Self.notSaved,
    undoes: [RecordStep]? = nil,
    _ act: (CaseContext) throws(Refusal) -> Proposal
  ) throws(Message) -> [Step] {
    try checkWritable()
    do throws(Refusal) {
      return [.propose(try act(cases), undoes: undoes)]
    } catch {
      throw Message(error, refused)
    }
  }

  /// Shows who else has one of the records open in a form.
  func mentionEditors(_ ids: [RecordID]) -> [Step] {
    let others = editors.filter { ids.contains($0.id) }
    guard !others.isEmpty else { return [] }
    func words(_ language: Language) -> String {
      others.map { $0.words(cases.zone)[language] }.joined(separator: ", ")
    }
    return [.say(Phrase(words(.en), words(.ko)), .warning)]
  }

  /// The width of a text inside its box, in columns.
  var textWidth: Int { max(20, min(size.columns - 6, 100)) }

  /// The title of a record; empty if it has none.
  func title(_ id: RecordID) -> String {
    cases.book.title(id, text, hidingNames: displaySettings.hidesNames) ?? ""
  }

  /// The id and title of a single record, or the number of several.
  func names(_ ids: [RecordID]) -> String {
    guard ids.count == 1, let id = ids.first else {
      return Phrase("{n} records", "{n}건").filled(language, ["n": String(ids.count)])
    }
    return "\(id.text) \(title(id))"
  }

  /// The title of a form: the action and the record.
  func formTitle(_ verb: Phrase, _ record: Record) -> String {
    "\(verb[language]): \(record.id.text) \(title(record.id))"
  }

  /// The rows of a kind that contain all words of a text, or that are about a person whom they may
  /// mean.
  func rows(_ kind: RecordKind, with words: String) -> [Int] {
    (try? RowQuery(kind, filter: Filter(words: words)).rows(query)) ?? []
  }
}

/// Values that forms copy from the previously saved one.
struct Remembered: Sendable {
  /// The person taken in last, whose channel and place the next one may share.
  var intake: Record?
  /// Where the last item of a request is held.
  var held: String?

  /// The filters that were used, by table, the last one last.
  private(set) var filters: [RecordKind: [String]] = [:]

  private static let mostFilters = 50

  enum Value: Sendable {
    case intake(Record)
    case filter(RecordKind, String)
    case held(String)
  }

  mutating func take(_ value: Value) {
    switch value {
    case .intake(let record): intake = record
    case .held(let location): held = location
    case .filter(let kind, let text):
      let others = (filters[kind] ?? []).filter { $0 != text }
      filters[kind] = (others + [text]).suffix(Self.mostFilters)
    }
  }
}

extension [RecordID] {
  /// The first three ids, and the number of the others.
  var few: Phrase {
    let ids = prefix(3).map(\.text).joined(separator: ", ")
    let others = count - 3
    guard others > 0 else { return Phrase(ids, ids) }
    return Phrase("\(ids) and \(others) more", "\(ids) 외 \(others)건")
  }
}
