import CaseBook
import CaseModel
package import CaseRules

// Turns records into a proposal: settles and checks them, and adds the required follow-ups.

extension CaseContext {
  /// The proposal with the chosen follow-ups added.
  package func adding(_ chosen: [StandingFollowupRules.Proposal], to proposal: Proposal) -> Proposal
  {
    var commit = proposal.commit
    let followups = duties.followups(chosen, language: language)
    let taken = Set(commit.changes.map(\.record.id))
    // A commit may already contain new follow-ups.
    let free = (0..<UInt32.max).lazy.map { RecordID.provisional(.followup, $0) }
      .filter { !taken.contains($0) }
    commit.changes += zip(followups, free).map { Change(Record(id: $1, fields: $0.fields)) }
    return Proposal(commit, remarks: proposal.remarks)
  }

  /// The commit with the fields that the program manages; restored versions stay as they were.
  func settled(_ commit: Commit) -> Commit {
    guard !commit.action.isReversal else { return commit }
    var commit = commit
    for index in commit.changes.indices {
      let id = commit.changes[index].record.id
      let before = id.isProvisional ? nil : book.saved(id)
      commit.changes[index].record.settle(before: before, now: now, zone: zone)
      commit.changes[index].record.dateEntries(
        before: before,
        weights: rules.weights,
        today: zone.day(now)
      )
    }
    return commit
  }

  /// The problems of the records of a commit, without those that the saved records already have.
  ///
  /// A proof of life that is to come is one, whoever wrote it: it would hide that nobody is heard of.
  func newProblems(_ commit: Commit) -> [ValueProblem] {
    let records = commit.changes.map(\.record)
    let check = RecordCheck(codes: codes, links: LinkCheck(book: book, changes: records))
    return records.flatMap { record in
      let before = record.id.isProvisional ? nil : book.saved(record.id)
      let problems =
        check.problems(record) + earlyProof(record) + UnknownCheck.problems(record, rules.unknown)
        + (commit.action.isReversal
          ? [] : ConsentCheck.problems(record, before: before, on: zone.day(now)))
      guard !problems.isEmpty, let saved = book.saved(record.id) else { return problems }
      let known = Set(check.problems(saved))
      return problems.filter { !known.contains($0) }
    }
  }

  private func earlyProof(_ record: Record) -> [ValueProblem] {
    guard ProofOfLife.isGiven(by: record) else { return [] }
    return dates.problems(record, before: book.saved(record.id))
      .filter { $0.problem.question == nil }
  }
}
