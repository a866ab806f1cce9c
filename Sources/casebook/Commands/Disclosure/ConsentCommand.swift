import ArgumentParser
import CaseModel
import CaseRules
import Casework

/// Records a person's consent for an audience, or prints the consents.
struct ConsentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consent",
    abstract: "Record a person's consent or refusal for an audience, or print it.",
    discussion: "Example: casebook consent V-0012 khm_police yes --how 'voice call'"
  )

  @Argument(help: "The victim's id, such as V-0012.")
  var id: String

  @Argument(help: "family, npa, mofa_hq, khm_police, ngo_iom or media.")
  var audience: String?

  @Argument(help: "yes, no, withdrawn or not_obtainable_vital_interest.")
  var answer: String?

  @Option(help: "How the person said it.")
  var how: String?

  @Option(help: "When; by default today.")
  var on: String?

  @OptionGroup var confirming: ConfirmOptions

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory, confirming: confirming)
    let victim = try session.record(id, kind: .victim)
    guard let audience else { return try StandardOutput.write(standing(victim, session)) }
    let words = [("audience", audience), ("answer", answer), ("how", how), ("date", on)]
    let entry = try session.assignments.apply(
      words.compactMap { key, value in value.map { "\(key)=\($0)" } },
      to: session.context.records.blankConsent(),
      of: .consent,
      .victim
    )
    let proposal = try session.act { context throws(Refusal) in
      try context.records.add(entry, to: "consent", of: [victim])
    }
    try session.finish(proposal, as: .edit)
  }

  /// One line for each audience: its code, its label, and the current answer.
  private func standing(_ victim: Record, _ session: Session) -> String {
    let codes = session.reference.codes
    return codes["consent_audience"].entries.map { entry in
      let answer = Consent(victim, for: entry.code).answer
      let words =
        answer.map { codes["consent_answer"].label($0, session.language) }
        ?? Phrase("not asked", "확인 안 함")[session.language]
      return "\(entry.code.text)\t\(entry.label[session.language])\t\(words)\n"
    }.joined()
  }
}
