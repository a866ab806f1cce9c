import CaseModel
import CaseRules
import Casework
import TerminalGrid

// Commands that open something to work on a record.

extension AppState {
  /// Opens the form of the focused record, at the focused field.
  mutating func openEdit() {
    if case .past? = frontPage?.subject {
      return say(
        Phrase(
          "This is how it was. b goes back; Enter on the second line brings it back.",
          "과거 내용입니다. b로 돌아가거나 둘째 줄에서 Enter로 복원하세요."
        ),
        .warning
      )
    }
    guard let id = focusedRecord else { return say(Self.nothingHere) }
    let page = frontPage
    let target = page?.focused?.key == nil ? id : page?.record ?? id
    guard let record = world.book.record(target) else { return say(Self.nothingHere) }
    if let key = page?.focused?.key, Schema.of(record.kind)[key]?.isStepped == true {
      return openStep()
    }
    guard record.kind != .note else {
      return say(
        Phrase("A note is never changed; write a new one (t).", "기록은 고치지 않습니다. 새 기록을 남기세요(t)."),
        .warning
      )
    }
    var form = FormState(
      .edit,
      title: formTitle(Phrase("Edit", "수정"), record),
      records: [record],
      text: text
    )
    if let key = page?.focused?.key { form.focus(key) }
    push(.form(form))
    mentionEditors([record.id])
  }

  /// Opens an empty form for a record of a kind, linked to another where one is given.
  mutating func openAdd(
    _ kind: RecordKind,
    linkedTo ids: [RecordID] = [],
    with known: FieldSet = FieldSet(),
    only: [String]? = nil
  ) {
    guard isWritable() else { return }
    var record = world.blank(kind)
    for (key, value) in known.values { record.fields[key] = value }
    for id in ids { record.link(to: id) }
    let title = Phrase("New: \(kind.label.en)", "새 \(kind.label.ko)")[looks.language]
    push(.form(FormState(.add, title: title, records: [record], only: only, text: text)))
  }

  /// Adds what belongs where one is: a record of the table's kind, or one linked to the page's.
  mutating func openAddHere() {
    guard let id = pages.last?.record else {
      return openAdd(table?.kind ?? .victim)
    }
    let kinds = RecordKind.allCases.filter { kind in
      kind != .victim
        && Schema.of(kind).fields.contains {
          $0.isListed && $0.kind.linkKinds.contains(id.kind)
        }
    }
    let options = kinds.map { PickerOption(value: $0.name, label: $0.label[looks.language]) }
    guard !options.isEmpty else { return openAdd(id.kind) }
    let title = Phrase("Add to \(id.text)", "\(id.text)에 추가")[looks.language]
    push(.picker(Picker(title: title, purpose: .addKind, options: options)))
  }

  /// Goes on with the kind that was picked for the open page.
  mutating func addPicked(_ name: String) {
    guard let id = pages.last?.record, let kind = RecordKind(word: name) else { return }
    if kind == .note { openNote([id]) } else { openAdd(kind, linkedTo: [id]) }
  }

  mutating func openNote(text: String = "") { openNote(targets, text: text) }

  private mutating func openNote(_ ids: [RecordID], text: String = "") {
    guard isWritable() else { return }
    let taken = Schema.note.fields.flatMap { $0.isListed ? $0.kind.linkKinds : [] }
    let fitting = ids.filter { taken.contains($0.kind) }
    guard !fitting.isEmpty else {
      return say(
        Phrase(
          "A note needs a victim, compound, follow-up or incident: go to one.",
          "피해자·단지·후속조치·사건에서만 기록을 남길 수 있습니다."
        ),
        .warning
      )
    }
    let names =
      fitting.prefix(3).map(\.text).joined(separator: ", ") + (fitting.count > 3 ? " …" : "")
    let title = Phrase("Note on \(names)", "기록: \(names)")[looks.language]
    push(.text(TextEntry(.note(fitting), title: title, text: text)))
  }

  mutating func openFollowup() {
    let kinds: Set<RecordKind> = [.victim, .compound, .incident]
    let ids = targets.filter { kinds.contains($0.kind) }
    let fallback = frontPage?.record.map { [$0] } ?? []
    openFollowup(on: ids.isEmpty ? fallback.filter { kinds.contains($0.kind) } : ids)
  }

  /// Opens the form of a new follow-up for some records, with its type filled in if one is given.
  mutating func openFollowup(on ids: [RecordID], type: Code? = nil) {
    guard !ids.isEmpty else { return say(Self.nothingHere) }
    openAdd(
      .followup,
      linkedTo: ids,
      with: type.map(typed) ?? FieldSet(),
      only: [
        "subject", "type", "due_at", "priority", "assignee", "counterpart", "repeat_days",
        "repeat_months",
        "victims", "sites", "incidents",
      ]
    )
  }

  /// What a follow-up of a type begins with: its subject is what the type is called.
  private func typed(_ type: Code) -> FieldSet {
    let label = world.codes["followup_type"].label(type, looks.language)
    return FieldSet(["type": .code(type), "subject": .text(label)])
  }

  /// Opens the few fields that finishing, waiting, cancelling or rescheduling asks for.
  mutating func openAction(_ action: CommitAction) {
    guard isWritable() else { return }
    let followups = targets.compactMap { world.book.record($0) }.filter { $0.kind == .followup }
    guard !followups.isEmpty else {
      return say(Phrase("Go to a follow-up first.", "후속조치를 먼저 고르세요."), .warning)
    }
    let allowed = followups.filter { FollowupWork.isAllowed(action, $0[.status]) }
    guard !allowed.isEmpty else {
      let refusal = followups.first.flatMap { FollowupActs.refusal(action, $0, world) }
      let why = refusal?.phrase ?? Phrase("", "")
      return say(Phrase("Not possible: \(why.en).", "할 수 없습니다: \(why.ko)."), .warning)
    }
    let started = allowed.map { FollowupWork.started($0, action, now: world.now) }
    let label = KeyMap.binding(Self.command(action))?.label ?? action.label
    let title =
      started.count == 1
      ? formTitle(label, started[0]) : "\(label[looks.language]) (\(started.count))"
    push(
      .form(
        FormState(
          .action(action),
          title: title,
          records: started,
          originals: allowed,
          only: FollowupWork.fields(action),
          text: text
        )
      )
    )
    mentionEditors(allowed.map(\.id))
  }

  private static func command(_ action: CommitAction) -> Command {
    switch action {
    case .done: .done
    case .wait: .waiting
    case .cancel: .cancel
    default: .reschedule
    }
  }

  func formTitle(_ verb: Phrase, _ record: Record) -> String {
    let name = world.book.title(record.id, text, hidingNames: looks.hidesNames) ?? ""
    return "\(verb[looks.language]): \(record.id.text) \(name)"
  }

  static let nothingHere = Phrase("Nothing is selected here.", "선택된 것이 없습니다.")

  /// Whether anything can be saved; says why where it cannot.
  mutating func isWritable() -> Bool {
    guard let reason = readOnly else { return true }
    say(reason, .error)
    return false
  }

  var text: FieldText { world.text(looks.language) }

  mutating func push(_ overlay: Overlay) { overlays.append(overlay) }

  mutating func say(_ phrase: Phrase, _ look: Message.Look = .plain) {
    message = Message(phrase, look)
    answeredAt = world.now
    news = nil
  }
}
