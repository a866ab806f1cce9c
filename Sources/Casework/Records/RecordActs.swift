package import CaseModel
import CaseRules

extension CaseContext {
  /// What is done with records as such.
  package var records: RecordActs { RecordActs(context: self) }
}

/// Adding records and changing them field by field.
package struct RecordActs: Acts {
  let context: CaseContext

  /// Adds a record; a note that corrects another one is about the same records where it names none.
  ///
  /// - Throws: the values that must not be saved.
  package func add(_ record: Record) throws(Refusal) -> Proposal {
    var record = record
    record.takeSubjectsOfCorrected(in: book)
    return try propose(.add, [record], bringsDuties: true)
  }

  /// Why a record cannot be changed by hand: notes stay as they were written; nil if it can.
  package func refusal(toEdit record: Record) -> Refusal? {
    guard record.kind == .note else { return nil }
    return Refusal(
      .usage,
      record.id,
      Phrase("Notes are never changed", "기록은 수정하지 않습니다")
    )
  }

  /// Changes records from what they were when the change began to what an officer entered.
  ///
  /// - Throws: the values that must not be saved, that a level is set for too long, or that a state changes
  ///   by a transition alone.
  package func edit(from before: [Record], to after: [Record]) throws(Refusal) -> Proposal {
    let (steps, today) = (context.steps, zone.day(now))
    for (before, after) in zip(before, after) {
      if let refusal = refusal(toEdit: before) { throw refusal }
      let problems = [
        steps.forbidden(before, after), rules.weights.problem(before, after, today: today),
      ].compactMap { $0 }
      guard problems.isEmpty else { throw Refusal(problems, of: after.id) }
      if let refusal = refusal(toStep: before, to: after) { throw refusal }
    }
    return try propose(.edit, after, bringsDuties: true)
  }

  /// Writes records once more as they are, of which nobody can say whether the disk keeps them.
  ///
  /// - Throws: the values that must not be saved.
  package func writeAgain(_ records: [Record]) throws(Refusal) -> Proposal {
    try propose(.edit, records, bringsDuties: true)
  }

  /// That a change of fields changes a state too, which transitions alone do.
  private func refusal(toStep before: Record, to after: Record) -> Refusal? {
    guard let field = TransitionRules.field(after.kind), let state = TransitionRules.state(after),
      state != TransitionRules.state(before)
    else { return nil }
    return Refusal(
      .transition(state),
      after.id,
      Phrase("\(field.key): changes by its rules alone", "\(field.key): 규칙에 따라서만 바뀝니다")
    )
  }
}
