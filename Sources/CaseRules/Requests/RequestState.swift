package import CaseBook
package import CaseModel

/// Whether a rescue request of a channel can go out for a person, or what prevents it.
package struct RequestState: Sendable {
  /// What prevents a request although all items may be held.
  package enum Obstacle: Hashable, Sendable {
    /// The case is in no stage in which anybody is asked for a rescue.
    case stage
    case consent(Phrase)
    /// Nobody knows where the person is.
    case noPlace
    /// Fields that are written only in a script that the reader cannot read.
    case script([Phrase])
  }

  package let readiness: Readiness
  package let obstacles: [Obstacle]
  /// The follow-up that waits for the answer to a request already sent.
  package let waiting: Record?

  package init(
    _ channel: RequestChannel,
    _ template: RequestTemplates.Text?,
    _ victim: Record,
    in book: Book,
    codes: CodeLists
  ) {
    readiness = Readiness(channel, victim: victim)
    waiting = Self.waiting(template, victim, in: book)
    obstacles = Self.obstacles(template, victim, in: book, codes: codes).compactMap { $0() }
  }

  /// Whether a request can go out for a person who has the items of its channel.
  ///
  /// It stops at the first obstacle, and looks for an earlier request only among open follow-ups.
  package static func canGoOut(
    _ template: RequestTemplates.Text?,
    _ victim: Record,
    hasOpenWork: Bool,
    in book: Book,
    codes: CodeLists
  ) -> Bool {
    obstacles(template, victim, in: book, codes: codes).allSatisfy { $0() == nil }
      && (!hasOpenWork || waiting(template, victim, in: book) == nil)
  }

  private static func waiting(
    _ template: RequestTemplates.Text?,
    _ victim: Record,
    in book: Book
  ) -> Record? {
    book.rows(.followup, linkingTo: victim.id)
      .compactMap { book.record(.followup, $0) }
      .first { $0[.status] == "waiting" && $0[.type] == template?.followup }
  }

  /// What may prevent a request, the cheapest first.
  private static func obstacles(
    _ template: RequestTemplates.Text?,
    _ victim: Record,
    in book: Book,
    codes: CodeLists
  ) -> [() -> Obstacle?] {
    let stay = victim[list: .stays].last { $0["to"] == nil }
    return [
      { allows(victim) ? nil : .stage },
      {
        template.flatMap { Consent(victim, for: $0.audience).refusal(codes: codes) }
          .map { .consent($0) }
      },
      { stay?["place"] == nil ? .noPlace : nil },
      {
        let unreadable = unreadable(victim, stay, in: book)
        return unreadable.isEmpty ? nil : .script(unreadable)
      },
    ]
  }

  /// Whether the request can go out now.
  package var isReady: Bool { readiness.isReady && obstacles.isEmpty && waiting == nil }

  /// Whether a case is in a stage in which a rescue can be asked for.
  package static func allows(_ victim: Record) -> Bool {
    victim[.stage].flatMap { Stage($0) }?.group == .unconfirmed
  }

  /// The fields whose only wording a reader of English cannot read.
  private static func unreadable(
    _ victim: Record,
    _ stay: FieldSet?,
    in book: Book
  ) -> [Phrase] {
    func isUnreadable(_ text: String?) -> Bool {
      text.map { !ReadableScript.isReadable($0, in: .en) } ?? false
    }
    var labels: [Phrase?] = []
    if victim[.nameLatin] == nil, isUnreadable(victim[.nameKo] ?? victim[list: .aliases].first) {
      labels.append(Schema.victim["name_latin"]?.label)
    }
    if let stay, FloorRoom(stay) == nil, isUnreadable(stay[.floorRoom]) {
      labels += [Schema.stay["floor"]?.label, Schema.stay["room"]?.label]
    }
    switch stay?["place"] {
    case .text(let text)? where isUnreadable(text): labels.append(Schema.stay["place"]?.label)
    case .link(let id)?:
      guard let site = book.record(id), id.kind == .compound else { break }
      if isUnreadable(site[.name]), SiteName.readable(site, in: .en) == nil {
        labels.append(Schema.compound["aliases"]?.label)
      }
      if site.fields["address_en"] == nil, isUnreadable(site[.addressText]) {
        labels.append(Schema.compound["address_en"]?.label)
      }
    default: break
    }
    return labels.compactMap { $0 }
  }

  /// That it was sent, that it can go out, or what is missing.
  package func words(_ codes: CodeLists, _ zone: Zone) -> Phrase {
    if let waiting { return Self.sent(waiting, zone) }
    if isReady || !readiness.isReady && obstacles.isEmpty { return readiness.words(codes) }
    let all = (readiness.isReady ? [] : [readiness.words(codes)]) + obstacles.map(\.phrase)
    return Phrase(
      all.map(\.en).joined(separator: "; "),
      all.map(\.ko).joined(separator: "; ")
    )
  }

  private static func sent(_ followup: Record, _ zone: Zone) -> Phrase {
    let day = followup[.sentAt].map { zone.dayText($0) } ?? "?"
    let due = followup[.dueAt].map { zone.text($0) } ?? "?"
    return Phrase("sent \(day), waiting; chase \(due)", "\(day) 발송, 회신 대기. 확인 \(due)")
  }
}

extension RequestState.Obstacle {
  /// The obstacle in words.
  package var phrase: Phrase {
    switch self {
    case .stage:
      Phrase(
        "a request is written only while Reported, Located or Rescue requested",
        "접수, 소재 파악, 구조 요청 단계에서만 작성할 수 있습니다"
      )
    case .consent(let phrase): phrase
    case .noPlace: Phrase("no place is known", "장소를 알 수 없습니다")
    case .script(let labels):
      Phrase(
        "the police cannot read the script; enter: "
          + labels.map(\.en).joined(separator: ", "),
        "경찰이 읽을 수 없는 문자입니다. 입력할 항목: "
          + labels.map(\.ko).joined(separator: ", ")
      )
    }
  }
}

/// The names of a compound that a reader can read.
package enum SiteName {
  /// The alias in the language, otherwise the name or any alias that can be read; nil if none can.
  package static func readable(_ site: Record, in language: Language) -> String? {
    var aliases: [FieldSet] = []
    if case .entries(let entries)? = site.fields["aliases"] { aliases = entries }
    let own = aliases.first { $0[.lang]?.text == language.rawValue }?[.text]
    let all = [own, site[.name]] + aliases.map { $0[.text] }
    return all.compactMap { $0 }.first { ReadableScript.isReadable($0, in: language) }
  }
}
