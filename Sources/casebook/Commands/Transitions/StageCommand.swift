import ArgumentParser
import CaseModel
import CaseRules
import Casework

/// Changes the stage of a case or the status of a compound.
struct StageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stage",
    abstract: "Change the stage of a case or the status of a compound, by its rules.",
    discussion: """
      Example: casebook stage V-0012 custody --source 'police, by phone' how_left=raid place=O-0004
      Without a stage, prints those that may follow and what prevents each.
      FIELD=- (and an option -) reads that value from standard input, a lone - a FIELD=VALUE a line.
      Fields: \(Schema.transition.fields.filter { !$0.isSystemManaged }.map(\.key).joined(separator: ", ")).
      """
  )

  @Argument(help: "The record's id, such as V-0012; several with commas between.")
  var id: String

  @Argument(
    help: ArgumentHelp(
      "The new stage or status, and what else it asks for.",
      valueName: "stage field=value"
    )
  )
  var words: [String] = []

  @Option(help: "When it happened; by default today.")
  var on: String?

  @Option(help: "Who said so: victim, family, police, … or any words.")
  var source: String?

  @Option(help: "Why: the closure reason (a code), or why a closed case is reopened.")
  var reason: String?

  @Option(help: "Why to continue past a rule that allows an exception.")
  var override: String?

  @OptionGroup var duties: StandingFollowupOptions

  @OptionGroup var confirming: ConfirmOptions

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory, confirming: confirming)
    let records = try session.records(id)
    let record = records[0]
    guard let field = TransitionRules.field(record.kind) else { throw noStages(record) }
    guard let word = words.first, !word.contains("=") else {
      return try StandardOutput.write(StepList(records: records, session: session).text)
    }
    let state = try state(word, field, session)
    let transition = try session.act { context throws(Refusal) in
      try context.transitions.begin(records, to: state)
    }
    let entry = try session.assignments.apply(
      try PipedWords.read(assignments(record) + words.dropFirst()),
      to: transition.entry,
      of: .transition,
      record.kind
    )
    let confirmed = session.confirmed
    let proposal = try session.act { context throws(Refusal) in
      try context.transitions.take(transition, entry, confirmed: confirmed)
    }
    try session.finish(duties.added(to: proposal, session), as: proposal.commit.action)
  }

  private func state(_ word: String, _ field: Field, _ session: Session) throws -> Code {
    let key = field.key
    let set = try session.assignments.apply(
      ["\(key)=\(word)"],
      to: FieldSet(),
      of: Schema(key, [field]),
      .victim
    )
    return set[FieldKey<Code>(key)] ?? Code(word)
  }

  private func assignments(_ record: Record) -> [String] {
    let isReopening = TransitionRules.state(record) == "closed" && record.kind == .victim
    let named = [
      ("date", on), ("said_by", source), ("override_reason", override),
      (isReopening ? "reopen_reason" : "closure_reason", reason),
    ]
    return named.compactMap { key, value in value.map { "\(key)=\($0)" } }
  }

  private func noStages(_ record: Record) -> Failure {
    Failure(
      .usage,
      "\(record.id) has no stages; victims and compounds have. Follow-ups change by `casebook done` and `wait`.",
      "\(record.id)에는 단계가 없습니다(피해자와 단지만). 후속조치는 `casebook done`, `wait`로 바꿉니다."
    )
  }
}

/// The allowed states, as text.
private struct StepList {
  let records: [Record]
  let session: Session

  /// One line for each state: its code, its label, and the conditions not fulfilled.
  var text: String {
    let choices = session.context.steps.choices(records)
    return choices.map { choice in
      let label = session.context.steps.label(choice.state, records[0].kind, session.language)
      let obstacles = choice.obstacles.map { $0.phrase[session.language] }
      return ([choice.state.text, label] + obstacles).joined(separator: "\t") + "\n"
    }.joined()
  }
}
