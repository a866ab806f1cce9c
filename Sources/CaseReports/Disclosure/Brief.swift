import CaseBook
package import CaseModel
package import CaseQuery
package import CaseRules

/// A one-page summary of a case: the person, the place, the danger, the legal position, what the
/// office did, what the reader is asked for, and the next steps.
///
/// It is written from the view of its reader, so that it tells what `disclosure.json` lets out.
package struct Brief: BriefPart {
  let source: BriefSource
  private let site: String

  package init(
    _ victim: Record,
    _ context: QueryContext,
    _ rules: RuleBook,
    site: String,
    audience: Code?,
    alerts: TravelAlerts? = nil
  ) {
    let reader = OutsideReader(
      audience ?? DisclosureTable.ambassador,
      rules.disclosure,
      in: context.book,
      codes: context.codes,
      language: context.language
    )
    let view = reader.view(victim, for: .page)
    source = BriefSource(
      victim: view.record(victim) ?? Record(id: victim.id, fields: FieldSet()),
      context: context,
      rules: rules,
      view: view,
      audience: audience,
      alerts: alerts
    )
    self.site = site
  }

  /// The lines of the page, without a frame, to be shown or copied.
  package var lines: [String] {
    let (who, work) = (BriefPerson(source: source), BriefWork(source: source))
    return [title, subtitle]
      + section(Phrase("Person", "인적사항"), who.person)
      + section(Phrase("Where", "소재"), who.places)
      + section(Phrase("Danger", "위험"), who.danger)
      + section(Phrase("Facts", "경위"), who.facts)
      + section(Phrase("Legal position", "수사·재판상 지위"), work.legal)
      + section(Phrase("Death", "사망"), work.death)
      + section(Phrase("What the embassy did", "공관 조치 경과"), work.measures)
      + section(Phrase("Asked of others", "요청·회신 대기"), work.waiting)
      + section(Phrase("Next", "향후 계획"), work.next)
      + section(Phrase("Way home", "귀국 절차"), who.wayHome)
      + section(Phrase("Asked of you", "건의·요청 사항"), work.askedOfReader)
      + section(Phrase("Next decision", "다음 결정 사항"), work.nextDecision)
      + (source.audience == nil ? inside : [])
  }

  private var inside: [String] {
    section(Phrase("Last entries", "최근 기록"), notes)
      + section(Phrase("Rescue request", "구조 요청"), requests)
      + section(Phrase("Consent", "동의"), consents)
      + section(Phrase("Who may be told what", "알릴 수 있는 범위"), contacts)
  }

  private func section(_ heading: Phrase, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", heading[language]] + lines.map { "- " + $0 }
  }

  private var title: String {
    let names = [victim[.nameLatin], victim[.nameKo]].compactMap { $0 }
    let name = names.isEmpty ? victim[list: .aliases].first ?? "–" : names.joined(separator: " / ")
    return view.shows(.caseNumber) || audience == nil ? "\(victim.id.text)  \(name)" : name
  }

  private var subtitle: String {
    let reader =
      audience.map { say(Phrase("for {who}", "{who} 제공용"), ["who": label($0, "consent_audience")]) }
      ?? say(Phrase("for use inside the office", "내부용"))
    return [site, context.zone.text(context.now), reader].joined(separator: " · ")
  }

  private var notes: [String] {
    let all = context.book.rows(.note, linkingTo: victim.id)
      .filter { !Corrections.isReplaced($0, in: context.book) }
      .compactMap { context.book.record(.note, $0) }
      .compactMap { view.record($0) }
      .sorted { ($0[.at]?.seconds ?? 0, $0.id) > ($1[.at]?.seconds ?? 0, $1.id) }
    return all.prefix(BriefSource.mostLines).map { note in
      let at = note[.at].map { context.zone.text($0) } ?? ""
      return
        "\(at)  \(label(note[.kind], "note_kind")), \(note[.by].map(context.words.account) ?? ""): "
        + source.short(note[.text] ?? "")
    }
  }

  private var requests: [String] {
    guard let stage = victim[.stage].flatMap({ Stage($0) }), stage.group == .unconfirmed else {
      return []
    }
    return rules.channels.map { channel in
      let text = rules.requests.text(channel.code)
      let state = RequestState(channel, text, victim, in: context.book, codes: context.codes)
        .words(context.codes, context.zone)
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
    return [say(Phrase("The person: {rule}", "본인: {rule}"), ["rule": rule])]
      + source.linked(.contact).prefix(BriefSource.mostLines).map { contact in
        "\(contact[.name] ?? contact.id.text) (\(label(contact[.relation], "contact_relation"))): "
          + label(contact[.mayBeTold], "may_be_told")
      }
  }
}
