import ArgumentParser
import CaseModel
import Casework

/// Writes one page about a case.
struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Write one page about a case, for the ambassador.",
    discussion: """
      Example: casebook brief V-0012 --audience mofa_hq --out brief.txt
      Without an audience it is for use inside the office. For an audience it needs the person's consent and leaves
      out who reported, contacts and notes. Either way access.jsonl gets a line.
      """
  )

  @Argument(help: "The victim's id, such as V-0012.")
  var id: String

  @OptionGroup var disclosing: DisclosureOptions

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory)
    let victim = try session.record(id, kind: .victim)
    let audience = try disclosing.code(session)
    let disclosure = try disclosing.disclosed(session) { context throws(Refusal) in
      try context.disclosures.disclose(
        .brief,
        of: victim,
        for: audience,
        because: disclosing.override
      )
    }
    let lines = session.context.disclosures.lines(.brief, of: victim, for: audience)
    try disclosing.write(lines.map { $0 + "\n" }.joined(), disclosure, session)
    try session.record(disclosure)
  }
}
