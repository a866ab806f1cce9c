import CaseBook
package import CaseModel
import CaseRules

extension CaseContext {
  /// The acts of undoing.
  package var undoing: UndoActs { UndoActs(context: self) }
}

/// Undoes saved changes: a commit, a later version of a record, a record added by mistake.
package struct UndoActs: Acts {
  let context: CaseContext

  /// Undoes a commit; that of a colleague becomes a request where another account must agree.
  package func undo(
    _ commit: CommitWithChanges,
    as action: CommitAction = .undo
  ) throws(Refusal) -> Proposal {
    let proposal = try undo(commit.steps, as: action, later: commit.later)
    guard action == .undo, commit.seen.by != officer, ApprovalActs(context).areByAccount else {
      return proposal
    }
    return try ApprovalActs(context).ask(toUndo: commit)
  }

  /// Undoes a commit except values changed since; the remarks name what stays.
  ///
  /// `later` are the commits after it, if known.
  package func undo(
    _ steps: [RecordStep],
    as action: CommitAction = .undo,
    later: [CommitSummary]? = nil
  ) throws(Refusal) -> Proposal {
    if let merge = steps.first(where: \.isMerge) { try checkStays(merge) }
    let plan = UndoPlan(steps, in: book, context.check)
    guard !plan.records.isEmpty else { throw nothingLeft(plan, steps) }
    return Proposal(
      Commit(
        action,
        plan.records.map { Change($0) },
        // Two people who had the same number before may have it again.
        allowing: UniqueNumbers.shared(by: steps.compactMap(\.before))
      ),
      remarks: remarks(plan.left) + newSince(steps, later)
    )
  }

  /// The values that stay, the first ones individually.
  private func remarks(_ left: [UndoPlan.Left]) -> [Phrase] {
    let most = 10
    guard left.count > most else { return left.map(\.remark) }
    let rest = left.count - most
    return left.prefix(most).map(\.remark) + [
      Phrase("left as they are: \(rest) more", "그대로 둠: 그 밖에 \(rest)건")
    ]
  }

  /// A merge can be undone only as long as it has effect and its record exists.
  private func checkStays(_ merge: RecordStep) throws(Refusal) {
    let id = merge.after.id
    guard !book.contains(id) else {
      throw Refusal(
        .rule,
        id,
        Phrase("\(id) is a record of its own already", "\(id)은(는) 이미 따로 있는 기록입니다")
      )
    }
    guard let kept = merge.after[.duplicateOf], let now = book.saved(kept), now.isDeleted else {
      return
    }
    guard let next = now[.duplicateOf] else { return }
    throw Refusal(
      .rule,
      kept,
      Phrase(
        "\(kept) was merged into \(next) since; undo that merge first",
        "이후 \(kept)이(가) \(next)에 병합되었습니다. 그 병합을 먼저 취소하세요"
      )
    )
  }

  private func nothingLeft(_ plan: UndoPlan, _ steps: [RecordStep]) -> Refusal {
    guard let first = plan.left.first else {
      return Refusal(
        .rule,
        steps.first?.after.id,
        Phrase("it is already undone", "이미 되돌린 상태입니다")
      )
    }
    let more = plan.left.count - 1
    let also =
      more > 0 ? Phrase(", and \(more) more like that", ", 그 밖에 \(more)건") : Phrase("", "")
    let kind: Refusal.Kind = if case .unreadable = first { .rule } else { .changed }
    return Refusal(
      kind,
      first.id,
      Phrase(first.phrase.en + also.en, first.phrase.ko + also.ko)
    )
  }

  /// Whether a record was added after a commit: all its versions are later, and no later merge
  /// added it.
  private func isNew(_ record: Record, _ since: Instant, _ later: [CommitSummary]?) -> Bool {
    guard let later else { return record[.createdAt].map { $0 >= since } ?? false }
    let own = later.filter { $0.ids.contains(record.id) }
    return record.version <= own.count && !own.contains { $0.action == .merge }
  }

  /// Records written about the merged person since the merge stay with the surviving record.
  private func newSince(_ steps: [RecordStep], _ later: [CommitSummary]?) -> [Phrase] {
    guard let merge = steps.first(where: \.isMerge), let kept = merge.after[.duplicateOf],
      let since = merge.after[.updatedAt]
    else { return [] }
    let known = Set(steps.map(\.after.id))
    let kinds: [RecordKind] = [.note, .followup, .contact, .incident]
    let written = kinds.flatMap { kind in
      book.rows(kind, linkingTo: kept).compactMap { book.record(kind, $0) }
    }.filter { !known.contains($0.id) && isNew($0, since, later) }
    guard !written.isEmpty else { return [] }
    let ids = written.prefix(5).map(\.id.text).joined(separator: ", ")
    let rest = written.count > 5 ? " +\(written.count - 5)" : ""
    return [
      Phrase(
        "written since the merge, stays with \(kept): \(ids)\(rest)",
        "병합 후 작성되어 \(kept)에 남음: \(ids)\(rest)"
      )
    ]
  }
}

extension UndoPlan.Left {
  /// The record that stays as it is.
  package var id: RecordID {
    switch self {
    case .changed(let id, _, _), .linked(let id, _), .unreadable(let id): id
    }
  }

  /// Why it stays, without a full stop.
  package var phrase: Phrase {
    switch self {
    case .changed(let id, let keys, let who):
      let schema = Schema.of(id.kind)
      let labels = keys.map { schema[$0]?.label ?? Phrase($0, $0) }
      let en = labels.isEmpty ? "" : " (\(labels.map(\.en).joined(separator: ", ")))"
      let ko = labels.isEmpty ? "" : "(\(labels.map(\.ko).joined(separator: ", ")))"
      return Phrase("\(who) changed \(id)\(en) since", "이후 \(who)님이 \(id)\(ko)을(를) 바꿨습니다")
    case .linked(let id, let later):
      return Phrase("\(later) is about \(id)", "\(later)이(가) \(id)에 연결되어 있습니다")
    case .unreadable(let id):
      return Phrase("what \(id) was before cannot be read", "\(id)의 이전 내용을 읽을 수 없습니다")
    }
  }

  /// The same sentence, saying that it stays.
  fileprivate var remark: Phrase {
    Phrase("left as it is: \(phrase.en)", "그대로 둠: \(phrase.ko)")
  }
}
