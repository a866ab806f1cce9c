import CaseModel
import CaseRules
import Casework
import TerminalGrid

// Commits on their way to the disk, and what becomes of them.

extension AppState {
  /// Asks for a commit, after a question if it would give a person's number to somebody else; the remark
  /// is said once it is saved, and what it takes back is no longer offered to be undone.
  mutating func send(
    _ commit: Commit,
    remark: Phrase? = nil,
    undoes: [RecordStep]? = nil
  ) -> [Effect] {
    guard pending == nil else { return [] }
    let taken = here.undecided(commit)
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
    let sent = PendingCommit(commit, in: world, remark: remark, undoes: undoes)
    pending = sent
    return [.save(sent.commit)]
  }

  /// Asks whether it is the person on file or another one; the rows of a file are read again, which
  /// shows them as questions.
  private mutating func ask(_ question: TakenQuestion) -> [Effect] {
    release()
    guard case .importing(let importing)? = overlays.last else {
      present(.picker(question.picker(here)))
      return []
    }
    let ids = question.owners.map(\.text).joined(separator: ", ")
    say(
      Phrase(
        "Not saved: \(ids) has the same number since a moment ago. Look at the rows again.",
        "저장되지 않음: 방금 \(ids)에 같은 번호가 저장되었습니다. 행을 다시 확인하세요."
      ),
      .error
    )
    return [.readImport(importing.preview.request)]
  }

  /// The commit is durable: the form closes, and it can be undone.
  mutating func committed(_ records: [Record]) -> [Effect] {
    guard let commit = pending else { return [] }
    pending = nil
    undo.remember(commit.steps(records), of: commit.action, undoes: commit.undoes)
    let owner = closeSaved()
    if let index = tableIndex, pages.isEmpty { tables[index].marks = [] }
    followMerges()
    refreshUnread(with: records.map(\.id))
    say(commit.sentence(records), .good)
    if commit.action == .restore, case .past? = pages.last?.subject { pages.removeLast() }
    if commit.action == .add { showNew(records) }
    return owner.map { apply($0.saved(records, here)) } ?? []
  }

  /// Closes what a commit was made in.
  ///
  /// - Returns: who opened the form, if it was one.
  @discardableResult
  private mutating func closeSaved() -> (any FormOwner)? {
    var owner: (any FormOwner)?
    if case .form(let form)? = overlays.last, form.isSaving {
      owner = form.owner
      overlays.removeLast()
    }
    if case .text(let entry)? = overlays.last, !entry.owner.isOfForm { overlays.removeLast() }
    if case .importing? = overlays.last { overlays.removeLast() }
    if case .compare? = overlays.last { overlays.removeLast() }
    return owner
  }

  /// Records were merged: pages of a record that is gone show the one that goes on.
  private mutating func followMerges() {
    for index in pages.indices { pages[index].followMerge(in: world.book) }
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
    case .conflict(let current):
      release()
      if case .compare? = overlays.last { overlays.removeLast() }
      return changeTop { here, top in SaveConflict(here: here).steps(current, &top) }
    case .taken(let values):
      guard let unsaved else { return [] }
      return ask(unsaved.question(values))
    case .unchanged(let records):
      closeSaved()
      let names = records.map(\.id).few
      say(
        Phrase(
          "Nothing changes: \(names.en) is so already.",
          "바뀌는 것이 없습니다: \(names.ko)은(는) 이미 그렇습니다."
        )
      )
    case .notSaved(let reason):
      release()
      say(Phrase("NOT SAVED: \(reason.en)", "저장되지 않음: \(reason.ko)"), .error)
    case .uncertain(let reason, let written):
      release()
      return changeTop { here, top in UncertainSave(here: here).steps(reason, written, &top) }
    }
    return []
  }

  private mutating func changeTop(
    _ change: (ScreenContext, inout Overlay?) -> [Step]
  ) -> [Effect] {
    var top = overlays.last
    let steps = change(here, &top)
    if let top { replaceTop(top) }
    return apply(steps)
  }

  /// Takes in these records, and what colleagues changed meanwhile.
  private mutating func refreshUnread(with ids: [RecordID]) {
    let all = unread + ids
    unread = []
    if !all.isEmpty { refresh(all) }
  }

  /// The form's commit is not on its way any more.
  private mutating func release() {
    guard case .form(var form)? = overlays.last else { return }
    form.isSaving = false
    replaceTop(.form(form))
  }
}
