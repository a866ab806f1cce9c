import CaseModel

/// A value derived from several records or from the time.
enum DerivedValue: Hashable, Sendable {
  case name, level, score, urgency, silent, lastProof, nextDue, openFollowups, overdueCount
  case place, province, age, daysOpen, group, ready
  case isOverdue, firstVictim, highestLevel, waitingDays
  case victimsNow, victimsEver, confirmedAge
  case cases, openCases
  /// The records of a kind that link to this one.
  case linked(RecordKind)

  /// The values that can be derived for a kind of record.
  static func all(for kind: RecordKind) -> [DerivedValue] {
    switch kind {
    case .victim:
      [
        .name, .level, .score, .urgency, .silent, .lastProof, .nextDue, .openFollowups,
        .overdueCount,
        .place, .province, .age, .daysOpen, .group, .ready,
        .linked(.contact), .linked(.note), .linked(.followup), .linked(.incident),
      ]
    case .followup: [.isOverdue, .firstVictim, .highestLevel, .waitingDays, .linked(.note)]
    case .compound:
      [
        .victimsNow, .victimsEver, .confirmedAge, .linked(.victim), .linked(.note),
        .linked(.followup), .linked(.incident), .linked(.lead),
      ]
    case .incident: [.firstVictim, .linked(.note), .linked(.followup)]
    case .note, .contact: [.firstVictim]
    case .lead: [.cases, .openCases, .firstVictim]
    case .counterpart: [.linked(.victim), .linked(.followup)]
    case .unknown: [.linked(.note), .linked(.followup)]
    }
  }

  /// The description of the value, in the terms of the field catalogue.
  func field(_ kind: RecordKind) -> Field {
    switch self {
    case .name: described("name", "Name", "이름", .text(max: 60)).identifying().indexed(1, width: 10)
    case .level: described("level", "Level", "위험도", .code("risk_level")).indexed(2, width: 9)
    case .score: number("score", "Score", "점수").indexed(6, width: 5)
    case .urgency: number("urgency", "Urgency", "긴급도")
    case .silent: number("silent", "Silent", "두절일").indexed(3, width: 6)
    case .lastProof: described("last_proof", "Last proof of life", "최근 생존 확인", .instant)
    case .nextDue: described("next_due", "Next due", "다음 기한", .instant).indexed(3, width: 16)
    case .openFollowups: number("open_followups", "Open follow-ups", "미완료 조치")
    case .overdueCount: number("overdue", "Overdue", "지연").indexed(4, width: 7)
    case .place: place.indexed(5, width: 20)
    case .province:
      described("province", "Province", "주", .code("province")).indexed(9, width: 16)
    case .age: number("age", "Age", "나이").indexed(7, width: 4)
    case .daysOpen: number("days_open", "Days open", "경과 일수")
    case .group: described("group", "State", "안전 상태", .text(max: 40))
    case .ready: described("ready", "Request ready", "발송 가능 요청", .texts(max: 40))
    case .isOverdue: described("overdue", "Overdue", "기한 경과", .flag)
    case .firstVictim:
      kind == .lead ? victim : victim.indexed(kind == .contact ? 4 : 3, width: 12)
    case .highestLevel: described("level", "Level", "위험도", .code("risk_level")).indexed(4, width: 9)
    case .waitingDays: number("waiting", "Days waiting", "대기 일수").indexed(9, width: 7)
    case .victimsNow: number("victims_now", "Now", "현재").indexed(2, width: 4)
    case .victimsEver: number("victims_ever", "Ever", "누적").indexed(4, width: 4)
    case .cases: number("cases", "Cases", "사건").indexed(3, width: 5)
    case .openCases: number("open_cases", "Open", "미확인").indexed(3, width: 6)
    case .confirmedAge: number("confirmed_age", "Days since confirmed", "확인 후 일수")
    case .linked(let other): linked(other)
    }
  }

  private var place: Field {
    described("place", "Place", "현재 위치", .linkOrText([.compound, .counterpart]))
  }

  private var victim: Field { described("victim", "Victim", "대상자", .link([.victim])).identifying() }

  private func linked(_ other: RecordKind) -> Field {
    let label = other.pluralLabel
    let field = described("\(other.name)s", label.en, label.ko, .links([other]))
    return other == .victim || other == .contact ? field.identifying() : field
  }

  private func number(_ key: String, _ en: String, _ ko: String) -> Field {
    described(key, en, ko, .integer(0...Int.max))
  }

  private func described(_ key: String, _ en: String, _ ko: String, _ kind: FieldKind) -> Field {
    Field(key, en, ko, kind, .main)
  }
}
