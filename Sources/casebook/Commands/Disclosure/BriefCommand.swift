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
      Without an audience it is for use inside the office. For an audience it needs the person's consent and tells
      what that audience may know; to the media only of adults who said yes. Either way access.jsonl gets a line.
      """
  )

  @Argument(help: "The victim's id, such as V-0012.")
  var id: String

  @Option(help: "en or ko; by default the language of the program's other texts.")
  var lang: String?

  @OptionGroup var disclosing: DisclosureOptions

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    let session = try Session.open(directory)
    let victim = try session.record(id, kind: .victim)
    let audience = try disclosing.code(session)
    let text = DisclosedText.brief(try language(session))
    let disclosure = try disclosing.disclosed(session) { context throws(Refusal) in
      try context.disclosures.disclose(
        text,
        of: victim,
        for: audience,
        because: disclosing.override
      )
    }
    let lines = session.context.disclosures.lines(text, of: victim, for: audience)
    try disclosing.write(lines.map { $0 + "\n" }.joined(), disclosure, session)
  }

  private func language(_ session: Session) throws(Failure) -> Language {
    guard let lang else { return session.language }
    guard let language = Language(rawValue: lang), language != .km else {
      throw Failure(.usage, "--lang is en or ko.", "--lang은 en, ko 중 하나입니다.")
    }
    return language
  }
}
