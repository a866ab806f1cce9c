import CaseBook
import ArgumentParser
import CaseModel
import CaseRules
import Casework

/// Writes a rescue request: checks consent, writes the access log, and records that it was sent.
struct RequestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request",
    abstract: "Write the rescue request of a victim for the Cambodian side.",
    discussion: """
      Example: casebook request V-0012 --channel emergency_rescue_request --lang km --sent
      Without a channel, prints what each channel still needs. A request leaves only with consent, or
      with a reason given by --override; each is written into access.jsonl.
      """
  )

  @Argument(help: "The victim's id, such as V-0012.")
  var id: String

  @Option(help: "report_117 or emergency_rescue_request.")
  var channel: String?

  @Option(help: "en, km or ko.")
  var lang = "en"

  @Flag(help: "Put the Korean words below the Khmer text.")
  var gloss = false

  @Option(
    help: "The file to write, which must not exist yet; by default standard output."
  )
  var out: String?

  @Option(help: "Why it leaves the office without consent.")
  var override: String?

  @Flag(help: "It was sent: a follow-up waits for the answer, and the stage becomes requested.")
  var sent = false

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory)
    let victim = try session.record(id, kind: .victim)
    guard let channel else {
      return try StandardOutput.write(ReadinessText(victim: victim, session: session).text)
    }
    guard let language = Language(rawValue: lang) else {
      throw Failure(.usage, "--lang is en, km or ko.", "--lang은 en, km, ko 중 하나입니다.")
    }
    let template = try template(channel, session)
    let text = DisclosedText.request(template.channel, language, isGlossed: gloss)
    let disclosure = try Disclosure.made(in: session) { context throws(Refusal) in
      try context.disclosures.disclose(text, of: victim, for: template.audience, because: override)
    }
    try write(text, disclosure, session)
    for warning in session.context.requests.warnings(victim, template) {
      StandardError.write(lines: warning[session.language])
    }
    if sent { try send(victim, template, &session) }
  }

  private func template(_ channel: String, _ session: Session) throws -> RequestTemplates.Text {
    let templates = session.reference.rules.requests
    guard let template = templates.text(Code(channel)) else {
      let names = templates.texts.map(\.channel.text).joined(separator: ", ")
      throw Failure(
        .usage,
        "“\(channel)” is not a channel. Channels: \(names).",
        "“\(channel)”은(는) 없는 경로입니다. 가능한 경로: \(names)."
      )
    }
    return template
  }

  private func write(
    _ text: DisclosedText,
    _ disclosure: Disclosure,
    _ session: Session
  ) throws {
    let destination = Destination(path: out, savesThen: sent)
    try destination.check()
    try disclosure.leave { entry in
      try session.log(entry)
    } write: { records in
      let lines = records.flatMap {
        session.context.disclosures.lines(text, of: $0, for: disclosure.audience)
      }
      try destination.write(lines.map { $0 + "\n" }.joined())
    }
  }

  private func send(
    _ victim: Record,
    _ template: RequestTemplates.Text,
    _ session: inout Session
  ) throws {
    let proposal = try session.act { context throws(Refusal) in
      let followup = context.requests.sentFollowup(victim, template)
      return try context.requests.send(victim, template, followup: followup, because: override)
    }
    mention(try session.save(proposal), session)
    try step(victim.id, &session)
  }

  /// Changes the stage if its rules allow it; otherwise reports why not.
  private func step(_ id: RecordID, _ session: inout Session) throws {
    guard let victim = session.book.record(id), RequestActs.mayFollow(victim) else { return }
    let context = session.context
    let proposal: Proposal
    do throws(Refusal) {
      proposal = try context.requests.follow(victim)
    } catch {
      let words = RequestActs.stageStays[session.language]
      return StandardError.write(lines: words + error.reasons[session.language])
    }
    mention(try session.save(context.adding(proposal.duties, to: proposal)), session)
  }

  private func mention(_ saved: [Record], _ session: Session) {
    StandardError.write(
      lines: Phrase("Saved: ", "저장됨: ")[session.language]
        + saved.map(\.id.text).joined(separator: ", ")
    )
  }
}

/// The missing items of each channel, as text.
private struct ReadinessText {
  let victim: Record
  let session: Session

  var text: String {
    session.reference.rules.channels.map { channel in
      let state = session.context.requests.state(channel, victim)
      let words = state.words(session.reference.codes, session.zone)
      return
        "\(channel.code.text)\t\(channel.label[session.language])\t\(words[session.language])\n"
    }.joined()
  }
}
