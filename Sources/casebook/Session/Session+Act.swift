import CaseModel
import CaseRules
import CaseStore
import Casework

extension Session {
  /// The context of commands and screens at the current time.
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

  /// The casebook's settings, overridden by the user's.
  private var shownSettings: CasebookSettings {
    var shown = store.settings
    shown.maskAfterMinutes = settings.maskAfterMinutes ?? shown.maskAfterMinutes
    return shown
  }

  /// The result of an act on the current casebook; a question names the option that answers it.
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

  /// The failure for a refused act, worded for the command line.
  func failure(
    _ refusal: Refusal,
    option: (FieldQuestion) -> String = { "--confirm \($0.key)" }
  ) -> Failure {
    switch refusal.kind {
    case .values(let problems): assignments.failure(problems)
    default: Failure(refusal, option: option)
    }
  }

  /// Saves a proposal and writes its remarks to standard error.
  ///
  /// - Returns: the saved records, in the proposal's order.
  mutating func save(
    _ proposal: Proposal,
    _ meanwhile: Meanwhile = .merge(forcing: []),
    allowsTaken: Bool = false
  ) throws(Failure) -> [Record] {
    let saved = try save(proposal.commit, meanwhile, allowsTaken: allowsTaken)
    for remark in proposal.remarks { StandardError.write(lines: remark[language] + ".") }
    return saved
  }

  /// Saves what an act proposes and tells what was saved.
  @discardableResult
  mutating func finish(
    _ proposal: Proposal,
    as action: CommitAction,
    _ meanwhile: Meanwhile = .merge(forcing: []),
    allowsTaken: Bool = false
  ) throws(Failure) -> [Record] {
    let saved = try save(proposal, meanwhile, allowsTaken: allowsTaken)
    SavedReport.write(action, saved, language)
    return saved
  }
}
