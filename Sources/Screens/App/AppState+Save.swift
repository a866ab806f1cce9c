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
    let sent = PendingCommit(commit, in: cases, remark: remark, undoes: undoes)
    let taken = here.undecided(commit)
    guard taken.isEmpty else { return ask(sent.question(taken, commit)) }
    pending = sent
    return [.save(sent.commit)]
  }

  /// Asks whether it is the person on file or another one; the rows of a file are read again, which
  /// shows them as questions.
  private mutating func ask(_ question: TakenQuestion) -> [Effect] {
    components.release()
    guard case .importing(let importing)? = components.top else {
      present(.picker(question.picker(here)))
      return []
    }
    say(.rowsTaken(question))
    return [.readImport(importing.preview.request)]
  }

  /// The commit is durable: the form closes, and it can be undone.
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

  /// The commit was not saved, or nobody can say.
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

  /// Takes in these records, and what colleagues changed meanwhile.
  private mutating func refreshUnread(with ids: [RecordID]) {
    let all = unread + ids
    unread = []
    if !all.isEmpty { refresh(all) }
  }
}
