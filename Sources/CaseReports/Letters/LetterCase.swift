import CaseBook
import CaseModel
import CaseQuery
import CaseRules

/// The values of a letter's fields about one case, as its reader may know them or as they are.
struct LetterCase {
  private let occasion: LetterOccasion
  /// The whole case.
  private let whole: Record
  private let isInside: Bool
  private let view: RedactedView
  private let sources: RequestSources

  init(_ occasion: LetterOccasion, _ victim: Record, isInside: Bool) {
    self.occasion = occasion
    whole = victim
    self.isInside = isInside
    let context = occasion.context
    let audience = isInside ? nil : occasion.kind.reader.audience
    let reader = OutsideReader(
      audience ?? DisclosureTable.ambassador,
      occasion.rules.disclosure,
      in: context.book,
      codes: context.codes,
      language: occasion.language
    )
    view = reader.view(victim, for: occasion.kind.isRequest ? .request : .page)
    sources = RequestSources(
      victim,
      as: view,
      occasion.rules.requests,
      context,
      Letterhead(occasion.settings, victim, context.zone)
    )
  }

  private var victim: Record { sources.victim }
  private var context: QueryContext { occasion.context }
  private var language: Language { occasion.language }

  /// The known values by the names of fields; a field that its reader may not have is not there.
  var values: [String: [String]] {
    var found = occasion.office.merging(["duty": list(sources.letterhead.duty)]) { $1 }
    if occasion.kind.reader != .anyone || isInside { found.merge(ofCase) { $1 } }
    for (name, value) in found {
      let kept = value.filter { !$0.isEmpty }.map(occasion.readable)
      found[name] = kept.isEmpty ? nil : kept
    }
    guard !isInside else { return found }
    return found.filter { name, _ in
      LetterField.named(name)?.isFor(occasion.kind.reader, occasion.rules.disclosure) ?? true
    }
  }

  private var ofCase: [String: [String]] {
    let request = RequestValues(sources: sources, language: language, isVictims: false)
    var found = request.all.filter { $0.value != request.notKnown }.mapValues { [$0] }
    found["place"] = found["compound"]
    if isInitialsOnly { found["name"] = list(victim[.nameLatin] ?? victim[.nameKo]) }
    found.merge(person(request)) { $1 }
    found.merge(situation(request)) { $1 }
    found.merge(work) { $1 }
    return found
  }

  /// Whether the reader gets the initials of the name.
  private var isInitialsOnly: Bool {
    guard let audience = occasion.kind.reader.audience, !isInside else { return false }
    let name = DisclosureTable.Name(RecordKind.victim.name, "name_latin")
    return occasion.rules.disclosure[name, audience].form == .initials && !view.isConsented
  }

  private func person(_ request: RequestValues) -> [String: [String]] {
    let band = view.ageBand(on: context.today)
      .map { occasion.word("age_band", ["from": String($0), "to": String($0 + 9)]) }
    return [
      "number": list(number), "age_band": list(band),
      "languages": list(labels(victim.fields["languages"], "language")),
      "home_region": list(request.label(victim[FieldKey<Code>("home_region")], "home_region")),
      "entered_on": list(victim[FieldKey<PartialDate>("entered_on")]?.text),
      "visa_expires_on": list(victim[.visaExpiresOn]?.text),
      "overstay": list(overstay),
      "guardian": list(
        isMinor && victim.fields["birth_date"] != nil ? occasion.word("guardian") : nil
      ),
    ]
  }

  /// `KOR/V-0541-L1/2025`, so that two letters about one case differ.
  private var number: String? {
    guard view.shows(.caseNumber) else { return nil }
    let id = whole.id.text
    return sources.letterhead.number?.replacing(id, with: "\(id)-\(occasion.kind.number)")
  }

  private func situation(_ request: RequestValues) -> [String: [String]] {
    let stage = victim[.stage].flatMap { Stage($0) }
    let event = stage.map { occasion.word("event_\($0.code.text)") }
    let since =
      stage == .deceased
      ? victim[.deceasedOn]?.text
      : victim[.stageSince].map { context.zone.dayText($0) }
    var violence: [String] = []
    if let day = victim[.lastViolenceOn] {
      violence.append(occasion.word("violence", ["day": day.text]))
    }
    let health = labels(victim.fields["health_needs"], "health_need")
    let signs = victim[list: .healthNeeds].filter { ["injury", "torture_signs"].contains($0) }
      .map { context.codes["health_need"].label($0, language) }
    return [
      "event": list(event), "event_day": list(since),
      "reported": list(victim[.reportedAt].map { context.zone.dayText($0) }),
      "last_proof": list(lastProof), "health": list(health), "ill_treatment": violence + signs,
      "indicators": indicators,
      "trafficking_status": list(request.label(victim[.traffickingStatus], "trafficking_status")),
      "legal_position": list(request.label(victim[.legalPosition], "legal_position")),
      "home_warrant": list(request.label(victim[FieldKey<Code>("home_warrant")], "home_warrant")),
      "deceased_on": list(victim[.deceasedOn]?.text),
      "cause": list(victim[FieldKey<String>("cause_reported")]),
    ]
  }

  private var lastProof: String? {
    guard view.shows(.lastProofOfLife), let row = context.book.row(whole.id) else { return nil }
    return context.caseIndex.lastProof(row).map { context.zone.dayText($0) }
  }

  /// The days over the end of the visa, and the fine for them.
  private var overstay: String? {
    guard let end = victim[.visaExpiresOn] else { return nil }
    let days = max(0, context.today - end.lastDay)
    let (fine, isTooMuch) = days.multipliedReportingOverflow(by: Self.finePerDay)
    guard days > 0, !isTooMuch else { return occasion.word("no_overstay") }
    return occasion.word("overstay", ["n": String(days), "usd": FieldText.grouped(fine)])
  }

  private static let finePerDay = 10

  private var indicators: [String] {
    Self.indicatorKeys.compactMap { key in
      guard let field = Schema.victim[key], let value = victim.fields[key] else { return nil }
      if let list = field.kind.codeList, list == "yes_no_unknown" {
        return value == .code("yes") ? field.label[language] : nil
      }
      return "\(field.label[language]): \(context.words.text(value, field.kind))"
    }
  }

  private static let indicatorKeys = [
    "confined", "phone_controlled", "passport_withheld", "last_violence_on", "threats",
    "control_methods", "debt_claimed",
  ]

  private var work: [String: [String]] {
    let source = BriefSource(
      victim: victim,
      context: context,
      rules: occasion.rules,
      view: view,
      audience: isInside ? nil : occasion.kind.reader.audience
    )
    let work = BriefWork(source: source)
    return ["measures": work.measures, "waiting": work.waiting, "plans": work.next]
  }

  private func labels(_ value: FieldValue?, _ list: String) -> String? {
    guard case .codes(let codes)? = value, !codes.isEmpty else { return nil }
    return codes.map { context.codes[list].label($0, language) }.joined(separator: ", ")
  }

  private func list(_ text: String?) -> [String] { text.map { [$0] } ?? [] }

  private var isMinor: Bool {
    Age.years(of: whole, on: context.today).map { $0 < Age.majority } ?? false
  }

  /// The fields that the case has nothing to do with, whose absence needs no word.
  var unconcerned: Set<String> {
    var names: Set<String> = ["others", "why", "waiting"]
    if whole[.birthDate] != nil { names.insert("age_estimate") }
    if !isMinor { names.insert("guardian") }
    let isDead = whole[.stage] == "deceased"
    names.formUnion(
      isDead ? ["charge", "legal_position", "home_warrant", "health"] : ["deceased_on", "cause"]
    )
    if whole[.stage] != "custody" { names.insert("charge") }
    let stay = whole[list: .stays].last { $0["to"] == nil }
    if case .link(let id)? = stay?["place"], id.kind == .compound { return names }
    names.formUnion(["address", "province", "coordinates", "confirmed"])
    return names
  }
}
