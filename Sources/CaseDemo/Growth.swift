import CaseModel

/// The dates of reports and which cases are still open, so that the yearly totals keep the
/// proportions of the published ones.
struct Growth: Sendable {
  /// The reports of one year.
  struct Year: Sendable {
    let year: Int
    /// The index of its first case.
    let first: Int
    let count: Int
    /// The number of cases not confirmed out of confinement.
    let open: Int
    let days: ClosedRange<Int>
  }

  let years: [Year]

  /// The published counts (`cm.asiae.co.kr` 2025101416444323053) and the days over which they are
  /// spread.
  ///
  /// The days avoid both ends of a year so that no time zone moves a report into another year.
  private static let published: [(year: Int, count: Int, open: Int, days: ClosedRange<Int>)] = [
    (2022, 1, 0, DemoTime.day(2022, 11, 7)...DemoTime.day(2022, 12, 20)),
    (2023, 17, 0, DemoTime.day(2023, 1, 9)...DemoTime.day(2023, 12, 27)),
    (2024, 220, 10, DemoTime.day(2024, 1, 2)...DemoTime.day(2024, 12, 30)),
    (2025, 330, 70, DemoTime.day(2025, 1, 2)...DemoTime.day(2025, 8, 30)),
  ]

  init(cases: Int) {
    let counts = Self.shares(of: cases, like: Self.published.map(\.count))
    let open = Self.shares(of: (cases * 80 + 284) / 568, like: Self.published.map(\.open))
    var first = 0
    var years: [Year] = []
    for (index, plan) in Self.published.enumerated() {
      years.append(
        Year(
          year: plan.year,
          first: first,
          count: counts[index],
          open: min(open[index], counts[index]),
          days: plan.days
        )
      )
      first += counts[index]
    }
    self.years = years
  }

  /// Splits a total in the given proportions; the remainder goes to the largest fractions.
  private static func shares(of total: Int, like parts: [Int]) -> [Int] {
    let sum = parts.reduce(0, +)
    var shares = parts.map { total * $0 / sum }
    let order = parts.indices.sorted {
      (total * parts[$0] % sum, $0) > (total * parts[$1] % sum, $1)
    }
    for index in order.prefix(total - shares.reduce(0, +)) { shares[index] += 1 }
    return shares
  }

  /// The time of the report of a case; it rises with the index.
  func report(_ index: Int, seed: UInt64) -> Instant {
    guard let year = year(of: index) else { return DemoTime.start }
    var dice = Dice(seed, .report, index)
    let step = Double(index - year.first) + Double(dice.below(1000)) / 1000
    let day = Self.rising(step / Double(year.count)) * Double(year.days.count)
    let whole = Int(day)
    let second = Self.ofDay(day - Double(whole))
    let midnight = DemoTime.zone.instant(day: year.days.lowerBound + whole)
    return midnight.adding(seconds: second - second % 60)
  }

  /// Whether the person of this case is still missing; more often for later cases of a year.
  func isOpen(_ index: Int) -> Bool {
    guard let year = year(of: index) else { return false }
    func before(_ index: Int) -> Int { index * index * year.open / (year.count * year.count) }
    return before(index - year.first + 1) > before(index - year.first)
  }

  private func year(of index: Int) -> Year? {
    years.last { $0.first <= index && $0.count > 0 }
  }

  /// The relative position in a period at which a share of its reports has arrived, if their
  /// frequency rises by a factor of 2.3 over the period.
  static func rising(_ share: Double) -> Double { share + 0.4 * share * (1 - share) }

  /// The second of the day at a share of its reports: three in four come in office hours.
  private static func ofDay(_ share: Double) -> Int {
    switch share {
    case ..<0.1: Int(share / 0.1 * 28_800)
    case ..<0.85: 28_800 + Int((share - 0.1) / 0.75 * 36_000)
    default: 64_800 + Int((share - 0.85) / 0.15 * 21_500)
    }
  }
}
