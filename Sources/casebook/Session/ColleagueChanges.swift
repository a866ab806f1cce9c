import CaseModel
import CaseRules
import CaseStore
import Casework

/// What colleagues saved while a command was at work.
struct ColleagueChanges {
  private let store: CasebookStore
  private let codes: CodeLists
  private let language: Language
  private let zone: Zone

  init(_ session: Session) {
    store = session.store
    codes = session.reference.codes
    language = session.language
    zone = session.zone
  }

  /// Our changes on top of those that colleagues saved; says on standard error what these were.
  ///
  /// - Throws: both values of every field that both changed, but for the forced ones, or that a record is gone.
  func merged(
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
      let words = FieldText(codes: codes, language: language, zone: zone)
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
