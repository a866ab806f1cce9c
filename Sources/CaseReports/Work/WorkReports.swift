import CaseModel
import CaseQuery

/// Work that is left, by who has to do it; these reports never leave the office.
struct WorkReports {
  private let cases: CountedCases
  private let context: QueryContext

  init(_ cases: CountedCases) {
    self.cases = cases
    context = cases.context
  }

  /// Overdue follow-ups by the counterpart that they wait for.
  func overdueByCounterpart() -> Report {
    let groups = openFollowups {
      $0.due < context.now
    } by: {
      $0.counterpart ?? ""
    }
    let rows = groups.map { name, items in
      let first = items.min { $0.due < $1.due }
      return ReportRow(
        name.isEmpty ? .none : .text(name),
        name.isEmpty ? Phrase("No counterpart", "협력기관 없음") : Phrase(name, name),
        [
          .count(items.count),
          .count(first.map { context.today - context.zone.day($0.due) } ?? 0),
          .text(first?.id.text ?? ""),
        ]
      )
    }
    return Report(
      .overdue,
      rowHeading: ReportColumn("counterpart", RecordKind.counterpart.label, .text),
      columns: [
        ReportColumn("overdue", Phrase("Overdue", "지연"), .part),
        ReportColumn("longest_days", Phrase("Longest (days)", "최장 지연(일)"), .measure),
        ReportColumn("oldest", Phrase("Oldest", "가장 오래된 조치"), .text),
      ],
      rows: rows,
      isAdditive: true
    )
  }

  /// Open follow-ups by assigned officer and due time.
  func dutiesByOfficer() -> Report {
    let now = context.now
    let groups = openFollowups { _ in
      true
    } by: {
      $0.assignee
    }
    let rows = groups.map { name, items in
      let counts = [
        items.count,
        items.count { $0.due < now },
        items.count { $0.due >= now && $0.due < now.adding(hours: 24) },
        items.count { $0.due >= now.adding(hours: 24) && $0.due < now.adding(days: 7) },
        items.count { $0.due >= now.adding(days: 7) },
      ]
      return ReportRow(.text(name), Phrase(name, name), counts.map { .count($0) })
    }
    return Report(
      .duties,
      rowHeading: ReportColumn("officer", Phrase("Officer", "담당자"), .text),
      columns: [
        ReportColumn("open", Phrase("Open", "미완료"), .whole),
        ReportColumn("overdue", Phrase("Overdue", "지연"), .part),
        ReportColumn("due_24h", Phrase("Within 24 h", "24시간 내"), .part),
        ReportColumn("due_7d", Phrase("Within 7 d", "7일 내"), .part),
        ReportColumn("due_later", Phrase("Later", "이후"), .part),
      ],
      rows: rows,
      isAdditive: true
    )
  }

  /// The open follow-ups that pass a test, in groups with the largest first.
  private func openFollowups(
    _ test: (OpenFollowup) -> Bool,
    by group: (OpenFollowup) -> String
  ) -> [(name: String, items: [OpenFollowup])] {
    let found = OpenFollowup.all(of: cases).filter(test)
    return Dictionary(grouping: found, by: group).map { ($0.key, $0.value) }
      .sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }
  }
}
