package import CaseModel
package import CaseQuery
import CaseRules

/// Counts what a report asks for.
package struct ReportMaker {
  let context: QueryContext
  /// The victims that are counted, by row.
  let victims: [Int]
  /// From when on the hand-over tells what happened.
  let since: Instant

  /// A maker for the cases in some rows of the table of victims.
  package init(_ context: QueryContext, victims: [Int], since: Instant) {
    self.context = context
    self.victims = victims
    self.since = since
  }

  /// The same for all cases, with what happened in the last twelve hours.
  package init(_ context: QueryContext) {
    let table = context.book[.victim]
    self.init(
      context,
      victims: (0..<table.count).filter { !table.isDeleted($0) },
      since: context.now.adding(hours: -12)
    )
  }

  /// The moment of which it tells.
  package var now: Instant { context.now }

  package func report(_ name: ReportName) -> Report {
    switch name {
    case .yearly: yearly()
    case .monthly: monthly()
    case .province: byProvince()
    case .compound: byCompound()
    case .channel: byCode(name, "report_channel", isAdditive: true)
    case .scam: byCode(name, "scam_work", isAdditive: false)
    case .closure: byClosure()
    case .duration: durations()
    case .overdue: overdueByCounterpart()
    case .duties: dutiesByOfficer()
    case .handover: handover()
    }
  }

  /// What the published figures call open: nobody has confirmed that the person is safe.
  func isOpen(_ row: Int) -> Bool {
    context.overview.stage(row)?.group == .unconfirmed
  }

  /// The day of the report on the office's clock; nil where the record has none.
  func reportedDay(_ row: Int) -> Int? {
    let table = context.book[.victim]
    guard let place = table.place("reported_at") else { return nil }
    return table.instant(row, place).map(context.zone.day)
  }

  static let openMeans = Phrase(
    "Open: not confirmed to be out of confinement (reported, located, requested).",
    "미해결: 안전이 확인되지 않은 사건(접수·소재 파악·구조 요청)."
  )
}
