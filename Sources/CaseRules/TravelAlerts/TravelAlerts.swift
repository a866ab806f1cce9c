package import CaseModel
import StrictJSON

/// The travel alerts of the ministry for places in Cambodia, by the period in which each list held
/// (`Docs/Rules.md`, Travel alerts).
package struct TravelAlerts: Sendable {
  /// A level of alert; later ones in the file are stricter.
  struct Level: Sendable {
    let code: String
    let label: Phrase
    let note: Phrase?
    /// The most days for which it is issued; nil for no limit.
    let mostDays: Int?
  }

  /// The day of the last known list.
  private let asOf: PartialDate
  private let levels: [Level]
  /// The lists, oldest first.
  private let periods: [AlertPeriod]

  /// Reads `Data/Reference/travel_alerts.json`.
  ///
  /// - Throws: which member is missing or names an unknown level or border.
  package init(json text: String) throws(ReferenceError) {
    let file = try JSON.file(text)
    guard let day = PartialDate(try file.text("as_of")) else {
      throw ReferenceError("travel alerts: as_of is no date")
    }
    asOf = day
    var levels: [Level] = []
    for json in try file.list("levels") { levels.append(try Level(json)) }
    var borders: [String: Border] = [:]
    for member in try file.member("borders").objectValue ?? [] {
      borders[member.key] = try Border(member.value)
    }
    var periods: [AlertPeriod] = []
    for json in try file.list("periods") {
      periods.append(try AlertPeriod(json, levels.map(\.code), borders))
    }
    self.levels = levels
    self.periods = periods.sorted { $0.from < $1.from }
  }

  /// The alert for a compound at a moment, in sentences: the level and why it applies, what it
  /// means, and how old the list is; empty before the first list, and for other records.
  package func sentences(_ compound: Record, now: Instant, zone: Zone) -> [Phrase] {
    guard compound.kind == .compound, let period = periods.last(where: { $0.from <= now }) else {
      return []
    }
    let alert = period.alert(compound)
    let level = levels[alert.level]
    let since = zone.text(period.from)
    var sentences = [
      Phrase(
        "\(level.label.en): \(alert.reason.en), since \(since)",
        "\(level.label.ko): \(alert.reason.ko), \(since)부터"
      )
    ]
    sentences += [level.note, alert.note].compactMap { $0 }
    if let days = level.mostDays, zone.day(now) - zone.day(period.from) > days {
      sentences.append(
        Phrase(
          "it lasts at most \(days) days, so it may have ended or been renewed",
          "최대 \(days)일까지이므로 종료되었거나 연장되었을 수 있음"
        )
      )
    }
    if let unsure = period.unsure(compound) { sentences.append(unsure) }
    let age = zone.day(now) - asOf.lastDay
    if age > Self.freshDays {
      sentences.append(
        Phrase(
          "the last known list is of \(asOf.text), \(age) days old: check 0404.go.kr",
          "마지막으로 확인된 목록은 \(asOf.text)(\(age)일 전): 0404.go.kr 확인 필요"
        )
      )
    }
    return sentences
  }

  /// Days after which the age of the list is said.
  private static let freshDays = 7
}

extension TravelAlerts.Level {
  fileprivate init(_ json: JSON) throws(ReferenceError) {
    code = try json.text("code")
    label = try json.phrase()
    note = json["en_note"] == nil ? nil : Phrase(try json.text("en_note"), try json.text("ko_note"))
    mostDays = json["at_most_days"]?.intValue
  }
}
