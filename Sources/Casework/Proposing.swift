import CaseBook
import CaseModel
package import CaseRules

// How an act becomes a commit: settled, checked, and with what the rules bring.

extension CaseContext {
  /// The proposal with those of its follow-ups that were chosen.
  package func adding(_ chosen: [StandingFollowupRules.Proposal], to proposal: Proposal) -> Proposal
  {
    var commit = proposal.commit
    let followups = duties.followups(chosen, language: language)
    let taken = Set(commit.changes.map(\.record.id))
    // A commit may bring follow-ups of its own.
    let free = (0..<UInt32.max).lazy.map { RecordID.provisional(.followup, $0) }
      .filter { !taken.contains($0) }
    commit.changes += zip(followups, free).map { Change(Record(id: $1, fields: $0.fields)) }
    return Proposal(commit, remarks: proposal.remarks)
  }

  /// The commit with the times that the program keeps; images that are brought back stay as they were.
  func settled(_ commit: Commit) -> Commit {
    guard !commit.action.isReversal else { return commit }
    var commit = commit
    for index in commit.changes.indices {
      let id = commit.changes[index].record.id
      let before = id.isProvisional ? nil : book.saved(id)
      commit.changes[index].record.settle(before: before, now: now, zone: zone)
    }
    return commit
  }

  /// What is wrong with the records of a commit, without what is wrong with them on file already.
  func newProblems(_ commit: Commit) -> [ValueProblem] {
    let records = commit.changes.map(\.record)
    let check = RecordCheck(codes: codes, links: LinkCheck(book: book, changes: records))
    return records.flatMap { record in
      let problems = check.problems(record)
      guard !problems.isEmpty, let saved = book.saved(record.id) else { return problems }
      let known = Set(check.problems(saved))
      return problems.filter { !known.contains($0) }
    }
  }
}
