import CaseBook
package import CaseModel
import CaseRules

extension CaseContext {
  /// What is done with follow-ups.
  package var followups: FollowupActs { FollowupActs(context: self) }
}

/// Finishing, waiting for, cancelling and rescheduling follow-ups.
package struct FollowupActs: Acts {
  let context: CaseContext

  /// Why an action on a follow-up is not possible: it is finished or cancelled already, by whom and when;
  /// nil if it is possible.
  package func refusal(_ action: CommitAction, _ followup: Record) -> Refusal? {
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

  /// The follow-ups for which an action is possible, as they are and as they are once it is done.
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
    return (before, before.map { FollowupWork.started($0, action, now: now) })
  }

  /// Saves an action on follow-ups as the officer completed them; a repeating one that is finished brings its
  /// next one.
  ///
  /// `before` are the follow-ups as they were when the action began; of those that were finished or cancelled
  /// already it changes only what is said of them.
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
    let next = action == .done ? after.compactMap(next) : []
    let numbered = next.enumerated().map { index, record in
      Record(id: .provisional(.followup, UInt32(clamping: index)), fields: record.fields)
    }
    return try propose(action, after + numbered)
  }

  /// The next of a repeating follow-up that is finished with this; nil if a colleague was first, whose
  /// commit brought it.
  private func next(after followup: Record) -> Record? {
    guard book.record(followup.id)?[.status] != "done" else { return nil }
    return FollowupWork.next(after: followup, book: book, zone: zone)
  }
}
