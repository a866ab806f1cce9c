import CaseBook
import CaseModel
import CaseRules
import Casework
import TerminalGrid

/// Unsaved input of earlier sessions, offered at the next start.
struct DraftsFeature {
  let here: ScreenContext

  /// The picker of drafts that can be continued.
  func picker(_ drafts: [Draft]) -> Picker {
    let options = drafts.enumerated().map { index, draft in
      PickerOption(value: String(index), label: label(draft))
    }
    let title = Phrase("Not saved last time: Enter continues", "지난번에 저장하지 못한 것: Enter로 이어 쓰기")
    return Picker(
      title: title[here.language],
      owner: DraftsPicker(drafts: drafts),
      options: options
    )
  }

  private func label(_ draft: Draft) -> String {
    let target = draft.targets.first.map { "\($0.text) \(here.title($0))" }
    let what =
      switch draft.origin {
      case .add: Phrase("New: \(draft.kind.label.en)", "새 \(draft.kind.label.ko)")
      case .intake: Phrase("New report", "신고 접수")
      case .note: Phrase("Note", "기록")
      case .edit: Phrase("Edit", "수정")
      case .action(let action): action.label
      case .step(let state): TransitionFeature(here: here).title(state, draft.kind)
      }
    let typed = draft.fields[.text] ?? draft.fields[.nameKo] ?? draft.fields[.subject] ?? ""
    return [what[here.language], target ?? "", String(typed.prefix(30))].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  /// Opens the form or note of a draft.
  ///
  /// - Throws: why that is no longer possible.
  func goOn(with draft: Draft) throws(Message) -> [Step] {
    try here.checkWritable()
    if draft.origin == .note { return [.present(.text(note(draft)))] }
    let records = records(of: draft)
    guard !records.isEmpty else {
      let deleted = draft.targets.compactMap { here.cases.book.saved($0) }.first
      throw deleted.map(GoneRecords.deleted)
        ?? Message(Phrase("The record is gone.", "기록이 없어졌습니다."), .warning)
    }
    if case .step(let state) = draft.origin {
      var form = try TransitionFeature(here: here).form(records, to: state)
      form.apply(draft, text: here.text, input: here.cases.input)
      return [.present(.form(form))]
    }
    let (form, clashes) = filled(draft, records)
    guard !clashes.isEmpty else { return [.present(.form(form))] }
    let who = records.first?[.updatedBy] ?? "?"
    let sentence = SaveConflict(here: here).sentence(clashes, form, who)
    return [.present(.form(form)), .say(sentence, .warning)]
  }

  /// The records of a draft, or those that they were merged into.
  ///
  /// A new record if none exists yet, or a power failure lost it.
  private func records(of draft: Draft) -> [Record] {
    let book = here.cases.book
    let found = draft.targets.compactMap { id in
      book.record(id) ?? book.record(mergedFrom: id).flatMap { book.record($0) }
    }
    guard draft.origin.isNew, found.isEmpty else { return found }
    return [here.cases.blank(draft.kind)]
  }

  /// The form with the draft's values, merged with colleagues' later changes of the record or of
  /// the one that it was merged into; and the fields that both changed.
  private func filled(
    _ draft: Draft,
    _ records: [Record]
  ) -> (form: FormState, clashes: [ThreeWayMerge.Clash]) {
    let (text, input) = (here.text, here.cases.input)
    guard draft.origin == .edit, let current = records.first,
      let read = draft.targets.first.flatMap({ here.cases.book.saved($0) })
    else {
      var form = form(draft, records)
      form.apply(draft, text: text, input: input)
      return (form, [])
    }
    var form = form(draft, [draft.original(of: read)])
    form.apply(draft, text: text, input: input)
    var merge: FormMerge
    if read.isDeleted {
      (form, merge) = GoneRecords(here: here).moved(form, to: current)
    } else {
      merge = FormMerge([current], into: &form, text)
    }
    form.type(draft.texts, input: input)
    merge.addTyped(draft, current, in: &form)
    if let first = merge.clashes.first { form.focus(first.key) }
    return (form, merge.clashes)
  }

  private func form(_ draft: Draft, _ records: [Record]) -> FormState {
    let title = label(draft)
    func form(_ owner: any FormOwner) -> FormState {
      FormState(owner, title: title, records: records, only: draft.only, text: here.text)
    }
    switch draft.origin {
    case .action(let action):
      let started = here.cases.followups.started(action, records)
      return ActionForm(action: action).form(title, started, records, here)
    case .intake: return IntakeForm().empty(here)
    case .edit: return form(EditForm())
    case .add where !records.allSatisfy(\.id.isProvisional):
      var form = form(EditForm())
      form.progress.countAllAsUnsaved()
      return form
    case .add, .note, .step: return form(AddForm())
    }
  }

  private func note(_ draft: Draft) -> TextEntry {
    var entry = TextEntry(
      NoteText(records: draft.targets),
      title: label(draft),
      text: draft.fields[.text] ?? ""
    )
    entry.kind = draft.fields[.kind] ?? "note"
    entry.method = draft.fields[.method]
    return entry
  }
}

/// The picker of drafts.
struct DraftsPicker: PickerOwner {
  let drafts: [Draft]

  var takesLetters: Bool { false }

  var pasteRefusal: Phrase? {
    Phrase(
      "this list offers what was not saved last time. "
        + "Enter goes on with it, Esc closes it; then open the note or form and paste again.",
      "지난번에 저장하지 못한 것의 목록입니다. "
        + "Enter로 이어 쓰거나 Esc로 닫은 뒤, 기록이나 서식을 열어 다시 붙여넣으세요."
    )
  }

  func take(_ picker: Picker, _ here: ScreenContext) throws(Message) -> [Step] {
    guard let index = picker.result.first.flatMap({ Int($0) }), drafts.indices.contains(index)
    else { return [] }
    return [.resume(index)] + (try DraftsFeature(here: here).goOn(with: drafts[index]))
  }
}
