import CaseModel
import CaseRules
import Casework

/// Refuses changes that the catalogue allows and the rules do not.
enum StepRefusal {
  /// Throws where `set` would change what only a step may change, or as no rule allows it.
  static func check(_ before: Record, _ after: Record, _ session: Session) throws(Failure) {
    let today = session.zone.day(session.now)
    let problems = [
      session.context.steps.forbidden(before, after),
      session.reference.rules.weights.problem(before, after, today: today),
    ].compactMap { $0 }
    guard problems.isEmpty else { throw session.assignments.failure(problems) }
    guard let field = StepRules.field(after.kind), let state = StepRules.state(after),
      state != StepRules.state(before)
    else { return }
    let command = "casebook stage \(after.id) \(state.text) --source …"
    throw Failure(
      .usage,
      "\(field.key): changes by its rules alone. Nothing was saved; use `\(command)`.",
      "\(field.key): 규칙에 따라서만 바뀝니다. 저장되지 않았습니다. `\(command)`을(를) 쓰세요."
    )
  }
}
