import CaseBook
import CaseModel
import CaseQuery
import CaseRules

/// The legal position, what the office did and waits for, and what the reader has to do.
struct BriefWork: BriefPart {
  let source: BriefSource

  var legal: [String] {
    var lines: [String] = []
    if let position = victim[.legalPosition] { lines.append(label(position, "legal_position")) }
    if let status = victim[.traffickingStatus] {
      var line = "\(name("trafficking_status")): \(label(status, "trafficking_status"))"
      if case .group(let decision)? = victim.fields["status_decided"], let body = decision[.body] {
        let day = decision[.date].map { " \($0.text)" } ?? ""
        line += " (\(label(body, "decision_body"))\(day))"
      }
      lines.append(line)
    }
    let warrant = FieldKey<Code>("home_warrant")
    if let code = victim[warrant] {
      lines.append("\(name(warrant.name)): \(label(code, "home_warrant"))")
    } else if audience == nil {
      lines.append("\(name(warrant.name)): \(say(Phrase("not recorded", "기록 없음")))")
    }
    return lines
  }

  private func name(_ key: String) -> String { Schema.victim[key]?.label[language] ?? key }

  /// The day and cause of a death, what it happened in, the protest and its answer.
  var death: [String] {
    guard victim[.stage] == "deceased" || victim[.deceasedOn] != nil else { return [] }
    let day = victim[.deceasedOn]?.text ?? say(Phrase("day not known", "사망일 미상"))
    var lines = [
      [day, victim[FieldKey<String>("cause_reported")]].compactMap { $0 }.joined(separator: ": ")
    ]
    lines += source.linked(.incident).map { incident in
      let parts = [
        incident[.date]?.text, label(incident[.type], "incident_type"),
        label(incident[FieldKey<Code>("result")], "incident_result"),
      ]
      return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    }
    let protests = followups.filter { $0[.type] == "illtreatment_protest" }
    lines += protests.map { protest in
      let sent = protest[.sentAt].map { context.zone.dayText($0) }
      let said =
        sent.map { say(Phrase("protest sent {day}", "{day} 항의"), ["day": $0]) }
        ?? say(Phrase("protest not sent yet", "항의 미발송"))
      return "\(said); \(answer(protest))"
    }
    if protests.isEmpty, audience == nil {
      lines.append(say(Phrase("no protest is recorded", "항의 기록 없음")))
    }
    return lines
  }

  private func answer(_ followup: Record) -> String {
    guard let at = followup[.answeredAt] else {
      return say(Phrase("no answer yet", "회신 없음"))
    }
    return say(
      Phrase("answered {day}: {what}", "{day} 회신: {what}"),
      ["day": context.zone.dayText(at), "what": label(followup[.outcome], "outcome")]
    )
  }

  private var followups: [Record] {
    source.linked(.followup)
      .sorted { ($0[.dueAt]?.seconds ?? 0, $0.id) < ($1[.dueAt]?.seconds ?? 0, $1.id) }
  }

  /// The last finished follow-ups in the order of their days.
  var measures: [String] {
    let done = followups.filter { $0[.status] == "done" }
      .sorted { ($0[.doneAt]?.seconds ?? 0, $0.id) < ($1[.doneAt]?.seconds ?? 0, $1.id) }
    return done.suffix(BriefSource.mostLines).map { followup in
      let day = followup[.doneAt].map { context.zone.dayText($0) } ?? ""
      let note = followup[.outcomeNote].map { ": " + source.short($0) } ?? ""
      return "\(day)  \(subject(followup)), \(label(followup[.outcome], "outcome"))\(note)"
    }
  }

  var waiting: [String] {
    followups.filter { $0[.status] == "waiting" }.prefix(BriefSource.mostLines).map { followup in
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

  var next: [String] {
    followups.filter { $0[.status] == "planned" }.prefix(BriefSource.mostLines).map { followup in
      let due = followup[.dueAt].map { context.zone.text($0) } ?? ""
      let who = followup[.assignee].map { " (\(context.words.account($0)))" } ?? ""
      return "\(due)  \(subject(followup))\(who)"
    }
  }

  /// The subject as worded by an officer; outside the office only the type of action.
  private func subject(_ followup: Record) -> String {
    followup[.subject].map(source.short) ?? label(followup[.type], "followup_type")
  }

  /// Planned work that the reader has to sign, send or take part in.
  var askedOfReader: [String] {
    guard let types = Self.readersWork[audience ?? DisclosureTable.ambassador] else { return [] }
    let open = followups.filter { $0[.status] == "planned" && types.contains($0[.type] ?? "other") }
    guard open.isEmpty else {
      return open.prefix(BriefSource.mostLines).map { followup in
        let due = followup[.dueAt].map { context.zone.text($0) } ?? ""
        return "\(label(followup[.type], "followup_type")) (\(due))"
      }
    }
    return [say(Phrase("Nothing: for information", "없음(참고)"))]
  }

  private static let readersWork: [Code: Set<Code>] = [
    DisclosureTable.ambassador: ["note_verbale", "illtreatment_protest", "korea_tf", "autopsy"],
    "mofa_hq": ["report_mofa", "fast_remittance", "travel_document"],
    "npa": ["notify_npa", "arrival_handover"],
  ]

  var nextDecision: [String] {
    guard audience == nil, let stage = victim[.stage].flatMap({ Stage($0) }) else { return [] }
    return decision(stage).map { [say($0)] } ?? []
  }

  private func decision(_ stage: Stage) -> Phrase? {
    switch stage {
    case .reported:
      Phrase("Is the place known well enough to call it located?", "소재 파악으로 볼 만큼 장소가 확인되었는가")
    case .located: Phrase("Does the rescue request go out?", "구조 요청을 보낼 것인가")
    case .requested:
      Phrase(
        "Without an answer: chase again, or raise it by note verbale?",
        "회신이 없으면 재촉구할 것인가, 외교공한으로 격상할 것인가"
      )
    case .out: Phrase("Where does the person stay until departure?", "출국 전까지 어디에 머물 것인가")
    case .custody:
      Phrase("Visit, lawyer, and whether to protest", "영사 면회, 변호인, 항의 여부")
    case .departing: Phrase("Flight, escort and handover", "항공편, 호송, 인계")
    case .deceased:
      Phrase("Autopsy, remains, and whether to protest", "부검, 유해 송환, 항의 여부")
    case .returned, .closed: nil
    }
  }
}
