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

// Texts for others: consent is asked before one is shown, and the access log has its line.

extension AppState {
  /// Shows a text for an audience, or asks why it leaves where the person did not consent.
  mutating func open(
    _ text: LeavingText,
    of id: RecordID,
    for audience: Code
  ) -> [Effect] {
    guard let victim = world.book.record(id) else { return [] }
    let consent = Consent(victim, for: audience)
    guard let refusal = consent.refusal(codes: world.codes) else {
      return release(Leaving(victim: id, text: text, audience: audience, override: nil))
    }
    guard isWritable(), let field = Schema.step["override_reason"] else { return [] }
    var form = FormState(
      .release(text, audience),
      title: Phrase("Not without consent", "동의가 필요합니다")[looks.language],
      records: [victim],
      schema: Schema("release", [field.required()]),
      values: FieldSet(),
      text: self.text
    )
    form.remarks = [
      refusal,
      Phrase(
        "Record it with :consent, or say why it leaves all the same.",
        ":consent로 기록하거나, 동의 없이 내보내는 사유를 적으세요."
      ),
    ]
    push(.form(form))
    return []
  }

  /// Lets a text leave for the reason that was given.
  mutating func releaseOverridden(
    _ form: FormState,
    _ text: LeavingText,
    _ audience: Code
  ) -> [Effect] {
    guard let victim = form.records.first, let why = form.fields[.overrideReason] else { return [] }
    return release(Leaving(victim: victim.id, text: text, audience: audience, override: why))
  }

  private mutating func release(_ release: Leaving) -> [Effect] {
    leaving = release
    let detail =
      switch release.text {
      case .request(let channel, let language): "\(channel.text) \(language.rawValue)"
      case .brief: "brief"
      }
    return [
      .log(
        AccessEntry(
          .export,
          [release.victim],
          audience: release.audience,
          detail: detail,
          override: release.override
        )
      )
    ]
  }

  /// The access log has its line, so the text is shown; or it has not, and the text is not.
  mutating func logged(_ problem: Phrase?) -> [Effect] {
    guard let release = leaving, let victim = world.book.record(release.victim) else { return [] }
    leaving = nil
    if case .form(let form)? = overlays.last, case .release = form.purpose { overlays.removeLast() }
    if let problem {
      say(
        Phrase(
          "Not shown, since the access log cannot be written: \(problem.en)",
          "접근 기록을 쓸 수 없어 보이지 않습니다: \(problem.ko)"
        ),
        .error
      )
      return []
    }
    switch release.text {
    case .request(let channel, let language): showRequest(victim, channel, language)
    case .brief: showBrief(victim, for: release.audience)
    }
    guard let why = release.override else { return [] }
    let today = world.zone.day(world.now)
    let consent = Consent(victim, for: release.audience)
    let overridden = consent.overridden(victim, because: why, today: today)
    return overridden == victim ? [] : send(.edit, [overridden])
  }

  private mutating func showRequest(_ victim: Record, _ channel: Code, _ language: Language) {
    guard let template = world.rules.requests.text(channel) else { return }
    let request = world.request(victim, template)
    let lines = language == .km ? request.glossed : request.lines(language)
    openPage(.sheet(Sheet(title: channelLabel(channel), record: victim.id, lines: lines)))
  }

  /// One page about the victim that is meant, for the office or, behind the command, for an audience.
  mutating func openBrief(_ words: String = "") -> [Effect] {
    guard let victim = requested else { return [] }
    guard !words.isEmpty else {
      showBrief(victim, for: nil)
      return []
    }
    guard let audience = audience(words) else { return [] }
    return open(.brief, of: victim.id, for: audience)
  }

  /// The audience that a word names; says which there are where it names none.
  mutating func audience(_ word: String) -> Code? {
    let list = world.codes["consent_audience"]
    if let code = list.code(called: word) { return code }
    let all = list.entries.map(\.code.text).joined(separator: ", ")
    say(
      Phrase("“\(word)” is no audience: \(all).", "“\(word)” 대상은 없습니다: \(all)."),
      .error
    )
    return nil
  }

  private mutating func showBrief(_ victim: Record, for audience: Code?) {
    let brief = Brief(
      victim,
      query,
      world.rules,
      site: world.settings.site,
      audience: audience
    )
    let title = Phrase("Brief", "요약 보고")
    openPage(.sheet(Sheet(title: title, record: victim.id, lines: brief.lines)))
  }
}
