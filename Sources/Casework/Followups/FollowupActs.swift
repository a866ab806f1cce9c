import CaseBook
package import CaseModel
import CaseRules

extension CaseContext {
  /// The acts on follow-ups.
  package var followups: FollowupActs { FollowupActs(context: self) }
}

/// Finishes, waits for, cancels and reschedules follow-ups.
package struct FollowupActs: Acts {
  let context: CaseContext

  /// Why an action on a follow-up is not possible; nil if it is.
  ///
  /// The follow-up is finished or cancelled already; the refusal names by whom and when.
  package func refusal(_ action: CommitAction, _ followup: Record) -> Refusal? {
    if Asked.isOpen(followup), action == .done || action == .wait {
      return Refusal(.rule, followup.id, Self.decided)
    }
    guard !FollowupWork.isAllowed(action, followup[.status]) else { return nil }
    func words(_ language: Language) -> String {
      followup[.status].map { codes["followup_status"].label($0, language) } ?? "?"
    }
    let last = [followup[.updatedBy], followup[.updatedAt].map { zone.text($0) }]
      .compactMap { $0 }.joined(separator: ", ")
    let who = last.isEmpty ? "" : " (\(last))"
    return Refusal(
      .rule,
      followup.id,
      Phrase(
        "\(followup.id) is \(words(.en).lowercased()) already\(who)",
        "\(followup.id)은(는) 이미 \(words(.ko)) 상태입니다\(who)"
      )
    )
  }

  private static let decided = Phrase(
    "it asks for a second name: a supervisor approves or declines it",
    "승인 요청입니다. 책임자가 승인하거나 반려합니다"
  )

  /// The follow-ups for which an action is possible, before and after it.
  ///
  /// - Throws: why it is possible for none of them.
  package func begin(
    _ action: CommitAction,
    _ followups: [Record]
  ) throws(Refusal) -> (before: [Record], after: [Record]) {
    let before = followups.filter { refusal(action, $0) == nil }
    if before.isEmpty, let first = followups.first, let refusal = refusal(action, first) {
      throw refusal
    }
    return (before, started(action, before))
  }

  /// Follow-ups as the form of an action shows them first.
  package func started(_ action: CommitAction, _ followups: [Record]) -> [Record] {
    followups.map { FollowupWork.started($0, action, now: now) }
  }

  /// Saves an action on follow-ups as completed by the officer; finishing a repeating one adds the
  /// next one.
  ///
  /// It says so if an urgent case has no action in time then. `before` are the follow-ups when the
  /// action began. For one that was finished or cancelled
  /// already, only its details are changed.
  ///
  /// - Throws: the values that must not be saved.
  package func act(
    _ action: CommitAction,
    from before: [Record],
    to after: [Record]
  ) throws(Refusal) -> Proposal {
    guard !before.allSatisfy({ refusal(action, $0) != nil }) else {
      return try propose(.edit, after)
    }
    let after = after.map(FollowupWork.finished)
    let next = action == .done ? after.compactMap(next) : []
    let numbered = next.enumerated().map { index, record in
      Record(id: .provisional(.followup, UInt32(clamping: index)), fields: record.fields)
    }
    return try propose(
      action,
      after + numbered,
      remarks: context.missingActions(after: after + numbered)
    )
  }

  /// The next of a repeating follow-up finished by this commit; nil if a colleague's commit has
  /// added it already.
  private func next(after followup: Record) -> Record? {
    guard book.record(followup.id)?[.status] != "done" else { return nil }
    return FollowupWork.next(after: followup, book: book, zone: zone)
  }
}
