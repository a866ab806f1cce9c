package import CaseModel
import CaseRules
import Casework
import TerminalGrid

// What is not saved yet: kept on the disk while one types, offered again at the next start.

extension AppState {
  /// What would be lost if the line dropped now; nil where nothing would.
  ///
  /// Of a form with lists or texts open over it, it holds what those have so far.
  package var draft: Draft? {
    for (index, overlay) in overlays.enumerated() {
      switch overlay {
      case .text(let entry):
        guard case .note(let ids) = entry.purpose else { continue }
        return noteDraft(entry, ids)
      case .form(var form):
        if case .group = form.purpose { continue }
        if let value = pendingValue(over: index) { form.set(value, text: text) }
        return form.draft
      default: continue
      }
    }
    return nil
  }

  /// The value that the overlays above a form would give its focused field.
  private func pendingValue(over index: Int) -> FieldValue? {
    var value: FieldValue?
    var place: Int?
    for overlay in overlays[(index + 1)...].reversed() {
      switch overlay {
      case .text(let entry) where entry.purpose == .formField:
        value = .text(entry.editor.text)
      case .form(let form):
        guard case .group(let entry) = form.purpose else { continue }
        var fields = form.fields
        if let value, let key = form.focused?.field.key { fields[key] = value }
        value = .group(fields)
        place = entry
      case .entries(var entries):
        if case .group(let fields)? = value { entries.put(fields, at: place) }
        value = .entries(entries.entries)
      default: continue
      }
    }
    return value
  }

  private func noteDraft(_ entry: TextEntry, _ ids: [RecordID]) -> Draft? {
    let typed = entry.editor.text
    guard !typed.trimmed.isEmpty else { return nil }
    var fields = FieldSet()
    fields[.text] = typed
    fields[.kind] = entry.kind
    fields[.method] = entry.method
    return Draft(.note, .note, targets: ids, fields: fields)
  }

  /// Warns that what is typed is not kept on the disk.
  package mutating func warnOfDraft(_ reason: Phrase) {
    say(
      Phrase("The draft is not on the disk: \(reason.en)", "초안이 디스크에 없습니다: \(reason.ko)"),
      .warning
    )
  }

  /// Who has the record of the open page in a form.
  package var pageEditors: [Editing] {
    guard let id = pages.last?.record else { return [] }
    return editors.filter { $0.id == id }
  }

  /// Says who else has one of the records in a form, before one begins to change it too.
  mutating func mentionEditors(_ ids: [RecordID]) {
    let others = editors.filter { ids.contains($0.id) }
    guard !others.isEmpty else { return }
    func words(_ language: Language) -> String {
      others.map { $0.words(world.zone)[language] }.joined(separator: ", ")
    }
    say(Phrase(words(.en), words(.ko)), .warning)
  }

  /// Offers what was left unsaved; the files stay until it is saved or discarded.
  package mutating func offer(_ drafts: [Draft]) {
    guard !drafts.isEmpty else { return }
    offered = drafts
    let options = drafts.enumerated().map { index, draft in
      PickerOption(value: String(index), label: label(draft))
    }
    let title = Phrase("Not saved last time: Enter goes on with it", "지난번에 저장하지 못한 것: Enter로 이어 쓰기")
    push(.picker(Picker(title: title[looks.language], purpose: .drafts, options: options)))
  }

  private func label(_ draft: Draft) -> String {
    let target = draft.targets.first.map { id in
      "\(id.text) \(world.book.title(id, text, hidingNames: looks.hidesNames) ?? "")"
    }
    let what =
      switch draft.purpose {
      case .add: Phrase("New: \(draft.kind.label.en)", "새 \(draft.kind.label.ko)")
      case .note: Phrase("Note", "기록")
      case .edit: Phrase("Edit", "수정")
      case .action(let action): action.label
      case .step(let state): stepTitle(state, draft.kind)
      }
    let typed = draft.fields[.text] ?? draft.fields[.nameKo] ?? draft.fields[.subject] ?? ""
    return [what[looks.language], target ?? "", String(typed.prefix(30))].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  /// Opens the form or note that a draft was kept of.
  mutating func goOn(with index: Int) {
    guard offered.indices.contains(index), isWritable() else { return }
    let draft = offered[index]
    if draft.purpose == .note {
      resumed = index
      return goOnWithNote(draft)
    }
    let records = records(of: draft)
    guard !records.isEmpty else {
      let deleted = draft.targets.compactMap { world.book.saved($0) }.first
      if let deleted { return sayDeleted(deleted) }
      return say(Phrase("The record is gone.", "기록이 없어졌습니다."), .warning)
    }
    if case .step(let state) = draft.purpose {
      if goOnWithStep(draft, records, to: state) { resumed = index }
      return
    }
    resumed = index
    let (form, clashes) = filled(draft, records)
    push(.form(form))
    guard !clashes.isEmpty else { return }
    say(sentence(clashes, form, records.first?[.updatedBy] ?? "?"), .warning)
  }

  /// The records that a draft is about, or those that they were merged into; a new one where there is
  /// none yet, or a power cut took what it had become.
  private func records(of draft: Draft) -> [Record] {
    let found = draft.targets.compactMap { id in
      world.book.record(id) ?? world.book.record(mergedFrom: id).flatMap { world.book.record($0) }
    }
    guard draft.purpose == .add, found.isEmpty else { return found }
    return [world.blank(draft.kind)]
  }

  /// The form with what the draft holds, merged with what colleagues changed meanwhile in an edited
  /// record, or in the one that it was merged into; and what both changed.
  private func filled(
    _ draft: Draft,
    _ records: [Record]
  ) -> (form: FormState, clashes: [ThreeWayMerge.Clash]) {
    guard draft.purpose == .edit, let current = records.first,
      let read = draft.targets.first.flatMap({ world.book.saved($0) })
    else {
      var form = form(draft, records)
      form.apply(draft, text: text, input: world.input)
      return (form, [])
    }
    var form = form(draft, [draft.original(of: read)])
    form.apply(draft, text: text, input: world.input)
    let merge: FormMerge
    if read.isDeleted {
      (form, merge) = moved(form, to: current)
    } else {
      merge = form.merge([current], text: text)
    }
    form.type(draft.texts, input: world.input)
    let clashes = merge.clashes + form.markTyped(draft, current)
    if let first = clashes.first { form.focus(first.key) }
    return (form, clashes)
  }

  private func form(_ draft: Draft, _ records: [Record]) -> FormState {
    let title = label(draft)
    switch draft.purpose {
    case .action(let action):
      let started = records.map { FollowupWork.started($0, action, now: world.now) }
      return FormState(
        .action(action),
        title: title,
        records: started,
        originals: records,
        only: draft.only,
        text: text
      )
    case .edit:
      return FormState(.edit, title: title, records: records, only: draft.only, text: text)
    case .add where !records.allSatisfy(\.id.isProvisional):
      var form = FormState(.edit, title: title, records: records, only: draft.only, text: text)
      form.countAsChanged()
      return form
    case .add, .note, .step:
      return FormState(.add, title: title, records: records, only: draft.only, text: text)
    }
  }

  private mutating func goOnWithNote(_ draft: Draft) {
    var entry = TextEntry(
      .note(draft.targets),
      title: label(draft),
      text: draft.fields[.text] ?? ""
    )
    entry.kind = draft.fields[.kind] ?? "note"
    entry.method = draft.fields[.method]
    push(.text(entry))
  }
}
