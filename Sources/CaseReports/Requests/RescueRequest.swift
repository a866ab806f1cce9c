import CaseBook
package import CaseModel
package import CaseQuery
package import CaseRules

/// The text of a rescue request, written from what its recipient may see of a case.
///
/// It never names the reporter, and contains only the person's own number, because requests have
/// been leaked.
package struct RescueRequest: Sendable {
  let sources: RequestSources
  private let template: RequestTemplates.Text

  /// A request in the words of a channel.
  package init(_ template: RequestTemplates.Text, _ sources: RequestSources) {
    self.template = template
    self.sources = sources
  }

  /// The lines in one language.
  ///
  /// Sex, nationality and place are always there; other lines are omitted if their value is unknown.
  package func lines(_ language: Language) -> [String] {
    let values = RequestValues(sources: sources, language: language, isVictims: isVictims).all
    let filled = template.lines.compactMap { line -> String? in
      guard let line else { return "" }
      let text = line.filled(language, values)
      return text.contains("{") ? nil : text
    }
    let start = filled.firstIndex { !$0.isEmpty } ?? 0
    return filled[start...].enumerated().filter { index, line in
      !line.isEmpty || (index > 0 && !filled[start + index - 1].isEmpty)
    }.map(\.element)
  }

  /// The Khmer text, followed by the same in Korean for the senders.
  package var glossed: [String] {
    lines(.km) + ["", Self.gloss, ""] + lines(.ko)
  }

  /// Whether the person reports in their own words.
  private var isVictims: Bool { template.channel == "report_117" }

  private static let gloss = "(아래는 한국어 대역: 보내지 않음)"
}

/// What a request is written from.
package struct RequestSources: Sendable {
  /// The victim as the recipient may see it.
  let victim: Record
  let view: RedactedView
  let templates: RequestTemplates
  let context: QueryContext
  let letterhead: Letterhead
  /// The level of danger, which decides the urgency.
  let level: Code?
  /// Whether a photo of the face is sent with it.
  let hasPhoto: Bool
  /// How many other nationals are believed to be at the place.
  let others: Int

  package init(
    _ victim: Record,
    as view: RedactedView,
    _ templates: RequestTemplates,
    _ context: QueryContext,
    _ letterhead: Letterhead
  ) {
    self.victim = view.record(victim) ?? Record(id: victim.id, fields: FieldSet())
    self.view = view
    self.templates = templates
    self.context = context
    self.letterhead = letterhead
    let row = context.book.row(victim.id)
    level = row.flatMap { context.caseIndex.level($0)?.code }
    hasPhoto =
      Readiness.items(victim).contains("face_photo_current")
      || victim[list: .attachments].contains { $0[.kind] == "face_photo" }
    others = Self.others(victim, context)
  }

  /// The people who are not confirmed safe and whose last known place is the same compound.
  private static func others(_ victim: Record, _ context: QueryContext) -> Int {
    guard let stay = victim[list: .stays].last(where: { $0["to"] == nil }),
      case .link(let site)? = stay["place"], site.kind == .compound
    else { return 0 }
    return context.book.rows(.victim, linkingTo: site).count { row in
      guard context.book.id(.victim, row) != victim.id,
        context.caseIndex.stage(row)?.group == .unconfirmed,
        case .compound(let place) = context.caseIndex.place(row)
      else { return false }
      return context.book.id(.compound, Int(place)) == site
    }
  }
}

/// What the settings of an office say at the head of a letter.
package struct Letterhead: Hashable, Sendable {
  package let site: String
  package let number: String?
  package let to: String?
  package let copy: String?
  /// The officer on duty and the telephone that is answered day and night.
  package let duty: String?

  package init(_ settings: CasebookSettings, _ victim: Record, _ zone: Zone) {
    site = settings.site
    let year = victim[.reportedAt].map { "/" + zone.dayText($0).prefix(4) } ?? ""
    number = settings.letters.prefix.map { $0 + victim.id.text + year } ?? victim.id.text + year
    to = settings.letters.to
    copy = settings.letters.copy
    let duty = [settings.letters.dutyOfficer, settings.letters.dutyPhone].compactMap { $0 }
    self.duty = duty.isEmpty ? nil : duty.joined(separator: ", ")
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
