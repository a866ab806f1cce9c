import CaseModel
import CaseRules

/// Refuses changes of a stage or status that would pass by its rules.
enum StepRefusal {
  /// Throws where `set` would change what only a step may change, or how the rules do not allow it.
  static func check(_ before: Record, _ after: Record, _ session: Session) throws(Failure) {
    if let problem = session.steps.forbidden(before, after) {
      throw session.assignments.failure([problem])
    }
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
