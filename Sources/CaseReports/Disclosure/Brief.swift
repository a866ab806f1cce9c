import CaseBook
package import CaseModel
package import CaseQuery
package import CaseRules

/// A one-page summary of a case: the person, the place, the danger, open requests, and the next
/// steps.
///
/// For an audience outside the office it omits who reported, the contacts, the officers' words, and
/// what only the full record shows.
package struct Brief {
  private let victim: Record
  private let context: QueryContext
  private let rules: RuleBook
  private let site: String
  /// The recipient, a code of `consent_audience`; nil for the head of the office.
  private let audience: Code?

  package init(
    _ victim: Record,
    _ context: QueryContext,
    _ rules: RuleBook,
    site: String,
    audience: Code?
  ) {
    self.victim = victim
    self.context = context
    self.rules = rules
    self.site = site
    self.audience = audience
  }

  /// The lines of the page, without a frame, to be shown or copied.
  package var lines: [String] {
    [title, subtitle]
      + section(Phrase("Person", "인적사항"), person)
      + section(Phrase("Where", "소재"), places)
      + section(Phrase("Danger", "위험"), danger)
      + section(Phrase("Asked of others", "요청·회신 대기"), waiting)
      + section(Phrase("Next", "다음 조치"), next)
      + section(Phrase("Way home", "귀국 절차"), wayHome)
      + (audience == nil ? inside : [])
  }

  private var inside: [String] {
    section(Phrase("Last entries", "최근 기록"), notes)
      + section(Phrase("Rescue request", "구조 요청"), requests)
      + section(Phrase("Consent", "동의"), consents)
      + section(Phrase("Who may be told what", "알릴 수 있는 범위"), contacts)
  }

  // MARK: Words

  private var language: Language { context.language }
  private var words: FieldText { context.words }

  private func say(_ phrase: Phrase, _ values: [String: String] = [:]) -> String {
    phrase.filled(language, values)
  }

  private func label(_ code: Code?, _ list: String) -> String {
    code.map { context.codes[list].label($0, language) } ?? ""
  }

  private func section(_ heading: Phrase, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", heading[language]] + lines.map { "- " + $0 }
  }

  private func short(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > Self.longest ? line.prefix(Self.longest - 1) + "…" : line
  }

  private static let longest = 160
  private static let mostLines = 6

  // MARK: Parts

  private var title: String {
    let names = [victim[.nameLatin], victim[.nameKo]].compactMap { $0 }
    let name = names.isEmpty ? victim[list: .aliases].first ?? "–" : names.joined(separator: " / ")
    return "\(victim.id.text)  \(name)"
  }

  private var subtitle: String {
    let reader =
      audience.map { say(Phrase("for {who}", "{who} 제공용"), ["who": label($0, "consent_audience")]) }
      ?? say(Phrase("for use inside the office", "내부용"))
    return [site, context.zone.text(context.now), reader].joined(separator: " · ")
  }

  private var person: [String] {
    let birth = victim[.birthDate].map { date in
      say(
        Phrase("born {date} ({n})", "{date}생({n}세)"),
        ["date": date.text, "n": String(Age.years(from: date, on: context.today))]
      )
    }
    let sex = victim[.sex] == "unknown" ? nil : label(victim[.sex], "sex")
    let nations = victim[list: .nationality].map { label($0, "nationality") }
    let passport = victim[.passportNo].map { say(Phrase("passport {n}", "여권 {n}"), ["n": $0]) }
    let identity = [sex, birth, nations.joined(separator: ", "), passport].compactMap { $0 }
    let health = victim[list: .healthNeeds].map { label($0, "health_need") }
    return [
      identity.joined(separator: ", "), stage,
      health.isEmpty ? "" : say(Phrase("Health: ", "건강: ")) + health.joined(separator: ", "),
    ].filter { !$0.isEmpty }
  }

  private var stage: String {
    let since = victim[.stageSince].map { context.zone.dayText($0) } ?? ""
    let reported = victim[.reportedAt].map { context.zone.dayText($0) } ?? ""
    let line = say(
      Phrase("{stage} since {since}; reported {reported}", "{stage}({since}부터), 접수 {reported}"),
      ["stage": label(victim[.stage], "victim_stage"), "since": since, "reported": reported]
    )
    guard audience == nil else { return line }
    let how = label(victim[.reportChannel], "report_channel")
    return line
      + say(
        Phrase(" through {how}; owner {who}", ", 경로 {how}, 담당 {who}"),
        ["how": how, "who": victim[.caseOwner] ?? ""]
      )
  }

  private var places: [String] {
    victim[list: .stays].suffix(3).reversed().map { stay in
      let place: String =
        switch stay["place"] {
        case .link(let id)?: siteName(id)
        case .text(let text)?: text
        default: "–"
        }
      let times = [stay["from"], stay["to"]].map { value in
        value.map { words.text($0, .moment) } ?? ""
      }
      return [place, stay[.floorRoom], "\(times[0]) – \(times[1])"].compactMap { $0 }
        .joined(separator: ", ")
    }
  }

  private func siteName(_ id: RecordID) -> String {
    guard let site = context.book.record(id) else { return id.text }
    let province = context.provinces.first { $0.code == site[.province] }?.name[language]
    return [context.title(id), site[.districtPlace], province].compactMap { $0 }
      .joined(separator: ", ")
  }

  private var danger: [String] {
    guard let row = context.book.row(victim.id), let level = context.caseIndex.level(row) else {
      return []
    }
    let result = context.caseIndex.explain(context.book, row)
    let points = result.points.filter {
      $0.points > 0 && (audience == nil || $0.reason != .sexualViolence)
    }
    let score = say(
      Phrase("{level}, {n} of 100", "{level}, 100점 중 {n}점"),
      ["level": label(level.code, "risk_level"), "n": String(result.score.score)]
    )
    let silent = context.caseIndex.lastProof(row).map {
      say(Phrase("Last proof of life {when}", "마지막 생존 확인 {when}"), ["when": context.zone.text($0)])
    }
    return [audience == nil ? score : label(level.code, "risk_level")]
      + points.map { $0.words.text(language) } + (silent.map { [$0] } ?? [])
  }

  private var followups: [Record] {
    context.book.rows(.followup, linkingTo: victim.id)
      .compactMap { context.book.record(.followup, $0) }
      .sorted { ($0[.dueAt]?.seconds ?? 0, $0.id) < ($1[.dueAt]?.seconds ?? 0, $1.id) }
  }

  private var waiting: [String] {
    followups.filter { $0[.status] == "waiting" }.prefix(Self.mostLines).map { followup in
      let party: String =
        switch followup.fields["counterpart"] {
        case .link(let id)?: context.title(id)
        case .text(let text)?: text
        default: "?"
        }
      let sent = followup[.sentAt].map { context.zone.dayText($0) } ?? "?"
      return say(
        Phrase("{who}, since {sent}: {what}; chase {due}", "{who}, {sent}부터: {what}, 확인 {due}"),
        [
          "who": party, "sent": sent, "what": subject(followup),
          "due": followup[.dueAt].map { context.zone.text($0) } ?? "",
        ]
      )
    }
  }

  private var next: [String] {
    followups.filter { $0[.status] == "planned" }.prefix(Self.mostLines).map { followup in
      let due = followup[.dueAt].map { context.zone.text($0) } ?? ""
      let who = audience == nil ? " (\(followup[.assignee] ?? ""))" : ""
      return "\(due)  \(subject(followup))\(who)"
    }
  }

  /// The subject as worded by an officer; outside the office only the type of action.
  private func subject(_ followup: Record) -> String {
    audience == nil ? short(followup[.subject] ?? "") : label(followup[.type], "followup_type")
  }

  private var wayHome: [String] {
    guard let row = context.book.row(victim.id),
      WayHome.isUnderway(context.caseIndex.stage(row))
    else { return [] }
    let way = WayHome(
      victim.id,
      context.caseIndex.stage(row),
      rules.wayHome,
      in: context.book,
      now: context.now
    )
    guard let current = way.current else { return [] }
    let done = way.steps.count { $0.state == .done }
    return [
      say(
        Phrase("{n} of {all} steps done; next: {step}", "{all}단계 중 {n}단계 완료, 다음: {step}"),
        ["n": String(done), "all": String(way.steps.count), "step": current.step.label[language]]
      )
    ]
  }

  private var notes: [String] {
    let all = context.book.rows(.note, linkingTo: victim.id)
      .filter { !Corrections.isReplaced($0, in: context.book) }
      .compactMap { context.book.record(.note, $0) }
      .sorted { ($0[.at]?.seconds ?? 0, $0.id) > ($1[.at]?.seconds ?? 0, $1.id) }
    return all.prefix(Self.mostLines).map { note in
      let at = note[.at].map { context.zone.text($0) } ?? ""
      return "\(at)  \(label(note[.kind], "note_kind")), \(note[.by] ?? ""): "
        + short(note[.text] ?? "")
    }
  }

  private var requests: [String] {
    guard let stage = victim[.stage].flatMap({ Stage($0) }), stage.group == .unconfirmed else {
      return []
    }
    return rules.channels.map { channel in
      let state = Readiness(channel, victim: victim).words(context.codes)
      return channel.label[language] + ": " + state[language]
    }
  }

  private var consents: [String] {
    context.codes["consent_audience"].entries.compactMap { entry in
      let consent = Consent(victim, for: entry.code)
      guard let answer = consent.answer else { return nil }
      return "\(entry.label[language]): \(label(answer, "consent_answer"))"
    }
  }

  private var contacts: [String] {
    let safe = label(victim[.safeToContact], "safe_to_contact")
    let rule = [safe, victim[.contactRule] ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
    let people = context.book.rows(.contact, linkingTo: victim.id)
      .compactMap { context.book.record(.contact, $0) }
    return [say(Phrase("The person: {rule}", "본인: {rule}"), ["rule": rule])]
      + people.prefix(Self.mostLines).map { contact in
        "\(contact[.name] ?? contact.id.text) (\(label(contact[.relation], "contact_relation"))): "
          + label(contact[.mayBeTold], "may_be_told")
      }
  }
}
