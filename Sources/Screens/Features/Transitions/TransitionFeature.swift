import CaseBook
import CaseModel
import CaseRules
import Casework

/// Changes the stage of cases and the status of compounds.
struct TransitionFeature {
  let here: ScreenContext

  /// Offers the states to which the focused or marked records may change.
  func open() throws(Message) -> [Step] {
    try here.checkWritable()
    let records = meant
    guard let first = records.first else {
      throw Message(
        Phrase("Go to a victim or a compound first.", "피해자나 단지를 먼저 고르세요."),
        .warning
      )
    }
    let steps = here.cases.steps
    let choices = steps.choices(records)
    guard !choices.isEmpty else {
      throw Message(
        Phrase(
          "No stage is possible for all of them at once.",
          "표시한 기록 모두에 공통으로 가능한 단계가 없습니다."
        ),
        .warning
      )
    }
    let options = choices.map { choice in
      PickerOption(
        value: choice.state.text,
        label: steps.label(choice.state, first.kind, here.language),
        detail: choice.obstacles.map { $0.phrase[here.language] }.joined(separator: "; "),
        aliases: Language.allCases.map { steps.label(choice.state, first.kind, $0) }
      )
    }
    let now = TransitionRules.state(first).map { steps.label($0, first.kind, here.language) } ?? "?"
    let title = "\(now) → ?  \(here.names(records.map(\.id)))"
    let owner = TransitionPicker(ids: records.map(\.id))
    return [.present(.picker(Picker(title: title, owner: owner, options: options)))]
  }

  /// The form of a transition.
  ///
  /// - Throws: why the records may not change to the state.
  func form(
    _ records: [Record],
    to state: Code,
    saidBy: String? = nil
  ) throws(Message) -> FormState {
    let steps = here.cases.steps
    let transition = try begin(records, to: state)
    let choice = steps.choices(records).first { $0.state == state }
    guard let choice, let first = records.first else {
      throw Message(ScreenContext.nothingHere, .warning)
    }
    if let blocking = choice.blocking { throw Message(blocking.phrase, .warning) }
    var values = transition.entry
    values[.saidBy] = saidBy
    var form = FormState(
      TransitionForm(state: state),
      title: title(state, first.kind)[here.language] + "  " + here.names(records.map(\.id)),
      records: records,
      schema: .transition,
      values: values,
      only: here.cases.transitions.asked(transition),
      text: here.text
    )
    form.remarks = choice.obstacles.map(\.phrase)
    form.focus(saidBy == nil ? "said_by" : "override_reason")
    return form
  }

  private func begin(_ records: [Record], to state: Code) throws(Message) -> Transition {
    do throws(Refusal) {
      return try here.cases.transitions.begin(records, to: state)
    } catch {
      throw Message(error.phrase, .warning)
    }
  }

  /// The label of a transition to a state.
  func title(_ state: Code, _ kind: RecordKind) -> Phrase {
    let steps = here.cases.steps
    return Phrase("→ \(steps.label(state, kind, .en))", "→ \(steps.label(state, kind, .ko))")
  }

  /// The records of one kind that a command applies to.
  private var meant: [Record] {
    var ids = here.targets
    if let page = here.frontPage?.record, ids.allSatisfy({ TransitionRules.field($0.kind) == nil })
    {
      ids = [page]
    }
    let kind = ids.first { TransitionRules.field($0.kind) != nil }?.kind
    return ids.filter { $0.kind == kind }.compactMap { here.cases.book.record($0) }
  }
}

/// The picker of the new state.
struct TransitionPicker: PickerOwner {
  let ids: [RecordID]

  func take(_ picker: Picker, _ here: ScreenContext) throws(Message) -> [Step] {
    let records = ids.compactMap { here.cases.book.record($0) }
    guard let state = picker.result.first, !records.isEmpty else { return [] }
    let form = try TransitionFeature(here: here).form(records, to: Code(state))
    return [.present(.form(form))]
  }
}

/// The form of a transition.
struct TransitionForm: FormOwner {
  let state: Code

  var draft: Draft.Origin? { .step(state) }
  var savesOnEnter: Bool { true }

  /// The transition of the current records.
  func proposal(_ form: FormState, _ here: ScreenContext) throws(Refusal) -> Proposal? {
    let transitions = here.cases.transitions
    let transition = try transitions.begin(current(form, here), to: state)
    let confirmed = Set(form.items.filter(\.isConfirmed).map(\.field.key))
    return try transitions.take(transition, form.fields, confirmed: confirmed)
  }

  private func current(_ form: FormState, _ here: ScreenContext) -> [Record] {
    form.records.current.compactMap { here.cases.book.record($0.id) }
  }
}
