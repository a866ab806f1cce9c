import CaseModel
import CaseRules
import Casework

/// A form of a few fields of follow-ups for one action.
struct ActionForm: FormOwner {
  let action: CommitAction

  var draft: Draft.Origin? { .action(action) }
  var savesOnEnter: Bool { true }

  /// The form for follow-ups on which the action was begun, with the follow-ups as they were read.
  func form(
    _ title: String,
    _ started: [Record],
    _ originals: [Record],
    _ here: ScreenContext
  ) -> FormState {
    FormState(
      self,
      title: title,
      records: started,
      originals: originals,
      only: FollowupWork.fields(
        action,
        isWaiting: originals.allSatisfy { $0[.status] == "waiting" }
      ),
      text: here.text
    )
  }

  func proposal(_ form: FormState, _ here: ScreenContext) throws(Refusal) -> Proposal? {
    try here.cases.followups.act(action, from: form.records.originals, to: form.changed)
  }

  /// A colleague did the same first: shows a message, and continues with the others.
  func overtaken(
    _ form: inout FormState,
    by current: [Record],
    _ here: ScreenContext
  ) -> [Step]? {
    let over = current.filter { followup in
      here.cases.followups.refusal(action, followup) != nil
        && (action == .reschedule || followup[.status] == form.records.first?[.status])
    }
    guard let first = over.first,
      let refusal = here.cases.followups.refusal(action, first)
    else { return nil }
    let sentence = Phrase("\(refusal.phrase.en).", "\(refusal.phrase.ko).")
    if form.records.count > over.count {
      form.records.leaveOut(Set(over.map(\.id)))
      form.progress.isSaving = false
      return FormSave(here: here).again(&form) + [.remark(refusal.phrase)]
    }
    guard form.records.count == 1, form.progress.isChanged, form.items.differ(from: first) else {
      return [.close, .say(sentence, .warning)]
    }
    form.goOn(from: first)
    return [
      .say(
        Phrase(
          "\(sentence.en) ^S writes these values over theirs.",
          "\(sentence.ko) ^S로 이 값을 덮어씁니다."
        ),
        .warning
      )
    ]
  }

  func isSavedAgain(_ form: FormState, as count: Int) -> Bool { count == form.records.count }
}
