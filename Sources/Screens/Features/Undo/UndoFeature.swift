import CaseBook
import CaseModel
import Casework

/// Undo and redo: new commits that reverse earlier ones field by field.
struct UndoFeature {
  let here: ScreenContext

  /// Undoes the commit at the cursor of a history page, otherwise this session's last one.
  ///
  /// If there is none, asks for this officer's earlier ones.
  func undo() throws(Message) -> [Step] {
    try here.checkWritable()
    if case .history? = here.page?.subject, case .image(let past)? = here.page?.focused?.target {
      return [.effect(.findCommits(.number(past.sequence)))]
    }
    guard let steps = here.undo.done.last else { return [.effect(.findCommits(.own))] }
    // The commits since a merge are needed, to report what was written after it.
    if let merge = steps.first(where: \.isMerge) {
      return [.effect(.findCommits(.lastMerge(of: merge.after.id)))]
    }
    return try undo(steps)
  }

  /// Undoes the commit with a number; nil does the same as the key.
  func undo(number: Int?) throws(Message) -> [Step] {
    guard let number else { return try undo() }
    try here.checkWritable()
    return [.effect(.findCommits(.number(number)))]
  }

  /// Undoes the merge of the typed record, or of the one at the cursor.
  func unmerge(_ words: String) throws(Message) -> [Step] {
    try here.checkWritable()
    let id = words.isEmpty ? here.focused : RecordID(typed: words)
    guard let id, id.kind == .victim else {
      let example = UndoCommands.unmerge.typed("V-2")
      throw Message(
        Phrase("Type the record that was merged: \(example.en).", "병합된 번호를 쓰세요: \(example.ko)."),
        .error
      )
    }
    let book = here.cases.book
    guard book.contains(id), let merged = book.record(id)?[list: .mergedIDs].last,
      let other = RecordID(merged)
    else { return [.effect(.findCommits(.merge(of: id)))] }
    return [.effect(.findCommits(.merge(of: other)))]
  }

  /// Handles the requested commits: a named one is undone, of one's own one is chosen.
  func found(_ commits: [CommitWithChanges], _ wanted: WantedCommit) throws(Message) -> [Step] {
    guard let first = commits.first else {
      let words = wanted.absence
      throw Message(Phrase("Not undone: \(words.en).", "되돌리지 않음: \(words.ko)."), .warning)
    }
    if case .lastMerge = wanted, let steps = here.undo.done.last {
      return try undo(steps, later: first.later)
    }
    if case .asked(let id, _) = wanted {
      return try ApprovalsFeature(here: here).approve(id, undone: first)
    }
    guard wanted == .own else {
      return try here.propose(Self.notUndone, undoes: first.steps) { context throws(Refusal) in
        try context.undoing.undo(first, as: wanted.action)
      }
    }
    return [.present(.picker(UndoPicker.picker(commits, here)))]
  }

  /// Undoes what a commit changed, except fields changed since.
  private func undo(
    _ steps: [RecordStep],
    as action: CommitAction = .undo,
    later: [CommitSummary]? = nil
  ) throws(Message) -> [Step] {
    try here.propose(Self.notUndone, undoes: steps) { context throws(Refusal) in
      try context.undoing.undo(steps, as: action, later: later)
    }
  }

  private static let notUndone = Phrase("Not undone", "되돌리지 않음")

  /// Redoes what was undone last.
  func redo() throws(Message) -> [Step] {
    try here.checkWritable()
    guard let steps = here.undo.undone.last else {
      throw Message(Phrase("Nothing to redo.", "다시 실행할 것이 없습니다."))
    }
    return try here.propose(Phrase("Not redone", "다시 실행하지 않음")) { context throws(Refusal) in
      try context.undoing.undo(steps, as: .redo)
    }
  }
}

/// The picker of one's own commits to undo.
struct UndoPicker: PickerOwner {
  static func picker(_ commits: [CommitWithChanges], _ here: ScreenContext) -> Picker {
    let title = Phrase("Which of your changes do you want to undo?", "되돌릴 내 변경을 고르세요")
    let options = commits.prefix(20).map { commit in
      let (seen, language) = (commit.seen, here.language)
      return PickerOption(
        value: String(seen.sequence),
        label: "#\(seen.sequence)  \(here.cases.zone.text(seen.at))",
        detail: "\(seen.action.label[language]) \(seen.ids.few[language])"
      )
    }
    return Picker(title: title[here.language], owner: UndoPicker(), options: Array(options))
  }

  func take(_ picker: Picker, _ here: ScreenContext) -> [Step] {
    picker.result.first.flatMap { Int($0) }.map { [.effect(.findCommits(.number($0)))] } ?? []
  }
}

/// The commits of this session that can be undone, and the undone ones, the last one at the end.
struct UndoStack: Sendable {
  private(set) var done: [[RecordStep]] = []
  private(set) var undone: [[RecordStep]] = []

  /// A commit is durable: it can be undone, or what it undid can be redone.
  mutating func remember(_ steps: [RecordStep], of action: CommitAction, undoes: [RecordStep]?) {
    switch action {
    case .undo:
      if let undoes { done.removeAll { $0 == undoes } }
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
