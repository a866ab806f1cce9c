package import CaseModel
import CaseRules

extension CaseContext {
  /// The acts on records in general.
  package var records: RecordActs { RecordActs(context: self) }
}

/// Adds records and changes their fields.
package struct RecordActs: Acts {
  let context: CaseContext

  /// Adds a record; a correction without subjects gets those of the corrected note.
  ///
  /// - Throws: the values that must not be saved.
  package func add(_ record: Record) throws(Refusal) -> Proposal {
    var record = record
    record.takeSubjectsOfCorrected(in: book)
    return try propose(.add, [record], bringsDuties: true)
  }

  /// Why a record cannot be edited: notes are never changed; nil if it can.
  package func refusal(toEdit record: Record) -> Refusal? {
    guard record.kind == .note else { return nil }
    return Refusal(
      .usage,
      record.id,
      Phrase("Notes are never changed", "기록은 수정하지 않습니다")
    )
  }

  /// Changes records from `before`, when the edit began, to `after`.
  ///
  /// - Throws: the values that must not be saved, that a level is set for too long, or that a state
  ///   needs a transition.
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
    let moved = zip(before, after).filter { $0[.dueAt] != $1[.dueAt] || $0[.status] != $1[.status] }
    return try propose(
      .edit,
      after,
      bringsDuties: true,
      remarks: context.missingActions(after: moved.map(\.1))
    )
  }

  /// Writes records again that may not be on the disk.
  ///
  /// - Throws: the values that must not be saved.
  package func writeAgain(_ records: [Record]) throws(Refusal) -> Proposal {
    try propose(.edit, records, bringsDuties: true)
  }

  /// The refusal if an edit changes a state, which only transitions may do.
  private func refusal(toStep before: Record, to after: Record) -> Refusal? {
    guard let field = TransitionRules.field(after.kind), let state = TransitionRules.state(after),
      state != TransitionRules.state(before)
    else { return nil }
    return Refusal(
      .transition(state),
      after.id,
      Phrase("\(field.key): changes only by its rules", "\(field.key): 규칙에 따라서만 바뀝니다")
    )
  }
}
