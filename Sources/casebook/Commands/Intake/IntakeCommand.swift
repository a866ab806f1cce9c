import ArgumentParser
import CaseModel
import CaseRules
import Casework

/// Takes in a report: the case, its caller and what was said, in one commit.
struct IntakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "intake",
    abstract: "Take in a report: a case, who called and what was said.",
    discussion: """
      Example: casebook intake name_ko=김민준 report_channel=family caller_name=김영희 caller_relation=mother
               caller_number=010-1234-5678 said='He called on Monday …' place=S-0001
      Beside the fields of a victim: caller_name, caller_relation, caller_number, said, place, floor_room.
      A caller whose number is on file becomes a contact of this case too.
      FIELD=- reads that value from standard input, a lone - reads a FIELD=VALUE from each of its lines.
      """
  )

  @Argument(help: ArgumentHelp("The fields of the report.", valueName: "field=value"))
  var fields: [String] = []

  @OptionGroup var duties: StandingFollowupOptions

  @OptionGroup var confirming: ConfirmOptions

  @OptionGroup var identity: NewPersonOption

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory, confirming: confirming)
    let words = try PipedWords.read(fields)
    let intake = session.context.intake
    var report = try session.assignments.apply(
      words,
      to: intake.blank("").fields,
      of: .intake,
      .victim
    )
    if let name = intake.placeholder(report) { report[.aliases] = name }
    let proposal = try session.act { context throws(Refusal) in try context.intake.take(report) }
    let saved = try session.finish(
      duties.added(to: proposal, session),
      as: .add,
      allowsTaken: identity.newPerson
    )
    LikelyPeople(session: session).mention(saved.first?.id)
  }
}
