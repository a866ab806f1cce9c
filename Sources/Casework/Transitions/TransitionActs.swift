package import CaseModel
import CaseRules

extension CaseContext {
  /// The acts on stages and statuses.
  package var transitions: TransitionActs { TransitionActs(context: self) }
}

/// Changes the stage of cases and the status of compounds.
package struct TransitionActs: Acts {
  let context: CaseContext

  /// Begins the transition of records of one kind to a state.
  ///
  /// - Throws: that one of them may not change to it, with the allowed states.
  package func begin(_ records: [Record], to state: Code) throws(Refusal) -> Transition {
    let steps = context.steps
    for record in records {
      guard let field = TransitionRules.field(record.kind),
        let why = steps.refusal(record, to: state)
      else { continue }
      let problem = ValueProblem(path: [.key(field.key)], problem: .rule(why))
      throw Refusal(.values([problem]), record.id, why)
    }
    return Transition(records: records, state: state, entry: steps.started(records, to: state))
  }

  /// Says that a transition counts as a proof of life; nil if it does not.
  private func proven(_ transition: Transition, _ entry: FieldSet) -> Phrase? {
    let proofs = rules.stageProofs
    guard let method = proofs.method(entry, transition.records, to: transition.state) else {
      return nil
    }
    let label = codes["proof_method"].label(method, .en).lowercased()
    return Phrase(
      "It counts as a proof of life (\(label))",
      "생존 확인으로 봅니다(\(codes["proof_method"].label(method, .ko)))"
    )
  }

  /// Saves an entered transition: the records, the timeline entry, and changed follow-ups.
  ///
  /// The entry has values for `Schema.transition`; `confirmed` are the keys of its fields whose questions
  /// were answered. One that needs a second name becomes a request if another account must give it.
  ///
  /// - Throws: all its problems, field by field.
  package func take(
    _ transition: Transition,
    _ entry: FieldSet,
    confirmed: Set<String> = []
  ) throws(Refusal) -> Proposal {
    guard needsAccount(transition, entry) else {
      return try take(transition, entry, confirmed: confirmed, askedBy: officer)
    }
    // The name that will be given is not known yet.
    var filled = entry
    filled[.closedWith] = "-"
    let steps = context.steps
    let problems = steps.problems(filled, transition.records, to: transition.state)
      .without(confirmed: confirmed)
    guard problems.isEmpty else { throw Refusal(problems, of: transition.records.first?.id) }
    return try ApprovalActs(context).ask(toEnd: transition, entry)
  }

  /// The fields to ask for, without the second name if another account gives it.
  package func asked(_ transition: Transition) -> [String] {
    let keys = context.steps.asked(transition.records, to: transition.state)
    return ApprovalActs(context).areByAccount ? keys.filter { $0 != "closed_with" } : keys
  }

  private func needsAccount(_ transition: Transition, _ entry: FieldSet) -> Bool {
    ApprovalActs(context).areByAccount
      && rules.secondNames.areNeeded(toEnd: transition.records, entry, as: transition.state)
  }

  /// Saves a transition in the name of who entered it.
  func take(
    _ transition: Transition,
    _ entry: FieldSet,
    confirmed: Set<String>,
    askedBy account: String
  ) throws(Refusal) -> Proposal {
    let (records, state) = (transition.records, transition.state)
    let steps = TransitionRules(
      book: book,
      rules: rules,
      text: context.text,
      user: account,
      now: now
    )
    let problems = steps.problems(entry, records, to: state).without(confirmed: confirmed)
    guard problems.isEmpty else { throw Refusal(problems, of: records.first?.id) }
    return try propose(
      records.first?.kind == .victim ? .stage : .edit,
      steps.records(entry, records, to: state),
      bringsDuties: true,
      remarks: proven(transition, entry).map { [$0] } ?? []
    )
  }
}
