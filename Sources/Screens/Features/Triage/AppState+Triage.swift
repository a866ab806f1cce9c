import CaseModel
import CaseRules
import Casework

// The level that an officer sets by hand.

extension AppState {
  /// Opens the form of the level of the focused case: which one, why and until when.
  mutating func openTriage() {
    guard isWritable(), let record = triaged else { return }
    let today = world.zone.day(world.now)
    let level = world.book.row(record.id).flatMap { world.overview.level($0) }
    let override =
      record[.riskOverride]
      ?? TriageWeights.override(by: world.officer, level: level, today: today)
    let title = Schema.victim["risk_override"]?.label[looks.language] ?? ""
    let name = world.book.title(record.id, text, hidingNames: looks.hidesNames) ?? ""
    push(
      .form(
        FormState(.edit, title: title, records: [record], only: ["risk_override"], text: text)
      )
    )
    pushGroup("\(title)  \(record.id.text) \(name)", .override, override, entry: nil)
  }

  /// Lets the computed level count again.
  mutating func clearTriage() -> [Effect] {
    guard isWritable(), var record = triaged else { return [] }
    record[.riskOverride] = nil
    return send(.edit, [record])
  }

  /// What rules say against a group that the catalogue allows.
  func groupProblems(_ form: FormState) -> [ValueProblem] {
    guard form.schema.name == Schema.override.name else {
      return form.fields == form.base ? [] : world.input.problems(ofGroup: form.fields, form.schema)
    }
    let today = world.zone.day(world.now)
    return [world.rules.weights.problem(override: form.fields, today: today)].compactMap { $0 }
  }

  private var triaged: Record? {
    mutating get {
      let id = frontPage?.record ?? focusedRecord
      let record = id.flatMap { world.book.record($0) }
      guard let record, record.kind == .victim else {
        say(Phrase("Go to a victim first.", "피해자를 먼저 고르세요."), .warning)
        return nil
      }
      return record
    }
  }
}
