package import CaseModel
import CaseRules

/// Finishing, waiting for, cancelling and rescheduling follow-ups.
package enum FollowupActs {
  /// Why an action on a follow-up is not possible: it is finished or cancelled already, by whom and when;
  /// nil if it is possible.
  package static func refusal(
    _ action: CommitAction,
    _ followup: Record,
    _ context: CaseContext
  ) -> Refusal? {
    guard !FollowupWork.isAllowed(action, followup[.status]) else { return nil }
    func words(_ language: Language) -> String {
      followup[.status].map { context.codes["followup_status"].label($0, language) } ?? "?"
    }
    let last = [followup[.updatedBy], followup[.updatedAt].map { context.zone.text($0) }]
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
}
