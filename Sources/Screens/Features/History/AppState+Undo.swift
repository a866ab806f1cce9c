import CaseModel
import Casework

// Undo and redo: new commits that take back, field by field, what others did.

extension AppState {
  /// Takes back the commit below the cursor of a history page, else this session's last one; where there is none
  /// asks for earlier ones of this officer.
  mutating func undo() -> [Effect] {
    guard isWritable() else { return [] }
    if case .history? = pages.last?.subject, case .image(let place)? = pages.last?.focused?.target {
      return [.findCommits(.number(place.sequence))]
    }
    guard let steps = done.last else { return [.findCommits(.own)] }
    return undo(steps)
  }

  /// Takes back the commit with a number; nil is the same as the key.
  mutating func undo(number: Int?) -> [Effect] {
    guard let number else { return undo() }
    return isWritable() ? [.findCommits(.number(number))] : []
  }

  /// Takes the record that was typed, or the one below the cursor, out of the one that it was merged into.
  mutating func unmerge(words: String) -> [Effect] {
    guard isWritable() else { return [] }
    let id = words.isEmpty ? focusedRecord : RecordID(typed: words)
    guard let id, id.kind == .victim else {
      say(
        Phrase("Type the record that was merged: unmerge V-2.", "병합된 번호를 쓰세요: unmerge V-2."),
        .error
      )
      return []
    }
    guard world.book.contains(id), let merged = world.book.record(id)?[list: .mergedIDs].last,
      let other = RecordID(merged)
    else { return [.findCommits(.merge(of: id))] }
    return [.findCommits(.merge(of: other))]
  }

  /// The commits that were looked up are here: one that was named is taken back, of one's own one is chosen.
  mutating func found(_ commits: [PastCommit], _ wanted: WantedCommit) -> [Effect] {
    guard let first = commits.first else {
      let words = wanted.absence
      say(Phrase("Not undone: \(words.en).", "되돌리지 않음: \(words.ko)."), .warning)
      return []
    }
    guard wanted == .own else {
      return undo(first.steps, as: wanted.action, later: first.later)
    }
    let title = Phrase("Which of your changes is taken back?", "되돌릴 내 변경을 고르세요")
    let options = commits.prefix(20).map { commit in
      PickerOption(
        value: String(commit.seen.sequence),
        label: "#\(commit.seen.sequence)  \(world.zone.text(commit.seen.at))",
        detail:
          "\(commit.seen.action.label[looks.language]) \(named(commit.seen.ids)[looks.language])"
      )
    }
    push(.picker(Picker(title: title[looks.language], purpose: .undo, options: Array(options))))
    return []
  }

  /// Takes back what a commit changed, as far as nobody touched it since.
  private mutating func undo(
    _ steps: [RecordStep],
    as action: CommitAction = .undo,
    later: [SeenCommit]? = nil
  ) -> [Effect] {
    propose(Phrase("Not undone", "되돌리지 않음"), undoes: steps) { context throws(Refusal) in
      try context.undo(steps, as: action, later: later)
    }
  }

  /// Does again what was undone last.
  mutating func redo() -> [Effect] {
    guard isWritable() else { return [] }
    guard let steps = undone.last else {
      say(Phrase("Nothing to redo.", "다시 실행할 것이 없습니다."))
      return []
    }
    return propose(Phrase("Not done again", "다시 실행하지 않음")) { context throws(Refusal) in
      try context.undo(steps, as: .redo)
    }
  }

  /// A commit is durable: it can be undone, or what it undid can be done again.
  mutating func remember(_ commit: Pending, as records: [Record]) {
    let steps = records.map { RecordStep(before: commit.before[$0.id], after: $0) }
    switch commit.action {
    case .undo:
      if let undoes = commit.undoes { done.removeAll { $0 == undoes } }
      undone.append(steps)
    case .redo:
      undone.removeLast(undone.isEmpty ? 0 : 1)
      done.append(steps)
    default:
      done.append(steps)
      undone = []
    }
  }
}
