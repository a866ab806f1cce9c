package import CaseBook
package import CaseModel

/// Whether an account may save a commit without, or as, the second name.
///
/// The keeper asks it about every commit, so that no program can leave it out.
package struct SecondNameCheck {
  private let names: SecondNames
  private let book: Book
  private let account: String
  private let maySecond: Bool
  private let history: History

  /// What the check looks up in the journal.
  package struct History {
    /// The newest commits of a record by the account that saves.
    let own: (RecordID) -> [CommitWithChanges]
    /// A commit with all its records.
    let commit: (Int) -> CommitWithChanges?

    package init(
      own: @escaping (RecordID) -> [CommitWithChanges],
      commit: @escaping (Int) -> CommitWithChanges?
    ) {
      self.own = own
      self.commit = commit
    }
  }

  /// The check of what an account saves; `maySecond` is whether it is a supervisor's.
  package init(
    _ names: SecondNames,
    in book: Book,
    by account: String,
    maySecond: Bool,
    _ history: History
  ) {
    self.names = names
    self.book = book
    self.account = account
    self.maySecond = maySecond
    self.history = history
  }

  /// Why the commit must not be saved; nil if it may be.
  package func refusal(_ commit: Commit) -> Phrase? {
    let changes = commit.changes.map { change in
      (before: change.base > 0 ? book.saved(change.record.id) : nil, after: change.record)
    }
    let approved = changes.compactMap { before, after in
      before.flatMap { isApproval($0, after) ? after : nil }
    }
    var sources: [CommitWithChanges] = []
    if [.undo, .redo].contains(commit.action) {
      sources = undone(by: commit, approved)
      guard !sources.isEmpty else { return Self.undoing }
    }
    let gone = changes.filter { $0.after.isDeleted && $0.before?.isDeleted != true }
    let (goneIDs, goneBefore) = (Set(gone.map(\.after.id)), gone.compactMap(\.before))
    for (before, after) in changes {
      if let before,
        isRestored(before, after, from: sources)
          || isMerged(before, after, goneBefore, commit)
          || isAlong(after, goneIDs, commit)
      {
        if !approved.contains(where: { $0.id == after.id }) { continue }
      }
      if let why = refusal(before, after, approved) { return why }
    }
    return nil
  }

  /// Why one change must not be saved.
  private func refusal(_ before: Record?, _ after: Record, _ approved: [Record]) -> Phrase? {
    if after.kind == .followup { return refusal(request: before, after) }
    guard after.kind == .victim, !after.isDeleted else { return nil }
    if names.areNeeded(toEnd: before, as: after), !isAgreed(toEnd: after, by: approved) {
      return Self.ending(after.id)
    }
    if names.areNeeded(toHandOver: before, as: after, by: account),
      !isAgreed(toHandOver: after, by: approved)
    {
      return Self.handingOver(after.id, before?[.caseOwner] ?? "?")
    }
    guard let second = after[.closedWith], second != before?[.closedWith] else { return nil }
    return second == account && !approved.isEmpty ? nil : Self.otherName(second)
  }

  /// Whether a change of a request is this account's agreement, which it may give.
  private func isApproval(_ before: Record, _ after: Record) -> Bool {
    guard Asked.isOpen(before), maySecond, Asked.asker(before) != account else { return false }
    return after[.asked]?[.approvedBy] == account && after[.status] == "done"
  }

  private func isAgreed(toEnd victim: Record, by approved: [Record]) -> Bool {
    approved.contains { request in
      let asked = request[.asked] ?? FieldSet()
      return Asked.act(request) == .close && request[list: .victims].contains(victim.id)
        && asked[.stage] == victim[.stage]
        && (victim[.stage] != "closed" || asked[.closureReason] == victim[.closureReason])
    }
  }

  private func isAgreed(toHandOver victim: Record, by approved: [Record]) -> Bool {
    approved.contains { request in
      Asked.act(request) == .handOver && request[list: .victims].contains(victim.id)
        && request[.asked]?[.newOwner] == victim[.caseOwner]
    }
  }

  /// The commits that an undo can be about: this account's, and one of a colleague for whose undo
  /// it agrees.
  private func undone(by undo: Commit, _ approved: [Record]) -> [CommitWithChanges] {
    let ids = Set(undo.changes.map(\.record.id))
    let own = undo.changes.first.map { history.own($0.record.id) } ?? []
    let fitting = own.filter { ids.isSubset(of: $0.seen.ids) }.prefix(Self.mostSources)
    let rest = ids.subtracting(approved.map(\.id))
    let agreed = approved.filter { Asked.act($0) == .undo }
      .compactMap { $0[.asked]?[.undoneCommit] }.compactMap(history.commit)
      .filter { rest.isSubset(of: $0.seen.ids) }
    return fitting.compactMap { history.commit($0.seen.sequence) } + agreed
  }

  /// Several commits of one account about the same records are not told apart further back.
  private static let mostSources = 20

  /// Whether an undo gives back what a commit took, in all that a second name is for.
  private func isRestored(
    _ before: Record,
    _ after: Record,
    from sources: [CommitWithChanges]
  ) -> Bool {
    sources.lazy.flatMap(\.steps).contains { step in
      guard step.after.id == after.id else { return false }
      guard let earlier = step.before else { return after.isDeleted }
      return Self.guarded.allSatisfy { key in
        after.fields[key] == earlier.fields[key] || after.fields[key] == before.fields[key]
      }
    }
  }

  /// Whether a case takes what a second name is for from one that is merged into it.
  private func isMerged(
    _ before: Record,
    _ after: Record,
    _ gone: [Record],
    _ commit: Commit
  ) -> Bool {
    let merged = gone.filter { other in
      commit.changes.contains { $0.record.id == other.id && $0.record[.duplicateOf] == after.id }
    }
    return after.kind == .victim && !merged.isEmpty
      && Self.guarded.allSatisfy { key in
        after.fields[key] == before.fields[key]
          || merged.contains { $0.fields[key] == after.fields[key] }
      }
  }

  /// Whether a request goes with all that it is about.
  private func isAlong(_ request: Record, _ gone: Set<RecordID>, _ commit: Commit) -> Bool {
    commit.action == .delete && request.kind == .followup && request.isDeleted
      && request.subjects.allSatisfy(gone.contains)
  }

  /// The fields of cases and requests that a second name is for.
  private static let guarded = [
    "stage", "closure_reason", "closed_with", "case_owner", "asked", "status", "subject", "type",
  ]

  /// Why a request must not be changed so; nil if it may be, or is none.
  private func refusal(request before: Record?, _ after: Record) -> Phrase? {
    guard let asked = before?[.asked] else {
      guard let new = after[.asked] else { return nil }
      let isOwn = new[.by] == account && new[.approvedBy] == nil && before == nil
      return isOwn && Asked.isOpen(after) && after[.type] == Asked.type ? nil : Self.notYours
    }
    guard let before, let now = after[.asked] else { return Self.notYours }
    if isApproval(before, after) {
      var given = now
      given[.approvedBy] = nil
      return given == asked && isSame(before, after) ? nil : Self.notYours
    }
    guard now == asked, isSame(before, after) else { return Self.notYours }
    let decides = after[.status] != before[.status] || after.isDeleted
    guard decides else { return nil }
    let takesBack = Asked.asker(before) == account && Asked.isOpen(before)
    let declines = maySecond && Asked.isOpen(before) && after[.status] == "cancelled"
    return takesBack && after[.status] != "done" || declines && !after.isDeleted
      ? nil : Self.notYours
  }

  private func isSame(_ before: Record, _ after: Record) -> Bool {
    before[.subject] == after[.subject] && before[.type] == after[.type]
  }
}
