package import CaseModel
package import CaseQuery

/// Computes reports.
package struct ReportMaker {
  private let cases: CountedCases
  /// The hand-over tells what happened from then on.
  private let since: Instant

  /// A maker for the cases that match a filter and were reported until the context's time, with
  /// events since a given time, or in the last twelve hours.
  ///
  /// - Throws: what in the filter is invalid.
  package init(
    _ context: QueryContext,
    filter text: String = "",
    since: Instant? = nil
  ) throws(FilterError) {
    let filter = try Filter.parse(text)
    let found = CountedCases(
      context: context,
      victims: try RowQuery(.victim, filter: filter, order: SortOrder([])).rows(context),
      filter: filter.isEmpty ? "" : text
    )
    cases = found.narrowed { row in found.reportedDay(row).map { $0 <= context.today } ?? true }
    self.since = since ?? context.now.adding(hours: -12)
  }

  /// The time of the report.
  package var now: Instant { cases.context.now }

  package func report(_ name: ReportName) -> Report {
    var report = counted(name)
    report.scope = ReportScope(filter: cases.filter, asOf: cases.context.zone.text(now))
    return report
  }

  /// The cases that the yearly table counts differently here and in another book, which is the same
  /// casebook at another time.
  package func difference(from other: ReportMaker) -> Report {
    var report = YearlyDifference(cases, from: other.cases).report()
    report.scope = ReportScope(filter: cases.filter, asOf: cases.context.zone.text(now))
    return report
  }

  private func counted(_ name: ReportName) -> Report {
    switch name {
    case .yearly: TimeReports(cases).yearly()
    case .monthly: TimeReports(cases).monthly()
    case .duration: TimeReports(cases).durations()
    case .kind: GroupReports(cases).byCode(name, "report_kind", isAdditive: true)
    case .outcome: GroupReports(cases).byHowLeft()
    case .age: PersonReports(cases).byAge()
    case .region: GroupReports(cases).byCode(name, "home_region", isAdditive: true)
    case .recruitment: GroupReports(cases).byCode(name, "recruit_channels", isAdditive: false)
    case .custody: PersonReports(cases).inCustody()
    case .returns: EventReports(cases).returns()
    case .incidents: EventReports(cases).incidents()
    case .calls: EventReports(cases).calls()
    case .standards: StandardsReport(cases).report()
    case .counterparts: CounterpartReport(cases).report()
    case .roster: RosterReport(cases).report()
    case .province: GroupReports(cases).byProvince()
    case .channel: GroupReports(cases).byCode(name, "report_channel", isAdditive: true)
    case .scam: GroupReports(cases).byCode(name, "scam_work", isAdditive: false)
    case .closure: GroupReports(cases).byClosure()
    case .compound: CompoundReport(cases).report()
    case .overdue: WorkReports(cases).overdueByCounterpart()
    case .duties: WorkReports(cases).dutiesByOfficer()
    case .handover: HandoverReport(cases, since: since).report()
    }
  }
}
