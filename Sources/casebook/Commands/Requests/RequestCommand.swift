import ArgumentParser
import CaseModel
import CaseReports
import CaseRules
import CaseStore
import Casework

/// Writes a rescue request, after asking whether it may leave, and leaves a trace of it.
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
    help: "The file to write to, which must not be there; standard output where none is named."
  )
  var out: String?

  @Option(help: "Why it leaves although nobody consented.")
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
    let consent = Consent(victim, for: template.audience)
    try refuse(consent, session)
    if let out { try NewFile.checkPlace(out) }
    try session.log(
      AccessEntry(
        .export,
        [victim.id],
        audience: template.audience,
        detail: "\(channel) \(lang)",
        override: consent.allows ? nil : override
      )
    )
    let request = session.context.request(victim, template)
    let lines = gloss && language == .km ? request.glossed : request.lines(language)
    let text = lines.map { $0 + "\n" }.joined()
    if let out {
      try NewFile.write(text, to: out)
    } else if sent || !consent.allows {
      try StandardOutput.write(beforeSaving: text)
    } else {
      try StandardOutput.write(text)
    }
    warn(victim, template, session)
    try record(victim, template, consent, &session)
  }

  private func template(_ channel: String, _ session: Session) throws -> RequestTemplates.Text {
    let templates = session.reference.rules.requests
    guard let template = templates.text(Code(channel)) else {
      let names = templates.texts.map(\.channel.text).joined(separator: ", ")
      throw Failure(
        .usage,
        "“\(channel)” is no channel; there are: \(names).",
        "“\(channel)”은(는) 없는 경로입니다. 가능한 경로: \(names)."
      )
    }
    return template
  }

  private func refuse(_ consent: Consent, _ session: Session) throws {
    try TypedReason.check(override, of: "--override")
    let codes = session.reference.codes
    guard let refusal = consent.refusal(override: override, codes: codes) else { return }
    throw Failure.withoutConsent(refusal)
  }

  /// What to know before it is sent, on standard error.
  private func warn(_ victim: Record, _ template: RequestTemplates.Text, _ session: Session) {
    let rules = session.reference.rules
    if victim[.reportChannel] != "victim", let warning = rules.falseReportWarning {
      StandardError.write(lines: warning[session.language])
    }
    guard let channel = rules.channels.first(where: { $0.code == template.channel }) else { return }
    let readiness = Readiness(channel, victim: victim)
    if !readiness.isReady {
      let words = readiness.words(session.reference.codes)
      StandardError.write(lines: "\(channel.label[session.language]): \(words[session.language])")
    }
  }

  private func record(
    _ victim: Record,
    _ template: RequestTemplates.Text,
    _ consent: Consent,
    _ session: inout Session
  ) throws {
    let isOverridden = !consent.allows
    guard sent || isOverridden else { return }
    let today = session.zone.day(session.now)
    var changed = victim
    if isOverridden, let override {
      changed = consent.overridden(victim, because: override, today: today)
    }
    let work = session.context.requestWork(template)
    let why = isOverridden ? override : nil
    var records = changed == victim ? [] : [changed]
    if sent {
      var followup = work.followup(victim, language: session.language)
      followup.fields["counterpart"] =
        followup.fields["counterpart"] ?? .text(Self.counterpart[session.language])
      records += [followup, work.note(victim, override: why, language: session.language)]
    }
    guard !records.isEmpty else { return }
    let saved = try session.save(sent ? .request : .edit, records)
    StandardError.write(
      lines: Phrase("Saved: ", "저장됨: ")[session.language]
        + saved.map(\.id.text).joined(separator: ", ")
    )
    if sent { try step(victim.id, &session) }
  }

  /// The stage follows where its rules allow it; else it says why not.
  private func step(_ id: RecordID, _ session: inout Session) throws {
    guard let victim = session.book.record(id), victim[.stage] != "requested" else { return }
    let steps = session.context.steps
    var entry = steps.started([victim], to: "requested")
    entry[.saidBy] = session.officer.account
    let problems = steps.problems(entry, [victim], to: "requested")
    guard problems.isEmpty else {
      let reason = problems.map { $0.problem.phrase[session.language] }.joined(separator: "; ")
      let words = Phrase("The stage stays as it is: ", "단계는 그대로입니다: ")
      return StandardError.write(lines: words[session.language] + reason)
    }
    let made = steps.records(entry, [victim], to: "requested")
    let duties = session.context.duties
    let followups = duties.followups(duties.brought(by: made), language: session.language)
    let saved = try session.save(.stage, made + followups)
    StandardError.write(
      lines: Phrase("Saved: ", "저장됨: ")[session.language]
        + saved.map(\.id.text).joined(separator: ", ")
    )
  }

  private static let counterpart = Phrase("Cambodian police", "캄보디아 경찰")
}

/// What each channel still needs, as text.
private struct ReadinessText {
  let victim: Record
  let session: Session

  var text: String {
    session.reference.rules.channels.map { channel in
      let words = Readiness(channel, victim: victim).words(session.reference.codes)
      return
        "\(channel.code.text)\t\(channel.label[session.language])\t\(words[session.language])\n"
    }.joined()
  }
}
