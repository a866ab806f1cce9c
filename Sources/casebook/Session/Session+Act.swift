import CaseModel
import CaseRules
import CaseStore
import Casework

extension Session {
  /// What commands and screens decide by, as of now.
  var context: CaseContext {
    CaseContext(
      book: book,
      reference: reference,
      settings: shownSettings,
      officer: officer.account,
      roster: roster,
      now: now,
      language: language
    )
  }

  /// The same with an index that is kept up to date.
  var keptContext: CaseContext {
    var context = context
    context.keepIndex()
    return context
  }

  /// The casebook's settings with what the user prefers.
  private var shownSettings: CasebookSettings {
    var shown = store.settings
    shown.maskAfterMinutes = settings.maskAfterMinutes ?? shown.maskAfterMinutes
    return shown
  }

  /// What an act proposes, or begins with, for the casebook as it is.
  ///
  /// A question of the act names the option that has to be added to the command to answer it.
  func act<Outcome>(
    option: (FieldQuestion) -> String = { "--confirm \($0.key)" },
    _ act: (CaseContext) throws(Refusal) -> Outcome
  ) throws(Failure) -> Outcome {
    do throws(Refusal) {
      return try act(context)
    } catch {
      throw failure(error, option: option)
    }
  }

  /// Why an act saved nothing, in the words of the command line.
  func failure(
    _ refusal: Refusal,
    option: (FieldQuestion) -> String = { "--confirm \($0.key)" }
  ) -> Failure {
    switch refusal.kind {
    case .values(let problems): assignments.failure(problems)
    default: Failure(refusal, option: option)
    }
  }

  /// Saves what an act proposes and writes what it decided by itself to standard error.
  ///
  /// - Returns: the records as they were saved, in the proposal's order.
  mutating func save(
    _ proposal: Proposal,
    _ meanwhile: Meanwhile = .merge(forcing: []),
    allowsTaken: Bool = false
  ) throws(Failure) -> [Record] {
    let saved = try save(proposal.commit, meanwhile, allowsTaken: allowsTaken)
    for remark in proposal.remarks { StandardError.write(lines: remark[language] + ".") }
    return saved
  }
}
