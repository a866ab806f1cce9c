package import CaseBook
package import CaseModel
package import CaseRules

/// The text of a rescue request, written from the records of a case.
///
/// It never names the reporter, and contains only the person's own number, because requests have
/// been leaked.
package struct RescueRequest: Sendable {
  /// The victim as the recipient may see it.
  private let victim: Record
  private let view: RedactedView
  private let template: RequestTemplates.Text
  private let templates: RequestTemplates
  private let book: Book
  private let codes: CodeLists
  private let provinces: [Province]
  private let site: String
  private let today: String

  /// A request for a victim in the words of a channel, from an embassy on a day.
  package init(
    _ victim: Record,
    as view: RedactedView,
    _ template: RequestTemplates.Text,
    templates: RequestTemplates,
    book: Book,
    codes: CodeLists,
    provinces: [Province],
    site: String,
    today: String
  ) {
    self.victim = view.record(victim) ?? Record(id: victim.id, fields: FieldSet())
    self.view = view
    self.template = template
    self.templates = templates
    self.book = book
    self.codes = codes
    self.provinces = provinces
    self.site = site
    self.today = today
  }

  /// The lines in one language; lines with unknown values are omitted.
  package func lines(_ language: Language) -> [String] {
    let values = values(language)
    let filled = template.lines.compactMap { line -> String? in
      guard let line else { return "" }
      let text = line.filled(language, values)
      return text.contains("{") ? nil : text
    }
    return filled.enumerated().filter { index, line in
      !line.isEmpty || (index > 0 && !filled[index - 1].isEmpty)
    }.map(\.element)
  }

  /// The Khmer text, followed by the same in Korean for the senders.
  package var glossed: [String] {
    lines(.km) + ["", Self.gloss, ""] + lines(.ko)
  }

  private static let gloss = "(아래는 한국어 대역: 보내지 않음)"

  private func values(_ language: Language) -> [String: String] {
    var values = ["site": site, "today": today]
    values["name"] = name(language)
    values["sex"] = label(victim[.sex], "sex", language)
    values["birth_date"] = victim[.birthDate]?.text
    values["nationality"] = victim[list: .nationality]
      .map { codes["nationality"].label($0, language) }.joined(separator: ", ")
    values["passport_no"] = victim[.passportNo]
    values["handles"] = handles
    values["contact"] = templates.contact[victim[.safeToContact] ?? "unknown"]?[language]
    values["health"] = health(language)
    values.merge(place(language)) { $1 }
    return values.filter { !$0.value.isEmpty }
  }

  private func name(_ language: Language) -> String? {
    let names = [victim[.nameLatin], victim[.nameKo]].compactMap { $0 }
    guard let first = names.first else { return victim[list: .aliases].first }
    return names.count > 1 ? "\(first) (\(names[1]))" : first
  }

  private var handles: String {
    victim[list: .handles].compactMap { handle in
      guard let value = handle[.value] else { return nil }
      let kind = handle[.kind].map { codes["handle_kind"].label($0, .en) }
      return [kind, value].compactMap { $0 }.joined(separator: " ")
    }.joined(separator: ", ")
  }

  private func health(_ language: Language) -> String {
    victim[list: .healthNeeds].filter { $0 != "none_known" }
      .map { codes["health_need"].label($0, language) }.joined(separator: ", ")
  }

  private func place(_ language: Language) -> [String: String] {
    guard let stay = victim[list: .stays].last(where: { $0["to"] == nil }) else { return [:] }
    var values: [String: String] = [:]
    values["floor_room"] = stay[.floorRoom]
    switch stay["place"] {
    case .text(let name)?: values["compound"] = name
    case .link(let id)?:
      guard let site = book.record(id).flatMap({ view.record($0) }) else { break }
      values["compound"] = siteName(site, language)
      values["address"] = address(site)
      values["coordinates"] = coordinates(site)
      values["province"] = provinces.first { $0.code == site[.province] }?.name[language]
    default: break
    }
    return values
  }

  private func siteName(_ site: Record, _ language: Language) -> String {
    let own = site.fields["aliases"].flatMap { aliases -> String? in
      guard case .entries(let entries) = aliases else { return nil }
      return entries.first { $0[.lang]?.text == language.rawValue }?[.text]
    }
    return [site[.name], own].compactMap { $0 }.joined(separator: " / ")
  }

  private func address(_ site: Record) -> String {
    var parts: [String] = []
    if case .text(let text)? = site.fields["address_text"] { parts.append(text) }
    if let town = site[.districtPlace] { parts.append(town) }
    return parts.joined(separator: ", ").split(separator: "\n").joined(separator: " ")
  }

  private func coordinates(_ site: Record) -> String? {
    guard let lat = site[.lat], let lon = site[.lon] else { return nil }
    return "\(lat), \(lon)"
  }

  private func label(_ code: Code?, _ list: String, _ language: Language) -> String? {
    guard let code, code != "unknown" else { return nil }
    return codes[list].label(code, language)
  }
}

/// The message that asks a victim for what a request still lacks.
package enum VictimMessage {
  /// The lines, in the first of the person's languages for which there are words.
  package static func lines(
    _ missing: [Code],
    for victim: Record,
    templates: RequestTemplates
  ) -> [String] {
    let spoken = victim[FieldKey<[Code]>("languages")] ?? []
    let language = spoken.compactMap { Language(rawValue: $0.text) }.first ?? .en
    let asks = missing.compactMap { templates.asks[$0]?[language] }
    guard !asks.isEmpty else { return [] }
    return [templates.askFirst[language]]
      + asks.enumerated().map { "\($0.offset + 1). \($0.element)" }
  }
}
