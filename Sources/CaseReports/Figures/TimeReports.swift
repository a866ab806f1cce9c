import CaseBook
import CaseModel
import CaseQuery
import CaseRules

/// Reports by the time of the report: the tables that parliament and ministry ask for.
struct TimeReports {
  private let cases: CountedCases
  private let context: QueryContext

  init(_ cases: CountedCases) {
    self.cases = cases
    context = cases.context
  }

  /// Reported, closed and open cases by year, counted as the ministry counts them (`Docs/Rules.md`,
  /// Figures): a case is closed once the person is known to be out of confinement, in whatever way.
  func yearly() -> Report {
    let rows = byTime { Calendar.date($0).year }.map { year, counts in
      ReportRow(.number(year), Phrase("\(year)", "\(year)년"), counts)
    }
    var report = timeReport(.yearly, ReportColumn("year", Phrase("Year", "연도"), .text), rows)
    report.insideNotes = ClosedCases(cases).notes
    return report
  }

  /// The same by month.
  func monthly() -> Report {
    let rows = byTime { day in
      let date = Calendar.date(day)
      return date.year * 12 + date.month - 1
    }.map { month, counts in
      let number = month % 12 + 1
      let text = "\(month / 12)-\(number < 10 ? "0" : "")\(number)"
      return ReportRow(.text(text), Phrase(text, text), counts)
    }
    return timeReport(.monthly, ReportColumn("month", Phrase("Month", "월"), .text), rows)
  }

  private func timeReport(
    _ name: ReportName,
    _ heading: ReportColumn,
    _ rows: [ReportRow]
  ) -> Report {
    Report(
      name,
      rowHeading: heading,
      columns: [
        ReportColumn("reported", Phrase("Reported", "접수"), .whole),
        ReportColumn("closed", Phrase("Closed", "해결"), .part),
        ReportColumn("open", Phrase("Open", "미해결"), .part),
      ],
      rows: rows,
      isAdditive: true,
      notes: [Self.openMeans]
    )
  }

  /// Reported, closed and open cases for every period from the first to the last with a report.
  private func byTime(_ period: (_ day: Int) -> Int) -> [(period: Int, counts: [ReportCell])] {
    var counts: [Int: (closed: Int, open: Int)] = [:]
    for row in cases.victims {
      guard let day = cases.reportedDay(row) else { continue }
      if cases.isOpen(row) {
        counts[period(day), default: (0, 0)].open += 1
      } else {
        counts[period(day), default: (0, 0)].closed += 1
      }
    }
    guard let first = counts.keys.min(), let last = counts.keys.max() else { return [] }
    return (first...last).map { period in
      let (closed, open) = counts[period] ?? (0, 0)
      return (period, [.count(closed + open), .count(closed), .count(open)])
    }
  }

  /// Days from the report to the closing, by year of the closing.
  func durations() -> Report {
    var days: [Int: [Int]] = [:]
    for row in cases.victims {
      guard let start = cases.reportedDay(row), let end = closedDay(row) else { continue }
      days[Calendar.date(end).year, default: []].append(max(0, end - start))
    }
    let rows = days.keys.sorted().map { year in
      let sorted = (days[year] ?? []).sorted()
      return ReportRow(
        .number(year),
        Phrase("\(year)", "\(year)년"),
        [
          .count(sorted.count), .count(sorted[sorted.count / 2]),
          .count(sorted[sorted.count * 9 / 10]), .count(sorted[sorted.count - 1]),
        ]
      )
    }
    return Report(
      .duration,
      rowHeading: ReportColumn("year", Phrase("Closed in", "종결 연도"), .text),
      columns: [
        ReportColumn("cases", Phrase("Cases", "사건"), .part),
        ReportColumn("median_days", Phrase("Median days", "중앙값(일)"), .measure),
        ReportColumn("p90_days", Phrase("90% within", "90% 이내(일)"), .measure),
        ReportColumn("longest_days", Phrase("Longest", "최장(일)"), .measure),
      ],
      rows: rows,
      notes: [Phrase("Cases in the stage closed.", "단계가 종결인 사건.")]
    )
  }

  private func closedDay(_ row: Int) -> Int? {
    let table = context.book[.victim]
    guard let column = table.column("closed_on"), context.caseIndex.stage(row) == .closed else {
      return nil
    }
    return table.day(row, column)?.lastDay
  }

  private static let openMeans = Phrase(
    "Open: not confirmed to be out of confinement (reported, located, requested).",
    "미해결: 안전이 확인되지 않은 사건(접수·소재 파악·구조 요청)."
  )
}
