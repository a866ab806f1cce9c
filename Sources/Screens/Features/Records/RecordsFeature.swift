import CaseBook
import CaseModel
import CaseRules
import Casework

/// Adds records and edits their fields.
struct RecordsFeature {
  let here: ScreenContext

  /// Opens the form of the focused record, at the focused field.
  func edit() throws(Message) -> [Step] {
    try here.checkWritable()
    let page = here.frontPage
    if case .past? = page?.subject {
      throw Message(
        Phrase(
          "An earlier version. b goes back; Enter on the second line restores it.",
          "과거 내용입니다. b로 돌아가거나 둘째 줄에서 Enter로 복원하세요."
        ),
        .warning
      )
    }
    guard let id = here.focused else { throw Message(ScreenContext.nothingHere) }
    let key = page?.focused?.key
    let target = key == nil ? id : page?.record ?? id
    guard let record = here.cases.book.record(target) else {
      throw Message(ScreenContext.nothingHere)
    }
    if let key, Schema.of(record.kind)[key]?.isChangedByTransition == true {
      return try TransitionFeature(here: here).open()
    }
    guard here.cases.records.refusal(toEdit: record) == nil else {
      throw Message(
        Phrase("A note is never changed; write a new one (t).", "기록은 고치지 않습니다. 새 기록을 남기세요(t)."),
        .warning
      )
    }
    var form = FormState(
      EditForm(),
      title: here.formTitle(Phrase("Edit", "수정"), record),
      records: [record],
      text: here.text
    )
    if let key { form.focus(key) }
    return [.present(.form(form))] + here.mentionEditors([record.id])
  }

  /// Opens an empty form for a record of a kind, linked to others if given.
  func add(
    _ kind: RecordKind,
    linkedTo ids: [RecordID] = [],
    with known: FieldSet = FieldSet(),
    only: [String]? = nil
  ) throws(Message) -> [Step] {
    try here.checkWritable()
    var record = here.cases.blank(kind)
    for (key, value) in known.values { record.fields[key] = value }
    for id in ids { record.link(to: id) }
    let title = Phrase("New: \(kind.label.en)", "새 \(kind.label.ko)")[here.language]
    var form = FormState(AddForm(), title: title, records: [record], only: only, text: here.text)
    // What is typed at once is what to do.
    if kind == .followup { form.focus("subject") }
    return [.present(.form(form))]
  }

  /// Adds a record of the table's kind, or one linked to the page's record.
  func addHere() throws(Message) -> [Step] {
    guard let id = here.page?.record else { return try add(here.table?.kind ?? .victim) }
    let kinds = RecordKind.allCases.filter { kind in
      kind != .victim
        && Schema.of(kind).fields.contains {
          $0.isIndexed && $0.kind.linkKinds.contains(id.kind)
        }
    }
    let options = kinds.map { PickerOption(value: $0.name, label: $0.label[here.language]) }
    guard !options.isEmpty else { return try add(id.kind) }
    let title = Phrase("Add to \(id.text)", "\(id.text)에 추가")[here.language]
    return [.present(.picker(Picker(title: title, owner: KindPicker(id: id), options: options)))]
  }

  /// Adds a record of the named kind, linked to the page's record or the marked ones.
  func add(named word: String) throws(Message) -> [Step] {
    guard let kind = RecordKind(word: word), kind != .note else {
      let names = RecordKind.allCases.filter { $0 != .note }.map(\.name).joined(separator: ", ")
      throw Message(
        Phrase(
          word.isEmpty
            ? "Say what to add: \(names)." : "“\(word)” cannot be added; one of \(names).",
          word.isEmpty ? "추가할 종류를 쓰세요: \(names)." : "“\(word)”은(는) 추가할 수 없습니다: \(names)."
        ),
        .error
      )
    }
    let ids = here.page == nil ? here.marked : here.page?.record.map { [$0] } ?? []
    return try add(kind, linkedTo: ids)
  }
}

// Moving through the list from which a page was opened.

extension RecordsFeature {
  /// Opens the next or previous record of the list from which the page was opened.
  ///
  /// The effect is the same as going back, moving the cursor and pressing Enter.
  func openNeighbour(_ direction: Movement) throws(Message) -> [Step] {
    guard let id = here.page?.record, here.navigation.pages.count == 1, here.section != .figures
    else {
      throw Message(
        Phrase("Go back to the first page (b) to go on through the list.", "b로 목록의 기록으로 돌아간 뒤 쓰세요.")
      )
    }
    let moves =
      if let table = here.table {
        tableSteps(from: id, direction == .down ? 1 : -1, table)
      } else {
        todaySteps(from: id, direction)
      }
    guard let moves else { throw Message(Phrase("The list ends here.", "목록의 끝입니다.")) }
    return [.run(.back)] + moves + [.run(.open)]
  }

  /// Puts the cursor on the neighbour of a record; nil if it has none.
  ///
  /// If the record has left the table, the cursor is on the one that followed it.
  private func tableSteps(from id: RecordID, _ step: Int, _ table: TableState) -> [Step]? {
    let book = here.cases.book
    let row = id.kind == table.kind ? book.row(id) : nil
    let own = table.focusedRow == row ? table.cursor : row.flatMap { table.rows.firstIndex(of: $0) }
    let next = own.map { $0 + step } ?? (step > 0 ? table.cursor : table.cursor - 1)
    guard table.rows.indices.contains(next) else { return nil }
    return [.table(.cursor(book.id(table.kind, table.rows[next])))]
  }

  /// Moves the cursor of Today to the neighbour of a record; nil if it has none.
  private func todaySteps(from id: RecordID, _ direction: Movement) -> [Step]? {
    let today = here.navigation.today
    let step = direction == .down ? 1 : -1
    if step > 0, let focused = today.focusedRecord, focused != id { return [] }
    var (index, count) = (today.position.cursor + step, 0)
    while today.items.indices.contains(index) {
      if today.items[index].isFocusable { count += 1 }
      if today.items[index].record != nil {
        return Array(repeating: .run(direction.command), count: count)
      }
      index += step
    }
    return nil
  }
}

/// The picker of the kind of record to add to the open one.
struct KindPicker: PickerOwner {
  let id: RecordID

  func take(_ picker: Picker, _ here: ScreenContext) throws(Message) -> [Step] {
    guard let kind = picker.result.first.flatMap({ RecordKind(word: $0) }) else { return [] }
    return kind == .note
      ? try NotesFeature(here: here).open(on: [id])
      : try RecordsFeature(here: here).add(kind, linkedTo: [id])
  }
}

/// The form of a new record.
struct AddForm: FormOwner {
  var draft: Draft.Origin? { .add }

  func proposal(_ form: FormState, _ here: ScreenContext) throws(Refusal) -> Proposal? {
    guard let record = form.changed.first else { return nil }
    return try here.cases.records.add(record)
  }
}

/// The form of an existing record.
struct EditForm: FormOwner {
  var draft: Draft.Origin? { .edit }
  var editsRecords: Bool { true }

  func proposal(_ form: FormState, _ here: ScreenContext) throws(Refusal) -> Proposal? {
    guard !form.progress.isUnsavedWhole else {
      return try here.cases.records.writeAgain(form.changed)
    }
    return try here.cases.records.edit(from: form.records.current, to: form.changed)
  }
}
