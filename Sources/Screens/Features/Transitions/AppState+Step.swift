import CaseModel
import CaseRules
import Casework

// Changing the stage of cases and the status of compounds.

extension AppState {
  /// Offers the states that the records below the cursor, or the marked ones, may go to.
  mutating func openStep() {
    guard isWritable() else { return }
    let records = steppedRecords
    guard let first = records.first else {
      return say(
        Phrase("Go to a victim or a compound first.", "피해자나 단지를 먼저 고르세요."),
        .warning
      )
    }
    let steps = world.steps
    let choices = steps.choices(records)
    guard !choices.isEmpty else {
      return say(
        Phrase(
          "No stage can follow for all of them at once.",
          "표시한 기록 모두에 공통으로 가능한 단계가 없습니다."
        ),
        .warning
      )
    }
    let options = choices.map { choice in
      PickerOption(
        value: choice.state.text,
        label: steps.label(choice.state, first.kind, looks.language),
        detail: choice.obstacles.map { $0.phrase[looks.language] }.joined(separator: "; "),
        aliases: Language.allCases.map { steps.label(choice.state, first.kind, $0) }
      )
    }
    let now = StepRules.state(first).map { steps.label($0, first.kind, looks.language) } ?? "?"
    let title = "\(now) → ?  \(names(records.map(\.id)))"
    push(.picker(Picker(title: title, purpose: .step(records.map(\.id)), options: options)))
  }

  /// Opens the form of what a step to a state asks for.
  mutating func openStepForm(_ ids: [RecordID], _ state: Code) {
    let records = ids.compactMap { world.book.record($0) }
    guard let form = stepForm(records, to: state) else { return }
    push(.form(form))
  }

  /// Goes on with a step that was left unsaved; false, with a sentence, where it is not possible any more.
  mutating func goOnWithStep(_ draft: Draft, _ records: [Record], to state: Code) -> Bool {
    guard var form = stepForm(records, to: state) else { return false }
    form.apply(draft, text: text, input: world.input)
    push(.form(form))
    return true
  }

  /// What a step to a state is called.
  func stepTitle(_ state: Code, _ kind: RecordKind) -> Phrase {
    let steps = world.steps
    return Phrase("→ \(steps.label(state, kind, .en))", "→ \(steps.label(state, kind, .ko))")
  }

  mutating func stepForm(
    _ records: [Record],
    to state: Code,
    saidBy: String? = nil
  ) -> FormState? {
    guard let first = records.first else { return nil }
    let steps = world.steps
    let choice = steps.choices(records).first { $0.state == state }
    guard let choice, !choice.isBlocked else {
      let refusal = steps.refusal(first, to: state)
      let obstacle = choice?.obstacles.first { $0.asks.isEmpty }?.phrase
      say(obstacle ?? refusal ?? Self.nothingHere, .warning)
      return nil
    }
    let title = stepTitle(state, first.kind)[looks.language] + "  " + names(records.map(\.id))
    var values = steps.started(records, to: state)
    values[.saidBy] = saidBy
    var form = FormState(
      .step(state),
      title: title,
      records: records,
      schema: .step,
      values: values,
      only: steps.asked(records, to: state),
      text: text
    )
    form.remarks = choice.obstacles.map(\.phrase)
    form.focus(saidBy == nil ? "said_by" : "override_reason")
    return form
  }

  /// Puts what stands against the step beside its fields; true where nothing does.
  mutating func checkStep(_ form: inout FormState, to state: Code) -> Bool {
    let records = current(form.records)
    let problems = world.steps.problems(form.fields, records, to: state)
    guard !form.mark(problems) else { return true }
    let first = problems.first { $0.problem.isRule }?.problem
    say(
      first?.phrase ?? Phrase("Not saved: see the marked field.", "저장되지 않음: 표시된 항목을 확인하세요."),
      .error
    )
    return false
  }

  /// The same for a plain form that changes a state.
  mutating func checkStates(_ form: inout FormState) -> Bool {
    let steps = world.steps
    let problems = zip(form.records, form.changed).compactMap(steps.forbidden)
    guard !form.mark(problems) else { return true }
    say(problems[0].problem.phrase, .error)
    return false
  }

  /// What the step makes of the records as they are now.
  func stepContent(_ form: FormState, to state: Code) -> (CommitAction, [Record]) {
    let records = current(form.records)
    let made = world.steps.records(form.fields, records, to: state)
    return (records.first?.kind == .victim ? .stage : .edit, made)
  }

  private func current(_ records: [Record]) -> [Record] {
    records.compactMap { world.book.record($0.id) }
  }

  /// The records of one kind that a step is meant for.
  private var steppedRecords: [Record] {
    var ids = targets
    if let page = frontPage?.record, ids.allSatisfy({ StepRules.field($0.kind) == nil }) {
      ids = [page]
    }
    let kind = ids.first { StepRules.field($0.kind) != nil }?.kind
    return ids.filter { $0.kind == kind }.compactMap { world.book.record($0) }
  }

  /// The one record with what it is called, or how many there are.
  func names(_ ids: [RecordID]) -> String {
    guard ids.count == 1, let id = ids.first else {
      return Phrase("{n} records", "{n}건").filled(looks.language, ["n": String(ids.count)])
    }
    let name = world.book.title(id, text, hidingNames: looks.hidesNames) ?? ""
    return "\(id.text) \(name)"
  }
}

extension Problem {
  fileprivate var isRule: Bool { if case .rule = self { true } else { false } }
}

extension FormState {
  var isStep: Bool { if case .step = purpose { true } else { false } }
}
