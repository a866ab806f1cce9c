import CaseModel
import CaseRules
import CaseStore
import Casework

extension Session {
  /// What happens if somebody changed a record since it was read.
  enum Meanwhile {
    /// Nothing is saved.
    case refuse
    /// Both changes are kept, field by field; of the fields named here ours wins if both changed them.
    case merge(forcing: Set<String>)
  }

  /// Saves a commit; `meanwhile` says what to do if somebody changed a record since it was read.
  ///
  /// `allowsTaken` allows unique numbers of other people, as far as this command has read; a number
  /// added since then is a question.
  ///
  /// - Returns: the saved records, in the same order.
  /// - Throws: why nothing was saved, or that it is uncertain.
  mutating func save(
    _ commit: Commit,
    _ meanwhile: Meanwhile,
    allowsTaken: Bool
  ) throws(Failure) -> [Record] {
    let action = commit.action
    var commit = commit
    if allowsTaken { commit.allowed.formUnion(UniqueNumbers.taken(by: commit, in: book)) }
    for _ in 0..<Self.mostMerges {
      do throws(StoreError) {
        let saved = try store.commit(commit, by: officer, into: &book)
        rememberHead()
        return saved.records
      } catch {
        switch (error, meanwhile) {
        case (.taken(let values), _): throw Failure(taken: values, action, self)
        case (.invalid(let records), _): throw assignments.failure(records.flatMap(\.problems))
        case (.conflict(let conflicts), .merge(let forced)):
          if let over = acted(action, conflicts) { throw over }
          commit.changes = try ColleagueChanges(self).merged(commit.changes, conflicts, forced)
        default: throw Failure(error)
        }
      }
    }
    throw Failure(.busy(holder: nil))
  }

  /// A limit that no person reaches by saving the same record.
  private static let mostMerges = 8

  /// The failure if a colleague finished or cancelled a follow-up first; nil if nobody did.
  private func acted(_ action: CommitAction, _ conflicts: [Conflict]) -> Failure? {
    guard FollowupWork.isAllowed(action, "planned") else { return nil }
    let followups = conflicts.compactMap(\.current).filter { $0.id.kind == .followup }
    return followups.compactMap { context.followups.refusal(action, $0) }.first
      .map { Failure($0) }
  }
}
