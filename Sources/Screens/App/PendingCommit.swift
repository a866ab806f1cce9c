import CaseBook
import CaseModel
import CaseRules
import Casework

/// A commit on its way to the disk, with its records as they were before.
struct PendingCommit: Sendable {
  let commit: Commit
  private let before: [RecordID: Record]
  /// What else is said of it once it is saved.
  var remark: Phrase?
  /// The commit that it takes back.
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

  /// What it changed, with its records as they were saved.
  func steps(_ records: [Record]) -> [RecordStep] {
    records.map { RecordStep(before: before[$0.id], after: $0) }
  }

  /// That it is saved.
  func sentence(_ records: [Record]) -> Phrase {
    let names = records.map(\.id).few
    let also = remark.map { Phrase(". \($0.en)", ". \($0.ko)") } ?? Phrase("", "")
    return Phrase(
      "Saved: \(action.label.en) \(names.en)\(also.en)",
      "저장됨: \(names.ko) \(action.label.ko)\(also.ko)"
    )
  }

  /// Whether the numbers that others have are another person's; `commit` is what is saved then.
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
  /// What the act decided by itself, in one phrase; nil if nothing.
  var remark: Phrase? {
    guard !remarks.isEmpty else { return nil }
    return Phrase(
      remarks.map(\.en).joined(separator: ". "),
      remarks.map(\.ko).joined(separator: ". ")
    )
  }
}
