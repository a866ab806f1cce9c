import CaseBook
import CaseModel
import CaseQuery
import CaseRules

/// The values of the placeholders of a request in one language.
struct RequestValues {
  let sources: RequestSources
  let language: Language
  /// Whether the person reports in their own words.
  let isVictims: Bool

  private var victim: Record { sources.victim }
  private var context: QueryContext { sources.context }
  private var templates: RequestTemplates { sources.templates }

  /// The known values; sex, nationality and place are always among them.
  var all: [String: String] {
    var values: [String: String?] = [
      "site": sources.letterhead.site, "today": context.zone.dayText(context.now),
      "number": sources.letterhead.number, "to": sources.letterhead.to,
      "copy": sources.letterhead.copy, "duty": sources.letterhead.duty,
      "urgency": sources.level.map { word("urgency_\($0.text)") },
      "name": name, "sex": victim[.sex].flatMap { label($0, "sex") } ?? notKnown,
      "nationality": nationality, "passport_no": victim[.passportNo], "handles": handles,
      "photo": word(sources.hasPhoto ? "attached" : "not_attached"),
      "contact": contact, "health": health, "why": why,
      "others": sources.others > 0 ? String(sources.others) : nil,
    ]
    values.merge(age) { $1 }
    values.merge(RequestPlace(values: self).all) { $1 }
    return values.compactMapValues { $0 }.filter { !$0.value.isEmpty }
  }

  func word(_ name: String, _ values: [String: String] = [:]) -> String {
    templates.word(Code(name), language, values)
  }

  var notKnown: String { word("not_known") }

  /// The text as it is, or quoted and marked if the reader cannot read its script.
  func readable(_ text: String) -> String {
    ReadableScript.isReadable(text, in: language) ? text : word("as_written", ["text": text])
  }

  func daysAgo(_ day: PartialDate) -> String { String(max(0, context.today - day.lastDay)) }

  private var name: String {
    if language == .ko, let name = victim[.nameKo] {
      return [name, victim[.nameLatin].map { "(\($0))" }].compactMap { $0 }.joined(separator: " ")
    }
    guard let name = victim[.nameLatin] else {
      return (victim[.nameKo] ?? victim[list: .aliases].first).map(readable) ?? notKnown
    }
    guard language != .ko, let surname = name.split(separator: " ").first else { return name }
    return word("surname", ["given": name, "surname": String(surname)])
  }

  private var age: [String: String?] {
    let age = Age.years(of: victim, on: context.today).map { String($0) }
    return ["birth_date": victim[.birthDate]?.text, "age": age]
      .merging(victim[.birthDate] == nil ? ["age_estimate": age] : [:]) { $1 }
  }

  private var nationality: String {
    let names = victim[list: .nationality].map { code in
      let own = word("nationality_\(code.text)")
      return own.isEmpty ? context.codes["nationality"].label(code, language) : own
    }
    return names.isEmpty ? notKnown : names.joined(separator: ", ")
  }

  private var handles: String {
    victim[list: .handles].compactMap { handle in
      guard let value = handle[.value] else { return nil }
      let kind = handle[.kind].map { context.codes["handle_kind"].label($0, language) }
      return [kind, readable(value)].compactMap { $0 }.joined(separator: " ")
    }.joined(separator: ", ")
  }

  private var contact: String? {
    let rules = isVictims ? templates.contactSelf : templates.contact
    return rules[victim[.safeToContact] ?? "unknown"]?[language]
  }

  private var health: String {
    let needs = victim[list: .healthNeeds].filter { $0 != "none_known" }
      .map { context.codes["health_need"].label($0, language) }
    return (needs + (needs.isEmpty ? [] : [word("doctor")])).joined(separator: ", ")
  }

  /// Why it cannot wait.
  private var why: String? {
    var reasons: [String] = []
    if let day = victim[.lastViolenceOn] {
      reasons.append(word("violence", ["day": day.text, "n": daysAgo(day)]))
    }
    if let deadline = victim[.ransom]?[.deadline], deadline > context.now {
      reasons.append(word("deadline", ["time": context.zone.text(deadline)]))
    }
    return reasons.isEmpty ? nil : reasons.joined(separator: "; ")
  }

  func label(_ code: Code?, _ list: String) -> String? {
    guard let code, code != "unknown" else { return nil }
    return context.codes[list].label(code, language)
  }
}

/// The values about the place where the person is.
struct RequestPlace {
  let values: RequestValues

  private var sources: RequestSources { values.sources }
  private var language: Language { values.language }

  var all: [String: String?] {
    guard let stay = sources.victim[list: .stays].last(where: { $0["to"] == nil }) else {
      return ["compound": values.notKnown]
    }
    var found: [String: String?] = ["floor_room": floorRoom(stay), "compound": values.notKnown]
    found["since"] = stay["from"].map { sources.context.words.text($0, .moment) }
    switch stay["place"] {
    case .text(let name)?: found["compound"] = values.readable(name)
    case .link(let id)?:
      guard let site = sources.context.book.record(id).flatMap({ sources.view.record($0) }) else {
        break
      }
      found.merge(compound(site)) { $1 }
    default: break
    }
    return found
  }

  private func floorRoom(_ stay: FieldSet) -> String? {
    if let known = FloorRoom(stay) { return known.words(language, sources.templates) }
    return stay[.floorRoom].map(values.readable)
  }

  private func compound(_ site: Record) -> [String: String?] {
    let point = point(site)
    return [
      "compound": siteName(site), "address": address(site), "coordinates": point,
      "map": point.map { "https://www.google.com/maps?q=" + $0.filter { $0 != " " } },
      "province": sources.context.provinces.first { $0.code == site[.province] }?.name[language],
      "confirmed": confirmed(site),
    ]
  }

  private func siteName(_ site: Record) -> String? {
    let readable = SiteName.readable(site, in: language)
    guard let name = site[.name] else { return readable }
    guard let readable else { return values.readable(name) }
    let isOther = readable != name && ReadableScript.isReadable(name, in: language)
    return isOther ? "\(name) / \(readable)" : readable
  }

  private func address(_ site: Record) -> String {
    let own = language == .ko ? nil : site[FieldKey<String>("address_\(language.rawValue)")]
    let written = site[.addressText]
    return [own ?? written.map(values.readable), site[.districtPlace].map(values.readable)]
      .compactMap { $0 }.joined(separator: ", ").split(separator: "\n").joined(separator: " ")
  }

  /// The position to five decimals, about a metre.
  private func point(_ site: Record) -> String? {
    guard let lat = site[.lat].flatMap(Self.decimals), let lon = site[.lon].flatMap(Self.decimals)
    else { return nil }
    return "\(lat), \(lon)"
  }

  /// Nil for a number that is no latitude or longitude.
  private static func decimals(_ degrees: Double) -> String? {
    guard (-180...180).contains(degrees) else { return nil }
    let scaled = Int((degrees * 100_000).rounded())
    let rest = String(abs(scaled) % 100_000)
    return "\(scaled / 100_000)." + String(repeating: "0", count: 5 - rest.count) + rest
  }

  private func confirmed(_ site: Record) -> String {
    guard let day = site[.lastConfirmedOn] else { return values.notKnown }
    let grade = ["source_reliability", "source_credibility"]
      .compactMap { site[FieldKey<Code>($0)]?.text }.joined()
    let said = values.word("confirmed", ["day": day.text, "n": values.daysAgo(day)])
    return grade.isEmpty ? said : "\(said), " + values.word("grade", ["grade": grade])
  }
}
