import CaseModel
import CaseQuery

/// A group of Today that lists rows of a table.
enum TodayGroup: Int, CaseIterable, Sendable {
  case danger, noAction, approvals, overdue, dueToday, thisWeek, requests

  var title: Phrase {
    switch self {
    case .danger: Phrase("In danger", "위험")
    case .noAction: Phrase("No action in time", "기한 내 조치 없음")
    case .approvals: Phrase("To approve", "승인 대기")
    case .overdue: Phrase("Overdue", "기한 경과")
    case .dueToday: Phrase("Due today", "오늘 마감")
    case .thisWeek: Phrase("This week", "이번 주")
    case .requests: Phrase("Can be sent now", "지금 보낼 수 있는 요청")
    }
  }

  /// The text of an empty group; nil omits the group.
  var none: Phrase? {
    switch self {
    case .danger: Phrase("Nobody is known to be in danger.", "위험이 확인된 사람이 없습니다.")
    case .overdue: Phrase("Nothing is overdue.", "기한이 지난 일이 없습니다.")
    case .dueToday: Phrase("Nothing more is due today.", "오늘 마감인 일이 없습니다.")
    case .thisWeek: Phrase("Nothing else is due this week.", "이번 주에 남은 다른 일이 없습니다.")
    case .noAction, .approvals, .requests: nil
    }
  }

  /// The table and the filter that show the whole group.
  var target: TodayTarget {
    switch self {
    case .danger: TodayTarget(.victims, "level:critical,high")
    case .noAction: TodayTarget(.victims, "is:noaction")
    case .approvals: TodayTarget(.followups, "type:approval is:open")
    case .overdue: TodayTarget(.followups, "is:overdue")
    case .dueToday: TodayTarget(.followups, "is:open -is:overdue due:today")
    case .thisWeek: TodayTarget(.followups, "is:open due>today due<+7d")
    case .requests: TodayTarget(.victims, "stage:located is:ready")
    }
  }

  private static let filters = allCases.map { (try? Filter.parse($0.target.filter)) ?? Filter() }

  /// People by urgency; work by the person's level first, then by time.
  func listing(_ displaySettings: DisplaySettings) -> RowQuery {
    let isWork = target.section == .followups
    // A request is assigned to who asked, and others decide.
    let onlyMine = displaySettings.onlyMine && self != .approvals
    return RowQuery(
      isWork ? .followup : .victim,
      filter: Self.filters[rawValue],
      order: isWork ? SortOrder([SortOrder.Key("level"), SortOrder.Key("due_at")]) : nil,
      onlyMine: onlyMine
    )
  }
}
