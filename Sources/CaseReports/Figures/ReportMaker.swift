import CaseBook
package import CaseModel
package import CaseQuery
import CaseRules

/// Computes reports.
package struct ReportMaker {
  let context: QueryContext
  /// The rows of the counted victims.
  let victims: [Int]
  /// The filter that selected them, in the language of the `/` key; empty for all.
  let filter: String
  /// The start of the period for the handover report.
  let since: Instant

  /// A maker for the cases that match a filter, with events since a given time, or in the last
  /// twelve hours.
  ///
  /// - Throws: what in the filter is invalid.
  package init(
    _ context: QueryContext,
    filter text: String = "",
    since: Instant? = nil
  ) throws(FilterError) {
    let filter = try Filter.parse(text)
    self.init(
      context,
      victims: try RowQuery(.victim, filter: filter, order: SortOrder([])).rows(context),
      filter: filter.isEmpty ? "" : text,
      since: since ?? context.now.adding(hours: -12)
    )
  }

  init(_ context: QueryContext, victims: [Int], filter: String, since: Instant) {
    self.context = context
    self.victims = victims
    self.filter = filter
    self.since = since
  }

  /// A test for the records in a report: all, or with a filter those that name one of the victims.
  func isCounted(_ kind: RecordKind) -> (_ row: Int) -> Bool {
    let table = context.book[kind]
    guard !filter.isEmpty else { return { _ in true } }
    let wanted = Set(victims)
    guard kind != .victim else { return wanted.contains }
    guard let place = table.place("victims") else { return { _ in false } }
    let targets = VictimTargets(context.book)
    return { row in
      var isFound = false
      table.forEachLink(row, place) { id in
        if let target = targets.row(id), wanted.contains(target) { isFound = true }
      }
      return isFound
    }
  }

  /// The time of the report.
  package var now: Instant { context.now }

  package func report(_ name: ReportName) -> Report {
    var report = counted(name)
    report.scope = ReportScope(filter: filter, asOf: context.zone.text(context.now))
    return report
  }

  private func counted(_ name: ReportName) -> Report {
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

  /// Whether the published figures count it as open: the person is not confirmed safe.
  func isOpen(_ row: Int) -> Bool {
    context.caseIndex.stage(row)?.group == .unconfirmed
  }

  /// The day of the report on the office's clock; nil if the record has none.
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
