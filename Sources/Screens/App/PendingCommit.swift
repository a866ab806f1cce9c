import CaseBook
import CaseModel
import CaseRules
import Casework

/// A commit being saved, with its records before it.
struct PendingCommit: Sendable {
  let commit: Commit
  private let before: [RecordID: Record]
  /// The remark shown once it is saved.
  var remark: Phrase?
  /// The commit that it undoes.
  let undoes: [RecordStep]?

  var action: CommitAction { commit.action }

  init(_ commit: Commit, in cases: CaseContext, remark: Phrase?, undoes: [RecordStep]?) {
    var before: [RecordID: Record] = [:]
    for change in commit.changes { before[change.record.id] = cases.book.saved(change.record.id) }
    self.commit = commit
    self.before = before
    self.remark = remark
    self.undoes = undoes
  }

  /// The changes of the saved records.
  func steps(_ records: [Record]) -> [RecordStep] {
    records.map { RecordStep(before: before[$0.id], after: $0) }
  }

  /// The message that it is saved.
  func sentence(_ records: [Record]) -> Phrase {
    let changed = records.filter { before[$0.id] != nil }
    let isMixed = !changed.isEmpty && changed.count < records.count
    let names = (isMixed ? changed : records).map(\.id).few
    let new = isMixed ? records.filter { before[$0.id] == nil }.map(\.id).few : nil
    let also =
      [new.map { Phrase("; added \($0.en)", ", \($0.ko) 추가") }, about(records)]
      + [remark.map { Phrase(". \($0.en)", ". \($0.ko)") }]
    return Phrase(
      "Saved: \(action.label.en) \(names.en)" + also.compactMap { $0?.en }.joined(),
      "저장됨: \(names.ko) \(action.label.ko)" + also.compactMap { $0?.ko }.joined()
    )
  }

  /// How many records a note is about, if several.
  private func about(_ records: [Record]) -> Phrase? {
    guard action == .note, let note = records.first else { return nil }
    let count = note.fields.values.values.reduce(0) { count, value in
      if case .links(let ids) = value { count + ids.count } else { count }
    }
    return count > 1 ? Phrase(" about \(count) records", "(\(count)건에 대해)") : nil
  }

  /// The question whether the unique numbers belong to another person; `commit` is saved then.
  func question(_ values: [TakenValue], _ commit: Commit) -> TakenQuestion {
    TakenQuestion(
      commit: commit,
      values: values,
      isComplete: true,
      remark: remark,
      undoes: undoes
    )
  }
}

extension Proposal {
  /// The act's remarks in one phrase; nil if there are none.
  var remark: Phrase? {
    guard !remarks.isEmpty else { return nil }
    return Phrase(
      remarks.map(\.en).joined(separator: ". "),
      remarks.map(\.ko).joined(separator: ". ")
    )
  }
}
