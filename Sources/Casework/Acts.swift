import CaseBook
import CaseModel
import CaseRules

/// The acts of one feature.
///
/// Each is a pure function of the context and of an officer's input that returns a proposal or
/// throws a refusal.
protocol Acts: Sendable {
  var context: CaseContext { get }
}

extension Acts {
  var book: Book { context.book }
  var rules: RuleBook { context.rules }
  var codes: CodeLists { context.codes }
  var officer: String { context.officer }
  var now: Instant { context.now }
  var zone: Zone { context.zone }
  var language: Language { context.language }

  /// The commit that saves these records; those with provisional ids are new.
  ///
  /// With `bringsDuties` it offers the follow-ups that the rules require.
  ///
  /// - Throws: the values that must not be saved.
  func propose(
    _ action: CommitAction,
    _ records: [Record],
    bringsDuties: Bool = false,
    remarks: [Phrase] = []
  ) throws(Refusal) -> Proposal {
    let burials = bringsDuties ? BurialActs(context: context).followups(for: records) : []
    let all = records + burials
    let commit = context.settled(Commit(action, all.map { Change($0) }))
    let problems = context.newProblems(commit)
    guard problems.isEmpty else { throw Refusal(problems, of: records.first?.id) }
    return Proposal(
      commit,
      remarks: remarks + context.undatedThreats(commit) + burials.map(BurialActs.remark),
      duties: bringsDuties ? context.duties.brought(by: records) : []
    )
  }
}
