import ArgumentParser
import CaseModel
import CaseReports
import CaseRules
import CaseStore
import Casework

/// Writes one page about a case.
struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Write one page about a case, for the ambassador.",
    discussion: """
      Example: casebook brief V-0012 --audience mofa_hq --out brief.txt
      Without an audience it is for use inside the office. For an audience it needs the person's consent, leaves out
      who reported, contacts and notes, and is written into access.jsonl.
      """
  )

  @Argument(help: "The victim's id, such as V-0012.")
  var id: String

  @OptionGroup var leaving: LeavingOptions

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory)
    let victim = try session.record(id, kind: .victim)
    let release = try leaving.release([victim], session)
    let brief = Brief(
      victim,
      session.context.query,
      session.reference.rules,
      site: session.store.settings.site,
      audience: release.audience
    )
    let text = brief.lines.map { $0 + "\n" }.joined()
    try leaving.write(text, release, "brief", session)
    try leaving.record(release, &session)
  }
}
