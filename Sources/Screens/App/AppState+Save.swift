import CaseModel
import CaseRules
import Casework
import TerminalGrid

// Commits being saved, and their outcomes.

extension AppState {
  /// Requests a commit, after a question if it would give a unique number to a second person.
  ///
  /// The remark is shown once it is saved. The steps it undoes can no longer be undone.
  mutating func send(
    _ commit: Commit,
    remark: Phrase? = nil,
    undoes: [RecordStep]? = nil
  ) -> [Effect] {
    guard pending == nil else { return [] }
    let sent = PendingCommit(commit, in: cases, remark: remark, undoes: undoes)
    let taken = here.undecided(commit)
    guard taken.isEmpty else { return ask(sent.question(taken, commit)) }
    pending = sent
    return [.save(sent.commit)]
  }

  /// Asks whether it is another person; a file is read again, so that its rows become questions.
  private mutating func ask(_ question: TakenQuestion) -> [Effect] {
    components.release()
    guard case .importing(let importing)? = components.top else {
      present(.picker(question.picker(here)))
      return []
    }
    say(.rowsTaken(question))
    return [.readImport(importing.preview.request)]
  }

  /// The commit is durable: the form closes, and the commit can be undone.
  mutating func committed(_ records: [Record]) -> [Effect] {
    guard let commit = pending else { return [] }
    pending = nil
    undo.remember(commit.steps(records), of: commit.action, undoes: commit.undoes)
    let owner = components.closeSaved()
    navigation.committed(in: cases.book)
    refreshUnread(with: records.map(\.id))
    say(Message(commit.sentence(records), .good))
    if commit.action == .restore, case .past? = pages.last?.subject {
      navigation.pages.removeLast()
    }
    if commit.action == .add, overlays.isEmpty, let added = records.first {
      navigation.show(added.id, display)
    }
    return owner.map { apply($0.saved(records, here)) } ?? []
  }

  /// The commit was not saved, or it is not known whether it was.
  mutating func notSaved(_ problem: SaveProblem) -> [Effect] {
    let unsaved = pending
    pending = nil
    refreshUnread(with: problem.records.map(\.id))
    switch problem {
    case .conflict(let current):
      components.release()
      if case .compare? = components.top { components.close() }
      let conflict = SaveConflict(here: here)
      return apply(components.changeTop { conflict.steps(current, &$0) })
    case .taken(let values):
      guard let unsaved else { return [] }
      return ask(unsaved.question(values, unsaved.commit))
    case .unchanged(let records):
      components.closeSaved()
      say(.unchanged(records))
    case .notSaved(let reason):
      components.release()
      say(.notSaved(reason))
    case .uncertain(let reason, let written):
      components.release()
      let save = UncertainSave(here: here)
      return apply(components.changeTop { save.steps(reason, written, &$0) })
    }
    return []
  }

  /// Shows these records, and those that colleagues changed in the meantime, in their new version.
  private mutating func refreshUnread(with ids: [RecordID]) {
    let all = unread + ids
    unread = []
    if !all.isEmpty { refresh(all) }
  }
}
