import CaseBook
import CaseModel
import CaseQuery
import CaseRules

/// Who the person is, where, and in what danger.
struct BriefPerson: BriefPart {
  let source: BriefSource

  var person: [String] {
    let sex = victim[.sex] == "unknown" ? nil : victim[.sex].map { label($0, "sex") }
    let nations = victim[list: .nationality].map { label($0, "nationality") }
    let passport = victim[.passportNo].map { say(Phrase("passport {n}", "여권 {n}"), ["n": $0]) }
    let identity = [sex, age, nations.joined(separator: ", "), passport].compactMap { $0 }
    let health = victim[list: .healthNeeds].map { label($0, "health_need") }
    return [
      identity.filter { !$0.isEmpty }.joined(separator: ", "), stage,
      health.isEmpty ? "" : say(Phrase("Health: ", "건강: ")) + health.joined(separator: ", "),
    ].filter { !$0.isEmpty }
  }

  private var age: String? {
    if let birth = victim[.birthDate] {
      let years = String(Age.years(from: birth, on: context.today))
      return say(
        Phrase("born {date} ({n})", "{date}생({n}세)"),
        ["date": birth.text, "n": years]
      )
    }
    return view.ageBand(on: context.today).map {
      say(Phrase("aged {n} to {m}", "{n}~{m}세"), ["n": String($0), "m": String($0 + 9)])
    }
  }

  private var stage: String {
    let since = victim[.stageSince].map { context.zone.dayText($0) }
    let reported = victim[.reportedAt].map { context.zone.dayText($0) }
    var line = label(victim[.stage], "victim_stage")
    if let since {
      line += say(Phrase(" since {since}", "({since}부터)"), ["since": since])
    }
    if let reported { line += say(Phrase("; reported {day}", ", 접수 {day}"), ["day": reported]) }
    if let channel = victim[.reportChannel] {
      line += say(
        Phrase(" through {how}", ", 경로 {how}"),
        ["how": label(channel, "report_channel")]
      )
    }
    if let owner = victim[.caseOwner] {
      line += say(Phrase("; owner {who}", ", 담당 {who}"), ["who": context.words.account(owner)])
    }
    return line
  }

  var places: [String] {
    victim[list: .stays].suffix(3).reversed().map { stay in
      let place: String? =
        switch stay["place"] {
        case .link(let id)?: siteName(id)
        case .text(let text)?: text
        default: nil
        }
      let times = [stay["from"], stay["to"]].map { value in
        value.map { context.words.text($0, .moment) } ?? ""
      }
      let period = times == ["", ""] ? nil : "\(times[0]) – \(times[1])"
      return [place, stay[.floorRoom], period].compactMap { $0 }.joined(separator: ", ")
    }.filter { !$0.isEmpty } + travelAlert
  }

  /// The ministry's travel alert for the person's place, and how old the list is, for a reader who
  /// may know the place.
  private var travelAlert: [String] {
    guard let alerts = source.alerts,
      let stay = victim[list: .stays].last(where: { $0["to"] == nil }),
      case .link(let id)? = stay["place"], let site = context.book.record(id),
      view.record(site)?[.province] != nil
    else { return [] }
    let said = alerts.sentences(site, now: context.now, zone: context.zone)
    guard !said.isEmpty else { return [] }
    let label = say(Phrase("Travel alert: ", "여행경보: "))
    return [label + said.map { $0[language] }.joined(separator: "; ")]
  }

  private func siteName(_ id: RecordID) -> String? {
    guard let site = context.book.record(id).flatMap({ view.record($0) }) else { return nil }
    let province = context.provinces.first { $0.code == site[.province] }?.name[language]
    return [site[.name], site[.districtPlace], province].compactMap { $0 }.joined(separator: ", ")
  }

  var danger: [String] {
    guard let row = context.book.row(victim.id), let level = context.caseIndex.level(row) else {
      return []
    }
    var lines: [String] = []
    let result = context.caseIndex.explain(context.book, row)
    if view.shows(.riskLevel) {
      let score = say(
        Phrase("{level}, {n} of 100", "{level}, 100점 중 {n}점"),
        ["level": label(level.code, "risk_level"), "n": String(result.score.score)]
      )
      lines.append(audience == nil ? score : label(level.code, "risk_level"))
    }
    if view.shows(.riskReasons) {
      lines += result.points.filter { $0.points > 0 && mayTell($0.reason) }
        .map { $0.words.text(language) }
    }
    if view.shows(.lastProofOfLife), let proof = context.caseIndex.lastProof(row) {
      lines.append(
        say(
          Phrase("Last proof of life {when}", "마지막 생존 확인 {when}"),
          ["when": audience == "family" ? context.zone.dayText(proof) : context.zone.text(proof)]
        )
      )
    }
    return lines
  }

  /// A reason for points tells the field that it is derived from.
  private func mayTell(_ reason: TriageReason) -> Bool {
    switch reason {
    case .sexualViolence: victim[.sexualViolence] != nil
    case .exposed: victim[.exposure] != nil
    case .ransomOpen, .ransomDeadline: victim[.ransom] != nil
    default: true
    }
  }

  /// The facts of the case that the reader may know, one field in each line.
  var facts: [String] {
    Self.factKeys.compactMap { key in
      guard let field = Schema.victim[key], let value = victim.fields[key] else { return nil }
      guard value != .code("unknown") else { return nil }
      return "\(field.label[language]): \(context.words.text(value, field.kind))"
    }
  }

  private static let factKeys = [
    "entered_on", "recruit_channels", "confined", "exposure", "passport_withheld",
    "last_violence_on", "threats", "control_methods", "scam_work", "ransom", "debt_claimed",
    "safe_to_contact",
  ]

  var wayHome: [String] {
    guard view.shows(.wayHome), let row = context.book.row(victim.id),
      WayHome.isUnderway(context.caseIndex.stage(row))
    else { return [] }
    let way = WayHome(
      victim.id,
      context.caseIndex.stage(row),
      audience == nil ? rules.wayHome : WayHomeStep.outside(rules.wayHome),
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
}
