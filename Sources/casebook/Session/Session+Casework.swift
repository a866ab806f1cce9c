import CaseModel
import CaseRules
import CaseStore
import Casework

extension Session {
  /// What acts decide by, as of now.
  var casework: CaseContext {
    CaseContext(
      book: book,
      rules: reference.rules,
      codes: reference.codes,
      officer: officer.account,
      now: now,
      zone: zone,
      language: language
    )
  }

  /// What an act proposes for the casebook as it is.
  ///
  /// A question of the act names the option that has to be added to the command to answer it.
  func act(
    option: (FieldQuestion) -> String = { "--confirm \($0.key)" },
    _ act: (CaseContext) throws(Refusal) -> Proposal
  ) throws(Failure) -> Proposal {
    do throws(Refusal) {
      return try act(casework)
    } catch {
      throw Failure(error, option: option)
    }
  }

  /// Saves what an act proposes and writes what it decided by itself to standard error.
  ///
  /// - Returns: the records as they were saved, in the proposal's order.
  mutating func save(
    _ proposal: Proposal,
    _ meanwhile: Meanwhile = .refuse,
    allowsTaken: Bool = false
  ) throws(Failure) -> [Record] {
    let saved = try save(proposal.commit, meanwhile, allowsTaken: allowsTaken)
    for remark in proposal.remarks { StandardError.write(lines: remark[language] + ".") }
    return saved
  }
}
