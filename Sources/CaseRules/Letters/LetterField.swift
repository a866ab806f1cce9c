package import CaseModel

/// A merge field of letters: what a template can say of the office, the day or a case.
package struct LetterField: Hashable, Sendable {
  /// The name in the braces of a template.
  package let name: String
  package let label: Phrase
  /// What `disclosure.json` must let out for it, of which one is enough; empty for what tells
  /// nothing of a case.
  package let needs: [DisclosureTable.Name]
  /// Whether the officer types it for the one letter.
  package let isTyped: Bool

  private init(
    _ name: String,
    _ en: String,
    _ ko: String,
    needs: [DisclosureTable.Name] = [],
    isTyped: Bool = false
  ) {
    self.name = name
    label = Phrase(en, ko)
    self.needs = needs
    self.isTyped = isTyped
  }

  /// The field of that name; nil if there is none.
  package static func named(_ name: String) -> LetterField? { byName[name] }

  /// Whether a template for the reader may name it.
  package func isFor(_ reader: LetterReader, _ table: DisclosureTable) -> Bool {
    guard !needs.isEmpty else { return true }
    switch reader {
    case .anyone: return false
    case .person: return needs.allSatisfy(Self.personal.contains)
    case .audience(let code): return needs.contains { table[$0, code].form != .no }
    }
  }

  /// All fields, in the order in which they are listed.
  package static let all = office + person + place + situation + work + typed

  private static let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }

  private static func victim(_ paths: String...) -> [DisclosureTable.Name] {
    paths.map { DisclosureTable.Name(RecordKind.victim.name, $0) }
  }

  private static func compound(_ paths: String...) -> [DisclosureTable.Name] {
    paths.map { DisclosureTable.Name(RecordKind.compound.name, $0) }
  }

  private static func derived(_ item: DisclosureTable.Derived) -> [DisclosureTable.Name] {
    [DisclosureTable.Name(DisclosureTable.derived, item.rawValue)]
  }

  private static let followup = [DisclosureTable.Name(RecordKind.followup.name, "type")]

  /// What a letter to the person says of the person.
  private static let personal = Set(
    victim("name_ko", "name_latin", "sex", "birth_date", "age_estimate", "nationality")
      + victim("passport_no") + derived(.caseNumber)
  )

  private static let office = [
    LetterField("embassy", "Name of the embassy", "공관 명칭"),
    LetterField("site", "Name of the office in casebook.json", "casebook.json의 공관 이름"),
    LetterField("today", "Day of the letter", "작성일"),
    LetterField("number", "Number of the letter", "문서번호", needs: derived(.caseNumber)),
    LetterField("duty", "Officer on duty and telephone", "당직자·당직 전화"),
    LetterField("next_contact", "Day of the next contact", "다음 연락일"),
    LetterField("count", "How many people the list has", "명단 인원"),
    LetterField("persons", "List of the people", "명단", needs: victim("name_ko", "name_latin")),
  ]

  private static let person = [
    LetterField("name", "Name", "성명", needs: victim("name_ko", "name_latin")),
    LetterField("sex", "Sex", "성별", needs: victim("sex")),
    LetterField("birth_date", "Birth date", "생년월일", needs: victim("birth_date")),
    LetterField("age", "Age", "나이", needs: victim("birth_date", "age_estimate")),
    LetterField("age_estimate", "Estimated age", "추정 나이", needs: victim("age_estimate")),
    LetterField("age_band", "Age in bands of ten years", "연령대", needs: victim("birth_date")),
    LetterField("nationality", "Nationality", "국적", needs: victim("nationality")),
    LetterField("languages", "Languages", "언어", needs: victim("languages")),
    LetterField("passport_no", "Passport number", "여권번호", needs: victim("passport_no")),
    LetterField("home_region", "Home region", "국내 주소지", needs: victim("home_region")),
    LetterField("entered_on", "Entered Cambodia", "입국일", needs: victim("entered_on")),
    LetterField("visa_expires_on", "Visa expires", "비자 만료일", needs: victim("visa_expires_on")),
    LetterField("guardian", "Sentence about a minor", "미성년자 문구", needs: victim("birth_date")),
  ]

  private static let place = [
    LetterField("place", "Place", "장소", needs: victim("stays.place")),
    LetterField("floor_room", "Floor and room", "층·호실", needs: victim("stays.floor_room")),
    LetterField("address", "Address", "주소", needs: compound("address_text", "address_en")),
    LetterField("province", "Province", "주", needs: compound("province")),
    LetterField("coordinates", "GPS position", "좌표", needs: compound("lat")),
    LetterField(
      "confirmed",
      "Place last confirmed",
      "장소 최종 확인",
      needs: compound("last_confirmed_on")
    ),
    LetterField("since", "At the place since", "현 장소 시작", needs: victim("stays.from")),
    LetterField(
      "others",
      "Other nationals at the place",
      "같은 장소의 다른 국민 수",
      needs: victim("stays.place")
    ),
  ]

  private static let situation = [
    LetterField("event", "What happened", "발생 사건", needs: victim("stage")),
    LetterField("event_day", "Day of what happened", "발생일", needs: victim("stage_since")),
    LetterField("reported", "Day of the report", "접수일", needs: victim("reported_at")),
    LetterField(
      "last_proof",
      "Day of the last proof of life",
      "마지막 생존 확인일",
      needs: derived(.lastProofOfLife)
    ),
    LetterField(
      "why",
      "Why it cannot wait",
      "긴급 사유",
      needs: victim("last_violence_on", "ransom.deadline")
    ),
    LetterField(
      "contact",
      "Whether the person can be called",
      "본인 연락 가능 여부",
      needs: victim("safe_to_contact")
    ),
    LetterField("health", "Health", "건강", needs: victim("health_needs")),
    LetterField(
      "ill_treatment",
      "Facts of ill-treatment",
      "가혹행위 사실",
      needs: victim("last_violence_on", "health_needs")
    ),
    LetterField("indicators", "Indicators of trafficking", "피해자 식별 지표", needs: victim("confined")),
    LetterField(
      "trafficking_status",
      "Trafficking status",
      "인신매매 판단",
      needs: victim("trafficking_status")
    ),
    LetterField("legal_position", "Legal position", "수사·재판상 지위", needs: victim("legal_position")),
    LetterField("home_warrant", "Korean warrant", "국내 수배·영장", needs: victim("home_warrant")),
    LetterField("deceased_on", "Died on", "사망일", needs: victim("deceased_on")),
    LetterField("cause", "Cause of death reported", "통보된 사망 원인", needs: victim("cause_reported")),
  ]

  private static let work = [
    LetterField("measures", "What the embassy did", "공관 조치 경과", needs: followup),
    LetterField("waiting", "Asked of others", "요청·회신 대기", needs: followup),
    LetterField("plans", "What is planned", "향후 계획", needs: followup),
  ]

  private static func typed(_ name: String, _ en: String, _ ko: String) -> LetterField {
    LetterField(name, en, ko, isTyped: true)
  }

  private static let typed = [
    typed("facts", "Facts for this letter", "이 문서에 적을 사실"),
    typed("documents", "Documents enclosed", "첨부 문서"),
    typed("charge", "Charge", "혐의"),
    typed("ground", "Humanitarian ground", "인도적 사유"),
    typed("flight", "Flight: number, day and hour", "항공편·일시"),
    typed("escort", "Escort", "호송"),
    typed("seats", "Seats", "좌석 배정"),
    typed("police_unit", "Police units that take over", "인계 관서"),
    typed("medical", "Doctor or nurse on board", "의료진 동승"),
    typed("release", "Day of the release for publication", "공개 배포본 기준일"),
    typed("figures", "Figures as in the release", "배포본의 통계"),
    typed("next_step", "Next step", "다음 절차"),
    typed("costs", "Costs", "비용"),
    typed("visiting", "How to visit", "접견 방법"),
    typed("offered", "Help that was offered", "제안한 조력"),
    typed("needs", "What the person needs", "필요 사항"),
    typed("reader", "Audience of the consent", "제공 대상"),
    typed("reader_facts", "What the audience is told", "제공 항목"),
  ]
}

/// Who reads a letter.
package enum LetterReader: Hashable, Sendable {
  /// An audience of `consent_audience`, whose part of the case is in `disclosure.json`.
  case audience(Code)
  /// The person whom the case is about.
  case person
  /// Anybody: nothing of a case is in the letter.
  case anyone

  init(_ word: String) {
    switch word {
    case "person": self = .person
    case "anyone": self = .anyone
    default: self = .audience(Code(word))
    }
  }

  /// The audience whose consent is needed; nil if none is.
  package var audience: Code? { if case .audience(let code) = self { code } else { nil } }
}
