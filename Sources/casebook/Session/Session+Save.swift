import CaseModel
import CaseRules
import CaseStore
import Casework

extension Session {
  /// What to do if somebody changed a record since it was read.
  enum Meanwhile {
    /// Nothing is saved.
    case refuse
    /// Both changes are merged, field by field; in the named fields our value replaces theirs.
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
    if allowsTaken { commit.allowed.formUnion(taken(by: commit)) }
    for _ in 0..<Self.mostMerges {
      do throws(StoreError) {
        let saved = try store.commit(commit, by: officer, into: &book)
        rememberHead()
        return saved.records
      } catch {
        switch (error, meanwhile) {
        case (.taken(let values), _): throw question(values, action)
        case (.invalid(let records), _): throw assignments.failure(records.flatMap(\.problems))
        case (.conflict(let conflicts), .merge(let forced)):
          if let over = acted(action, conflicts) { throw over }
          commit.changes = try merged(commit.changes, conflicts, forced)
        default: throw Failure(error)
        }
      }
    }
    throw Failure(.busy(holder: nil))
  }

  /// A limit that no person reaches by saving the same record.
  private static let mostMerges = 8

  private func merged(
    _ changes: [Change],
    _ conflicts: [Conflict],
    _ forced: Set<String>
  ) throws(Failure) -> [Change] {
    do throws(CommitMerge.Obstacle) {
      let overtaken = conflicts.map { conflict in
        CommitMerge.Overtaken(
          id: conflict.id,
          base: store.history.image(of: conflict.id, version: conflict.base),
          current: conflict.current
        )
      }
      let merge = try CommitMerge(changes, overtaken, forcing: forced)
      for taken in merge.taken { mention(taken.keys, of: taken.current) }
      return merge.changes
    } catch {
      switch error {
      case .gone(let id): throw Failure(.conflict(conflicts.filter { $0.id == id }))
      case .clashes(let clashes, let current): throw clash(clashes, current)
      }
    }
  }

  /// Both values of every field that both changed, and how to choose.
  private func clash(_ clashes: [ThreeWayMerge.Clash], _ current: Record) -> Failure {
    let who = current[.updatedBy] ?? "?"
    let force = clashes.map { "--force-field \($0.key)" }.joined(separator: " ")
    func lines(_ language: Language) -> String {
      let words = FieldText(codes: reference.codes, language: language, zone: zone)
      return clashes.map { "  " + words.sentence($0, current.kind) }.joined(separator: "\n")
    }
    return Failure(
      .busy,
      """
      \(who) changed \(current.id) meanwhile. Nothing was saved.
      \(lines(.en))
      Leave these fields out, or write yours over theirs with `casebook set` and \(force).
      """,
      """
      \(who)님이 그사이 \(current.id)을(를) 바꿨습니다. 저장되지 않았습니다.
      \(lines(.ko))
      이 항목을 빼거나, `casebook set`에 \(force)을(를) 붙여 덮어쓰세요.
      """
    )
  }

  /// The failure if a colleague finished or cancelled a follow-up first; nil if nobody did.
  private func acted(_ action: CommitAction, _ conflicts: [Conflict]) -> Failure? {
    guard FollowupWork.isAllowed(action, "planned") else { return nil }
    let followups = conflicts.compactMap(\.current).filter { $0.id.kind == .followup }
    return followups.compactMap { context.followups.refusal(action, $0) }.first
      .map { Failure($0) }
  }

  private func mention(_ keys: [String], of current: Record) {
    guard !keys.isEmpty else { return }
    let who = current[.updatedBy] ?? "?"
    let schema = Schema.of(current.kind)
    let labels = keys.map { (schema[$0]?.label ?? Phrase($0, $0))[language] }
      .joined(separator: ", ")
    let sentence = Phrase(
      "\(who) changed \(current.id) meanwhile; both changes are kept (\(labels)).",
      "\(who)님이 그사이 \(current.id)을(를) 바꿔 두 변경을 모두 반영했습니다(\(labels))."
    )
    StandardError.write(lines: sentence[language])
  }
}
