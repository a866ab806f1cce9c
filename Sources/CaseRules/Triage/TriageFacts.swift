package import CaseModel

/// An answer to a question that may not have been asked.
package enum Answer: UInt8, Hashable, Sendable {
  case unknown, no, yes
}

/// All facts that determine the triage score of one case, apart from the time.
package struct TriageFacts: Hashable, Sendable {
  package var stage: Stage?
  package var reportedAt: Instant?
  package var stageSince: Instant?

  package var birthDate: PartialDate?
  package var ageEstimate: Int?
  /// When the age was estimated; nil if that was at the report.
  package var ageEstimatedOn: PartialDate?
  package var health: [Code] = []
  /// When a health need was entered after the treatment.
  package var healthEnteredOn: PartialDate?
  package var treatedOn: PartialDate?
  package var sexualViolence = Answer.unknown

  package var lastViolence: PartialDate?
  package var threats: [Code] = []
  package var threatenedOn: PartialDate?
  /// When a threat without a date was entered.
  package var threatsEnteredOn: PartialDate?
  package var ransom: Demand?

  package var confined = Answer.unknown
  package var phoneControlled = Answer.unknown
  package var passportWithheld = Answer.unknown
  package var safePlace = Answer.unknown
  package var exposure = Answer.unknown
  /// Whether it is recorded if the person can be contacted.
  package var knowsSafeToContact = false
  /// Whether the person can be contacted without danger.
  package var isSafeToContact = false
  package var override: Override?

  /// Where the person is now.
  package var place: Place?
  /// The name of the current compound, if death or torture was reported there.
  package var severeSite: String?
  /// The latest proof of life.
  package var lastProof: Instant?
  /// The sending time of the oldest rescue request without an answer.
  package var requestSent: Instant?
  /// When the other side last answered a rescue request.
  package var requestAnswered: Instant?
  /// The latest time at which the embassy saw or spoke to the person.
  package var lastContact: Instant?

  package init() {}

  /// A demanded ransom.
  package struct Demand: Hashable, Sendable {
    package var amount: Amount?
    package var currency: Code?
    package var status: Code?
    package var deadline: Instant?

    package init(
      amount: Amount? = nil,
      currency: Code? = nil,
      status: Code? = nil,
      deadline: Instant? = nil
    ) {
      self.amount = amount
      self.currency = currency
      self.status = status
      self.deadline = deadline
    }
  }

  /// A level that an officer set by hand.
  package struct Override: Hashable, Sendable {
    package var level: RiskLevel
    package var until: PartialDate

    package init(level: RiskLevel, until: PartialDate) {
      self.level = level
      self.until = until
    }
  }

  /// The number of unknown facts among the nine most important ones (`Docs/Rules.md`, Triage).
  package var gaps: Int { KeyFact.allCases.count { !knows($0) } }

  /// The keys of the unknown ones.
  package var gapKeys: [String] { KeyFact.allCases.filter { !knows($0) }.map(\.rawValue) }

  private func knows(_ fact: KeyFact) -> Bool {
    switch fact {
    case .safeToContact: knowsSafeToContact
    case .exposure: exposure != .unknown
    case .confined: confined != .unknown
    case .passportWithheld: passportWithheld != .unknown
    case .phoneControlled: phoneControlled != .unknown
    case .lastViolence: lastViolence != nil
    case .health: !health.isEmpty
    case .ransom: ransom != nil
    case .birthDate: birthDate != nil
    }
  }

  /// Full years on a day.
  ///
  /// It assumes the latest possible birthday. Without a birth date it is the estimate plus the
  /// years since it was made.
  package func age(on day: Int, zone: Zone) -> Int? {
    if let birthDate { return Age.years(from: birthDate, on: day) }
    let since = ageEstimatedOn?.lastDay ?? reportedAt.map(zone.day)
    return ageEstimate.map { Age.grown($0, since: since, on: day) }
  }
}

/// One of the nine facts that matter most; the raw values are the keys of their fields.
package enum KeyFact: String, CaseIterable, Sendable {
  case safeToContact = "safe_to_contact"
  case exposure, confined
  case passportWithheld = "passport_withheld"
  case phoneControlled = "phone_controlled"
  case lastViolence = "last_violence_on"
  case health = "health_needs"
  case ransom
  case birthDate = "birth_date"
}

/// The current place of a person: a place with a record, or its name.
package enum Place: Hashable, Sendable {
  case record(RecordID)
  case named(String)
}

/// Ages in full years.
package enum Age {
  /// Who is younger is a minor.
  package static let majority = 18

  /// The age on a day in full years.
  ///
  /// For a partial birth date the latest possible day counts, so that nobody who may be a minor is
  /// taken for an adult.
  package static func years(from birth: PartialDate, on day: Int) -> Int {
    let born = Calendar.date(birth.lastDay)
    let today = Calendar.date(day)
    let hadBirthday = (today.month, today.day) >= (born.month, born.day)
    return max(0, today.year - born.year - (hadBirthday ? 0 : 1))
  }

  /// The age of a person on a day, by the birth date or the estimate; nil if neither is known.
  package static func years(of victim: Record, on day: Int) -> Int? {
    if let birth = victim[.birthDate] { return years(from: birth, on: day) }
    let since = victim[.ageEstimatedOn]?.lastDay
    return victim[.ageEstimate].map { grown($0, since: since, on: day) }
  }

  /// An estimated age on a day, plus the full years since the estimate.
  package static func grown(_ estimate: Int, since: Int?, on day: Int) -> Int {
    guard let since, let start = PartialDate(dayNumber: since) else { return estimate }
    return estimate + years(from: start, on: day)
  }
}
