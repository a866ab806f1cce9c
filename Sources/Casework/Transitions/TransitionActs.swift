package import CaseModel
import CaseRules

extension CaseContext {
  /// What is done with stages and statuses.
  package var transitions: TransitionActs { TransitionActs(context: self) }
}

/// Changing the stage of cases and the status of compounds.
package struct TransitionActs: Acts {
  let context: CaseContext

  /// Begins the transition of records of one kind to a state.
  ///
  /// - Throws: that one of them may not go there, with the states that may follow.
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

  /// Saves a transition as it was entered: the records, the timeline entry, and what becomes of open follow-ups.
  ///
  /// The entry has values for `Schema.step`; `confirmed` are the keys of its fields whose questions were answered.
  ///
  /// - Throws: all that stands against it, field by field.
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
      bringsDuties: true
    )
  }
}
