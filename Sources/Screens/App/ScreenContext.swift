import CaseBook
import CaseModel
import CaseQuery
import CaseRules
import Casework
import TerminalGrid

/// What a feature sees when a key or an answer reaches it: the casebook, how it is shown, and where the officer is.
///
/// It is made for one call and not kept, since a copy of the book that lives on makes the next change copy it.
struct ScreenContext: Sendable {
  let cases: CaseContext
  let displaySettings: DisplaySettings
  /// Why nothing can be saved; nil if everything can.
  let readOnly: Phrase?
  let navigation: Navigation
  /// The records that a typed command names; they are meant instead of those below the cursor.
  let named: [RecordID]
  /// What of this session can be undone and done again.
  let undo: UndoStack
  /// Colleagues with a record open in a form.
  let editors: [Editing]
  /// What forms take over from the one that was saved before.
  let remembered: Remembered
  let size: Size

  var section: SectionTab { navigation.section }

  /// The page that is shown; nil if none lies over the section.
  var page: PageState? { navigation.pages.last }

  /// The table of the section; nil in a section without one.
  var table: TableState? { navigation.table }

  /// Rows of the screen between head and foot.
  var height: Int { max(1, size.rows - 4) }

  var language: Language { displaySettings.language }

  /// How values are written in the language of the screen.
  var text: FieldText { cases.text(displaySettings.language) }

  var query: QueryContext {
    navigation.query(Display(cases: cases, displaySettings: displaySettings, size: size))
  }

  /// The page that lies below a command, unless the command names its records.
  var frontPage: PageState? { named.isEmpty ? page : nil }

  /// The record that a key means: the one named, else the one below the cursor, else the open page's.
  var focused: RecordID? { named.first ?? navigation.focused(in: cases.book) }

  /// The records that a bulk key means: the marked ones that are shown, else the focused one.
  var targets: [RecordID] {
    if !named.isEmpty { return named }
    guard page == nil, let table, !table.marks.isEmpty else { return focused.map { [$0] } ?? [] }
    return table.rows.map { cases.book.id(table.kind, $0) }.filter(table.marks.contains)
  }

  /// The marked rows that are shown; none if no row is marked.
  var marked: [RecordID] { table?.marks.isEmpty == false ? targets : [] }
}

// What features ask of it.

extension ScreenContext {
  static let nothingHere = Phrase("Nothing is selected here.", "선택된 것이 없습니다.")
  static let notSaved = Phrase("Not saved", "저장되지 않음")

  /// - Throws: why nothing can be saved, if that is so.
  func checkWritable() throws(Message) {
    if let reason = readOnly { throw Message(reason, .error) }
  }

  /// The victim that is meant: the open page's, else the focused one.
  ///
  /// - Throws: that a victim has to be chosen first.
  func victim() throws(Message) -> Record {
    let ids = [frontPage?.record, focused].compactMap { $0 }
    guard let id = ids.first(where: { $0.kind == .victim }), let victim = cases.book.record(id)
    else {
      throw Message(Phrase("Go to a victim first.", "피해자를 먼저 고르세요."), .warning)
    }
    return victim
  }

  /// What an act proposes, as the step that saves it.
  ///
  /// - Throws: why the act refuses, after some words.
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

  /// Says who else has one of the records in a form, before one begins to change it too.
  func mentionEditors(_ ids: [RecordID]) -> [Step] {
    let others = editors.filter { ids.contains($0.id) }
    guard !others.isEmpty else { return [] }
    func words(_ language: Language) -> String {
      others.map { $0.words(cases.zone)[language] }.joined(separator: ", ")
    }
    return [.say(Phrase(words(.en), words(.ko)), .warning)]
  }

  /// Columns of a text inside its box.
  var textWidth: Int { max(20, min(size.columns - 6, 100)) }

  /// The person taken in last, whose channel and place the next one may share.
  var lastIntake: Record? { remembered.intake }

  /// Where the last item of a request was said to be held.
  var lastHeld: String? { remembered.held }

  /// What a record is called; empty if it has no title.
  func title(_ id: RecordID) -> String {
    cases.book.title(id, text, hidingNames: displaySettings.hidesNames) ?? ""
  }

  /// The one record with what it is called, or how many there are.
  func names(_ ids: [RecordID]) -> String {
    guard ids.count == 1, let id = ids.first else {
      return Phrase("{n} records", "{n}건").filled(language, ["n": String(ids.count)])
    }
    return "\(id.text) \(title(id))"
  }

  /// What is done to a record, as the title of a form.
  func formTitle(_ verb: Phrase, _ record: Record) -> String {
    "\(verb[language]): \(record.id.text) \(title(record.id))"
  }

  /// The rows of a kind in which all words of a text occur, or which tell of the person whom they mean.
  func rows(_ kind: RecordKind, with words: String) -> [Int] {
    (try? RowQuery(kind, filter: Filter(words: words)).rows(query)) ?? []
  }
}

/// What forms take over from the one that was saved before.
struct Remembered: Sendable {
  /// The person taken in last.
  var intake: Record?
  /// Where the last item of a request was said to be held.
  var held: String?
}

extension [RecordID] {
  /// The first three ids, and how many more there are.
  var few: Phrase {
    let ids = prefix(3).map(\.text).joined(separator: ", ")
    let others = count - 3
    guard others > 0 else { return Phrase(ids, ids) }
    return Phrase("\(ids) and \(others) more", "\(ids) 외 \(others)건")
  }
}
