package import CaseModel

/// How strong the evidence is that two records are about one person.
package enum MatchStrength: UInt8, Comparable, Sendable {
  /// They share a passport number, a telephone or an account.
  case strong
  /// Their names are similar, and their birth dates or the times of their cases fit.
  case possible

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  package var label: Phrase {
    switch self {
    case .strong: Phrase("strong", "유력")
    case .possible: Phrase("possible", "가능")
    }
  }

  /// The name in JSON and in filters.
  package var name: String { label.en }
}

/// A piece of evidence that two records are about one person.
package enum MatchReason: Hashable, Sendable {
  case passport(String)
  case contact(String)
  case name(String, String, NameLikeness)
  case birth(PartialDate, PartialDate, BirthRelation)
  /// The number of days between the entries into the country.
  case arrival(days: Int)
  /// The number of days between the reports.
  case report(days: Int)
}

/// A record that may be about the same person as another, and why.
package struct Match: Hashable, Sendable {
  /// The other record.
  package let id: RecordID
  package let strength: MatchStrength
  package let reasons: [MatchReason]
}

extension MatchFacts {
  /// If a birth date is not known, arrivals at most this many days apart count as evidence.
  static let arrivalDays = 14
  /// If a birth date is not known, reports at most this many days apart count as evidence.
  static let reportDays = 90

  /// The evidence that both are one person; nil if it is not sufficient.
  ///
  /// A shared unique number is sufficient. Otherwise the names must be similar, and the birth dates
  /// must fit; if one is not known, the arrivals or reports must be near each other. With different
  /// passport numbers, the same whole birth date is required. Different sexes mean different
  /// people.
  package func match(_ other: MatchFacts) -> (strength: MatchStrength, reasons: [MatchReason])? {
    let shared = sharedReasons(other)
    let name = nameReason(other)
    let birth = BirthRelation.closest(births, other.births)
    var reasons = shared + (name.map { [$0.reason] } ?? [])
    if let birth, birth.relation != .apart {
      reasons.append(.birth(birth.mine, birth.theirs, birth.relation))
    }
    if !shared.isEmpty { return (.strong, reasons) }
    guard let name, sex == nil || other.sex == nil || sex == other.sex else { return nil }
    let hasOtherPassport = !passports.isEmpty && !other.passports.isEmpty
    switch birth?.relation ?? .unknown {
    case .same: return (.possible, reasons)
    case .fits, .near:
      return name.likeness < .lacksSyllable && !hasOtherPassport ? (.possible, reasons) : nil
    case .apart: return nil
    case .unknown:
      let times = timeReasons(other)
      let isEnough = name.likeness < .lacksSyllable && !hasOtherPassport && !times.isEmpty
      return isEnough ? (.possible, reasons + times) : nil
    }
  }

  private func sharedReasons(_ other: MatchFacts) -> [MatchReason] {
    let passport = passports.first(where: other.passports.contains)
    let contacts = contacts.filter { mine in other.contacts.contains { $0.key == mine.key } }
    return (passport.map { [.passport($0)] } ?? []) + contacts.map { .contact($0.text) }
  }

  func nameReason(_ other: MatchFacts) -> (likeness: NameLikeness, reason: MatchReason)? {
    var best: (likeness: NameLikeness, reason: MatchReason)?
    for mine in names {
      for theirs in other.names {
        guard let likeness = mine.likeness(to: theirs), best.map({ likeness < $0.likeness }) ?? true
        else { continue }
        best = (likeness, .name(mine.text, theirs.text, likeness))
      }
    }
    return best
  }

  private func timeReasons(_ other: MatchFacts) -> [MatchReason] {
    var reasons: [MatchReason] = []
    if let entered, let theirs = other.entered, entered.isWhole, theirs.isWhole {
      let days = abs(entered.firstDay - theirs.firstDay)
      if days <= Self.arrivalDays { reasons.append(.arrival(days: days)) }
    }
    if let reported, let theirs = other.reported {
      let days = Int(abs(reported.seconds - theirs.seconds) / 86_400)
      if days <= Self.reportDays { reasons.append(.report(days: days)) }
    }
    return reasons
  }
}

/// How two birth dates compare.
package enum BirthRelation: Hashable, Sendable {
  case same
  /// One is less precise than the other, and they agree as far as both are known.
  case fits
  /// One of year, month and day differs, or day and month are swapped: probably a typing mistake.
  case near
  case apart
  case unknown

  package init(_ a: PartialDate?, _ b: PartialDate?) {
    guard let a, let b else {
      self = .unknown
      return
    }
    guard a.isWhole, b.isWhole else {
      self = a.firstDay <= b.lastDay && b.firstDay <= a.lastDay ? .fits : .apart
      return
    }
    let differing = [a.year != b.year, a.month != b.month, a.day != b.day].count { $0 }
    let isSwapped = a.year == b.year && a.month == b.day && a.day == b.month
    self = differing == 0 ? .same : differing == 1 || isSwapped ? .near : .apart
  }

  /// The two dates that agree best; nil if one side has none.
  package static func closest(
    _ mine: [PartialDate],
    _ theirs: [PartialDate]
  ) -> (mine: PartialDate, theirs: PartialDate, relation: BirthRelation)? {
    var best: (mine: PartialDate, theirs: PartialDate, relation: BirthRelation)?
    for a in mine {
      for b in theirs {
        let relation = BirthRelation(a, b)
        if best.map({ relation.rank < $0.relation.rank }) ?? true { best = (a, b, relation) }
      }
    }
    return best
  }

  private var rank: Int {
    switch self {
    case .same: 0
    case .fits: 1
    case .near: 2
    case .apart: 3
    case .unknown: 4
    }
  }
}
