import CaseModel
import CaseRules
import Casework
import TerminalGrid

// From what was entered to a commit, and from its outcome back to the screens.

extension AppState {
  /// The commit that saves a form, remembered until its outcome is known; nil where the form has
  /// something wrong, which is then shown beside the field.
  mutating func save(_ form: inout FormState) -> [Effect] {
    guard !form.isSaving, isWritable() else { return [] }
    if form.purpose == .intake { nameSomehow(&form) }
    guard form.check(world.check, world.dates) else {
      say(Phrase("Not saved: see the marked field.", "저장되지 않음: 표시된 항목을 확인하세요."), .error)
      return []
    }
    guard form.purpose != .edit || checkStates(&form) else { return [] }
    if case .step(let state) = form.purpose, !checkStep(&form, to: state) { return [] }
    if case .release(let text, let audience) = form.purpose {
      return releaseOverridden(form, text, audience)
    }
    let (action, records) = commitContent(form)
    let commit = Commit(action, records.map { Change($0) }, allowing: form.allowed)
    let taken = undecided(commit)
    guard taken.isEmpty else {
      asked = TakenQuestion(commit: commit, values: taken, isComplete: false)
      return []
    }
    guard !propose(action, records, allowing: form.allowed) else { return [] }
    form.isSaving = true
    return send(action, records, allowing: form.allowed)
  }

  private mutating func commitContent(_ form: FormState) -> (CommitAction, [Record]) {
    switch form.purpose {
    case .add, .intake: (.add, form.changed)
    case .step(let state): stepContent(form, to: state)
    case .entry(let key): entryContent(form, key)
    case .sent(let channel): sentContent(form, channel)
    case .action(let action) where form.originals.allSatisfy({ isOver($0, action) }):
      (.edit, form.changed)
    case .action(let action):
      (
        action,
        form.changed.flatMap { record in [record] + [next(after: record, action)].compactMap { $0 }
        }
      )
    case .edit, .group, .release: (.edit, form.changed)
    }
  }

  /// Whether a follow-up was finished or cancelled before, so that only what is said of it changes.
  private func isOver(_ followup: Record, _ action: CommitAction) -> Bool {
    !FollowupWork.isAllowed(action, followup[.status])
  }

  /// The next of a repeating follow-up that is finished with this; nil where a colleague was first, whose
  /// commit brought it.
  private func next(after followup: Record, _ action: CommitAction) -> Record? {
    guard action == .done, world.book.record(followup.id)?[.status] != "done" else { return nil }
    return FollowupWork.next(after: followup, book: world.book, zone: world.zone)
  }

  /// The commit that saves a note.
  mutating func save(_ entry: inout TextEntry) -> [Effect] {
    guard case .note(let ids) = entry.purpose, isWritable() else { return [] }
    var note = world.blank(.note)
    note[.kind] = entry.kind
    note[.method] = entry.kind == "proof_of_life" ? entry.method : nil
    for id in ids { note.link(to: id) }
    note.takeSubjectsOfCorrected(in: world.book)
    do throws(InputError) {
      let notes = try world.input.notes(note, holding: entry.editor.text)
      guard let wrong = notes.flatMap({ world.check.problems($0) }).first else {
        return send(.note, notes)
      }
      refuse(wrong, &entry)
    } catch {
      refuse(ValueProblem(path: [.key("text")], problem: error.problem), &entry)
    }
    return []
  }

  private mutating func refuse(_ wrong: ValueProblem, _ entry: inout TextEntry) {
    entry.problem = wrong.problem
    say(
      Phrase(
        "Not saved: \(wrong.field) \(wrong.problem.sentence(.en))",
        "저장되지 않음: \(wrong.field) \(wrong.problem.sentence(.ko))"
      ),
      .error
    )
  }

  /// Asks for a commit of these records.
  mutating func send(
    _ action: CommitAction,
    _ records: [Record],
    allowing allowed: Set<TakenValue> = []
  ) -> [Effect] {
    send(Commit(action, records.map { Change($0) }, allowing: allowed))
  }

  /// Asks for a commit, after a question if it would give a person's number to somebody else; the remark
  /// is said once it is saved, and what it takes back is no longer offered to be undone.
  mutating func send(
    _ commit: Commit,
    remark: Phrase? = nil,
    undoes: [RecordStep]? = nil
  ) -> [Effect] {
    guard pending == nil else { return [] }
    let taken = undecided(commit)
    guard taken.isEmpty else {
      return ask(
        TakenQuestion(
          commit: commit,
          values: taken,
          isComplete: true,
          remark: remark,
          undoes: undoes
        )
      )
    }
    var commit = commit
    var before: [RecordID: Record] = [:]
    for index in commit.changes.indices {
      let id = commit.changes[index].record.id
      before[id] = world.book.saved(id)
      // An image that is brought back stays as it was.
      guard !commit.action.isReversal else { continue }
      commit.changes[index].record.settle(before: before[id], now: world.now, zone: world.zone)
    }
    pending = Pending(commit: commit, before: before, remark: remark, undoes: undoes)
    return [.save(commit)]
  }

  /// The commit is durable: the form closes, and it can be undone.
  mutating func committed(_ records: [Record]) {
    guard let commit = pending else { return }
    pending = nil
    remember(commit, as: records)
    let isIntake = closeSaved()
    if let index = tableIndex, pages.isEmpty { tables[index].marks = [] }
    followMerges()
    refreshUnread(with: records.map(\.id))
    let names = named(records)
    let also = commit.remark.map { Phrase(". \($0.en)", ". \($0.ko)") } ?? Phrase("", "")
    say(
      Phrase(
        "Saved: \(commit.action.label.en) \(names.en)\(also.en)",
        "저장됨: \(names.ko) \(commit.action.label.ko)\(also.ko)"
      ),
      .good
    )
    if commit.action == .restore, case .past? = pages.last?.subject { pages.removeLast() }
    if commit.action == .add { showNew(records) }
    if isIntake, let saved = records.first { nextIntake(after: saved) }
    if commit.action == .request { offerRequested() }
  }

  /// Closes what a commit was made in; tells whether it was an intake.
  @discardableResult
  private mutating func closeSaved() -> Bool {
    var isIntake = false
    if case .form(let form)? = overlays.last, form.isSaving {
      isIntake = form.purpose == .intake
      overlays.removeLast()
    }
    if case .text(let entry)? = overlays.last, case .note = entry.purpose { overlays.removeLast() }
    if case .importing? = overlays.last { overlays.removeLast() }
    if case .compare? = overlays.last { overlays.removeLast() }
    return isIntake
  }

  /// The first records of a commit by their ids, and how many more there are.
  func named(_ records: [Record]) -> Phrase { named(records.map(\.id)) }

  /// The same for ids.
  func named(_ records: [RecordID]) -> Phrase {
    let ids = records.prefix(3).map(\.text).joined(separator: ", ")
    let others = records.count - 3
    guard others > 0 else { return Phrase(ids, ids) }
    return Phrase("\(ids) and \(others) more", "\(ids) 외 \(others)건")
  }

  /// A record added from a table becomes the focused row.
  private mutating func showNew(_ records: [Record]) {
    guard overlays.isEmpty, pages.isEmpty, let index = tableIndex,
      let added = records.first, added.kind == tables[index].kind,
      let row = world.book.row(added.id), let place = tables[index].rows.firstIndex(of: row)
    else { return }
    tables[index].move(to: place, height: tableHeight)
  }

  /// The commit was not saved, or nobody can say.
  mutating func notSaved(_ problem: SaveProblem) -> [Effect] {
    let unsaved = pending
    pending = nil
    refreshUnread(with: problem.records.map(\.id))
    switch problem {
    case .conflict(let current): return conflict(current)
    case .taken(let values):
      guard let unsaved else { return [] }
      return ask(
        TakenQuestion(
          commit: unsaved.commit,
          values: values,
          isComplete: true,
          remark: unsaved.remark,
          undoes: unsaved.undoes
        )
      )
    case .unchanged(let records): nothingChanged(records)
    case .notSaved(let reason):
      release()
      say(Phrase("NOT SAVED: \(reason.en)", "저장되지 않음: \(reason.ko)"), .error)
    case .uncertain(let reason, let written): uncertain(reason, written)
    }
    return []
  }

  /// The records were as the commit wants them already: what was open for it closes.
  private mutating func nothingChanged(_ records: [Record]) {
    closeSaved()
    let names = named(records)
    say(
      Phrase(
        "Nothing changes: \(names.en) is so already.",
        "바뀌는 것이 없습니다: \(names.ko)은(는) 이미 그렇습니다."
      )
    )
  }

  /// Takes in these records, and what colleagues changed meanwhile.
  private mutating func refreshUnread(with ids: [RecordID]) {
    let all = unread + ids
    unread = []
    if !all.isEmpty { refresh(all) }
  }

  mutating func release() {
    guard case .form(var form)? = overlays.last else { return }
    form.isSaving = false
    overlays[overlays.count - 1] = .form(form)
  }
}
