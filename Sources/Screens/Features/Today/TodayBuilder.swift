import CaseBook
import CaseModel
import CaseQuery
import CaseRules

/// Lays out the groups of Today on the screen.
struct TodayBuilder {
  let context: QueryContext
  let lists: [CachedRows]
  /// Undecided pairs that share a unique number; empty until all are found.
  let pairs: [MatchPair]
  /// Cases that contain a known lead; empty until all are found.
  let alerts: [LeadAlerts.Alert]
  /// Missing people who unknown persons may be; empty until all are found.
  let unknowns: [UnknownAlerts.Alert]
  let seen: [CommitSummary]
  /// The number of screen rows; more rows show more of each group.
  let height: Int

  /// The rows: people in danger, those without an action in time, overdue work, work due today and
  /// this week, requests ready to be sent, and changes.
  ///
  /// The screen rows are dealt out to the groups one by one, so that each group begins on the first
  /// screen.
  func items() -> [TodayItem] {
    let groups = (TodayGroup.allCases.map(group) + [found, knownLeads, duplicates, changes]).filter
    {
      $0.count > 0 || $0.none != nil
    }
    let isRoomy = height >= 30
    var room = height - groups.count - (isRoomy ? groups.count - 1 : 0)
    var shown = groups.map { _ in 0 }
    while room > 0, groups.indices.contains(where: { shown[$0] < groups[$0].rows }) {
      for index in groups.indices where room > 0 && shown[index] < groups[index].rows {
        shown[index] += 1
        room -= 1
      }
    }
    let parts = zip(groups, shown).map { $0.head($1) }
    return Array(parts.joined(separator: isRoomy ? [TodayItem(.blank)] : []))
  }

  private struct Group {
    let title: Phrase
    let count: Int
    var all: TodayTarget?
    var none: Phrase?
    let item: (_ index: Int) -> TodayItem

    /// The number of rows it could fill.
    var rows: Int { max(1, count) }

    /// The heading and the first `shown` rows.
    func head(_ shown: Int) -> [TodayItem] {
      let heading = TodayItem(.heading(title, count: count, all: count > shown ? all : nil))
      guard count > 0 else { return [heading] + (none.map { [TodayItem(.nothing($0))] } ?? []) }
      return [heading] + (0..<min(count, shown)).map(item)
    }
  }

  private func group(_ group: TodayGroup) -> Group {
    let rows = lists[group.rawValue].rows
    return Group(
      title: group.title,
      count: rows.count,
      all: group.target,
      none: group.none,
      item: { item(group, rows[$0]) }
    )
  }

  private func item(_ group: TodayGroup, _ row: Int) -> TodayItem {
    let book = context.book
    switch group {
    case .danger: return TodayItem(.danger(row), book.id(.victim, row))
    case .noAction: return TodayItem(.noAction(row), book.id(.victim, row))
    case .approvals: return TodayItem(.approval(row), book.id(.followup, row))
    case .overdue, .dueToday, .thisWeek:
      return TodayItem(.followup(row), book.id(.followup, row))
    case .requests:
      let channel = context.readyChannel(row)?.label ?? Phrase("", "")
      return TodayItem(.request(row, channel: channel), book.id(.victim, row))
    }
  }

  private var duplicates: Group {
    Group(
      title: Phrase("May be one person reported twice", "중복 접수일 수 있음"),
      count: pairs.count,
      item: { TodayItem(.duplicate(pairs[$0]), pairs[$0].match.id) }
    )
  }

  private var found: Group {
    Group(
      title: Phrase("Unknown persons who may be missing ones", "실종자일 수 있는 신원미상자"),
      count: unknowns.count,
      item: { TodayItem(.unknown(unknowns[$0]), unknowns[$0].unknown) }
    )
  }

  private var knownLeads: Group {
    Group(
      title: Phrase("Mentions a known lead", "알려진 단서가 나온 사건"),
      count: alerts.count,
      item: { TodayItem(.lead(alerts[$0]), alerts[$0].victim) }
    )
  }

  private var changes: Group {
    let others = Array(seen.lazy.filter { $0.by != context.user }.prefix(50))
    let items = others.compactMap { commit in
      commit.ids.first.map { TodayItem(.change(commit), $0) }
    }
    return Group(
      title: Phrase("Changed since you were here", "지난 접속 이후 변경"),
      count: items.count,
      item: { items[$0] }
    )
  }
}
