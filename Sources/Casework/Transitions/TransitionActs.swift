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
  /// were answered.
  ///
  /// - Throws: all its problems, field by field.
  package func take(
    _ transition: Transition,
    _ entry: FieldSet,
    confirmed: Set<String> = []
  ) throws(Refusal) -> Proposal {
    let (steps, records, state) = (context.steps, transition.records, transition.state)
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
