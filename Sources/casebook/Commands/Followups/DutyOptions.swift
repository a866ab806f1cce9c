import ArgumentParser
import CaseModel
import CaseRules
import Casework

/// Whether the follow-ups that a change brings come with it.
struct DutyOptions: ParsableArguments {
  @Flag(inversion: .prefixedNo, help: "Add the follow-ups that the rules ask for.")
  var duties = true

  /// The records with the follow-ups that their changes bring behind them.
  func added(to records: [Record], _ session: Session) -> [Record] {
    guard duties else { return records }
    let rules = session.context.duties
    return records + rules.followups(rules.brought(by: records), language: session.language)
  }
}
