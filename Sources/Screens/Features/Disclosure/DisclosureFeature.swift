package import CaseModel
import CaseReports
import CaseRules
import Casework

/// A text that leaves the office.
package enum LeavingText: Hashable, Sendable {
  /// A rescue request of a channel.
  case request(Code, Language)
  /// One page about the case.
  case brief
}

/// A text that waits for its line in the access log before it is shown.
struct Leaving: Sendable {
  let victim: RecordID
  let text: LeavingText
  /// For whom, a code of `consent_audience`.
  let audience: Code
  /// Why it leaves although nobody consented.
  let override: String?
}

/// Texts for others: consent is asked before one is shown, and the access log has its line.
struct DisclosureFeature {
  let here: ScreenContext

  /// Shows a text for an audience, or asks why it leaves where the person did not consent.
  func open(
    _ text: LeavingText,
    of id: RecordID,
    for audience: Code
  ) throws(Message) -> [Step] {
    guard let victim = here.world.book.record(id) else { return [] }
    let consent = Consent(victim, for: audience)
    guard let refusal = consent.refusal(codes: here.world.codes) else {
      return [.disclose(Leaving(victim: id, text: text, audience: audience, override: nil))]
    }
    try here.checkWritable()
    guard let field = Schema.step["override_reason"] else { return [] }
    var form = FormState(
      OverrideForm(text: text, audience: audience),
      title: Phrase("Not without consent", "동의가 필요합니다")[here.language],
      records: [victim],
      schema: Schema("release", [field.required()]),
      values: FieldSet(),
      text: here.text
    )
    form.remarks = [
      refusal,
      Phrase(
        "Record it with :consent, or say why it leaves all the same.",
        ":consent로 기록하거나, 동의 없이 내보내는 사유를 적으세요."
      ),
    ]
    return [.present(.form(form))]
  }

  /// The line of a text in the access log.
  static func entry(_ leaving: Leaving) -> AccessEntry {
    let detail =
      switch leaving.text {
      case .request(let channel, let language): "\(channel.text) \(language.rawValue)"
      case .brief: "brief"
      }
    return AccessEntry(
      .export,
      [leaving.victim],
      audience: leaving.audience,
      detail: detail,
      override: leaving.override
    )
  }

  /// The access log has its line, so the text is shown; or it has not, and the text is not.
  func logged(_ leaving: Leaving, _ problem: Phrase?) -> [Step] {
    guard let victim = here.world.book.record(leaving.victim) else { return [] }
    if let problem {
      return [
        .say(
          Phrase(
            "Not shown, since the access log cannot be written: \(problem.en)",
            "접근 기록을 쓸 수 없어 보이지 않습니다: \(problem.ko)"
          ),
          .error
        )
      ]
    }
    let page =
      switch leaving.text {
      case .request(let channel, let language): request(victim, channel, language)
      case .brief: brief(victim, for: leaving.audience)
      }
    return page + overriding(leaving, victim)
  }

  /// Writes down that a text left for a reason although the person did not consent.
  private func overriding(_ leaving: Leaving, _ victim: Record) -> [Step] {
    guard let why = leaving.override else { return [] }
    let today = here.world.zone.day(here.world.now)
    let consent = Consent(victim, for: leaving.audience)
    let overridden = consent.overridden(victim, because: why, today: today)
    return overridden == victim ? [] : [.save(Commit(.edit, [Change(overridden)]))]
  }

  private func request(_ victim: Record, _ channel: Code, _ language: Language) -> [Step] {
    guard let template = here.world.rules.requests.text(channel) else { return [] }
    let request = here.world.request(victim, template)
    let lines = language == .km ? request.glossed : request.lines(language)
    let title = here.channelLabel(channel)
    return [.open(.sheet(Sheet(title: title, record: victim.id, lines: lines)))]
  }

  /// One page about the victim that is meant, for the office or, after the command, for an audience.
  func openBrief(_ words: String = "") throws(Message) -> [Step] {
    let victim = try here.victim()
    guard !words.isEmpty else { return brief(victim, for: nil) }
    return try open(.brief, of: victim.id, for: try audience(words))
  }

  /// The audience that a word names.
  ///
  /// - Throws: which there are, if it names none.
  func audience(_ word: String) throws(Message) -> Code {
    let list = here.world.codes["consent_audience"]
    if let code = list.code(called: word) { return code }
    let all = list.entries.map(\.code.text).joined(separator: ", ")
    throw Message(
      Phrase("“\(word)” is no audience: \(all).", "“\(word)” 대상은 없습니다: \(all)."),
      .error
    )
  }

  private func brief(_ victim: Record, for audience: Code?) -> [Step] {
    let brief = Brief(
      victim,
      here.query,
      here.world.rules,
      site: here.world.settings.site,
      audience: audience
    )
    let title = Phrase("Brief", "요약 보고")
    return [.open(.sheet(Sheet(title: title, record: victim.id, lines: brief.lines)))]
  }

  /// Opens the form of what the victim that is meant said to an audience being told.
  func openConsent() throws(Message) -> [Step] {
    try here.checkWritable()
    var consent = FieldSet()
    consent[.audience] = "khm_police"
    consent[.date] = PartialDate(dayNumber: here.world.zone.day(here.world.now))
    let form = EntryForm(key: "consent").form(try here.victim(), consent, only: nil, here)
    guard var form else { return [] }
    form.focus("answer")
    return [.present(.form(form))]
  }
}

/// Why a text leaves for an audience without consent.
struct OverrideForm: FormOwner {
  let text: LeavingText
  let audience: Code

  var savesOnEnter: Bool { true }

  /// Lets the text leave for the reason that was given.
  func save(_ form: inout FormState, _ here: ScreenContext) -> [Step] {
    do throws(Message) {
      try FormSave(here: here).check(&form)
    } catch {
      return [.say(error)]
    }
    guard let victim = form.records.first, let why = form.fields[.overrideReason] else { return [] }
    let leaving = Leaving(victim: victim.id, text: text, audience: audience, override: why)
    return [.close, .disclose(leaving)]
  }
}
