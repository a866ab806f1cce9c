import CaseModel
import CaseRules

/// Gathers the rows of Today.
struct TodayBuilder {
  let world: World
  let looks: Looks
  let seen: [SeenCommit]
  /// Rows of the screen; more rows mean more of each group.
  let height: Int

  /// The rows: people in danger, what is overdue, due today and this week, what could go out now
  /// and what changed.
  ///
  /// The rows of the screen are dealt out to the groups one by one, so that each of them begins on
  /// the first screen.
  func items() -> [TodayItem] {
    let groups = groups().filter { !$0.items.isEmpty || $0.none != nil }
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

  private func groups() -> [Group] {
    let due = dueFollowups()
    return [
      Group(
        title: Phrase("In danger", "위험"),
        items: danger(),
        all: TodayTarget(.victims, "is:active level:critical,high"),
        none: Phrase("Nobody is known to be in danger.", "위험으로 확인된 사람이 없습니다.")
      ),
      Group(
        title: Phrase("Overdue", "기한 지남"),
        items: due.overdue,
        all: TodayTarget(.followups, "is:overdue"),
        none: Phrase("Nothing is overdue.", "기한 지난 일이 없습니다.")
      ),
      Group(
        title: Phrase("Due today", "오늘 마감"),
        items: due.today,
        all: TodayTarget(.followups, "is:open due:today"),
        none: Phrase("Nothing more is due today.", "오늘 마감인 일이 없습니다.")
      ),
      Group(
        title: Phrase("This week", "이번 주"),
        items: due.week,
        all: TodayTarget(.followups, "is:open due<+7d"),
        none: Phrase("Nothing else is due this week.", "이번 주 다른 일이 없습니다.")
      ),
      Group(title: Phrase("Could go out now", "지금 보낼 수 있는 요청"), items: requests()),
      Group(title: Phrase("Changed since you were here", "지난 접속 이후 변경"), items: changes()),
    ]
  }

  private struct Group {
    let title: Phrase
    let items: [TodayItem]
    var all: TodayTarget?
    /// Said where there is nothing; nil leaves the group out.
    var none: Phrase?

    /// How many rows it could fill.
    var rows: Int { max(1, items.count) }

    /// The heading and as many rows.
    func head(_ count: Int) -> [TodayItem] {
      let hidden = max(0, items.count - count)
      let heading = TodayItem(.heading(title, count: items.count, all: hidden > 0 ? all : nil))
      let rows =
        items.isEmpty ? none.map { [TodayItem(.nothing($0))] } ?? [] : Array(items.prefix(count))
      return [heading] + rows
    }
  }

  /// Cases not confirmed safe whose level is high or critical, the most urgent first.
  private func danger() -> [TodayItem] {
    let table = world.book[.victim]
    let mine = MineTest(table, "case_owner", looks, world.user)
    let rows = (0..<table.count).filter { row in
      guard let level = world.overview.level(row), level >= .high else { return false }
      return !table.isDeleted(row) && mine.accepts(row)
    }
    let sorted = rows.sorted { world.overview.urgency($0) > world.overview.urgency($1) }
    return sorted.map { TodayItem(.danger($0), world.book.id(.victim, $0)) }
  }

  private func dueFollowups() -> (overdue: [TodayItem], today: [TodayItem], week: [TodayItem]) {
    let table = world.book[.followup]
    let mine = MineTest(table, "assignee", looks, world.user)
    let status = table.place("status") ?? 0
    let dueAt = table.place("due_at") ?? 0
    let tomorrow = world.zone.instant(day: world.zone.day(world.now) + 1)
    let week = tomorrow.adding(days: 6)
    var groups: [[DueRow]] = [[], [], []]
    for row in 0..<table.count {
      guard
        table.hasText(row, status, "planned") || table.hasText(row, status, "waiting"),
        let due = table.instant(row, dueAt), due < week, !table.isDeleted(row), mine.accepts(row)
      else { continue }
      let group = due < world.now ? 0 : due < tomorrow ? 1 : 2
      groups[group].append(DueRow(row: row, due: due, urgency: urgency(row, table)))
    }
    let items = groups.map { group in
      group.sorted { ($1.urgency, $0.due) < ($0.urgency, $1.due) }
        .map { TodayItem(.followup($0.row), world.book.id(.followup, $0.row)) }
    }
    return (items[0], items[1], items[2])
  }

  private struct DueRow {
    let row: Int
    let due: Instant
    let urgency: Int
  }

  /// The level of the most urgent person a follow-up is about, so that time decides within a level.
  private func urgency(_ row: Int, _ table: RowTable) -> Int {
    var most = 0
    table.forEachLink(row, table.place("victims") ?? 0) { id in
      guard let victim = world.book.row(id), let level = world.overview.level(victim) else {
        return
      }
      most = max(most, Int(level.rawValue))
    }
    return most
  }

  /// Located cases whose request has all that a channel requires and was not sent.
  private func requests() -> [TodayItem] {
    let table = world.book[.victim]
    let stage = table.place("stage") ?? 0
    let mine = MineTest(table, "case_owner", looks, world.user)
    let rows = (0..<table.count).filter {
      table.hasText($0, stage, "located") && !table.isDeleted($0) && mine.accepts($0)
    }.sorted { world.overview.urgency($0) > world.overview.urgency($1) }
    return rows.compactMap { row in
      guard let record = world.book.record(.victim, row),
        let channel = world.rules.channels.first(where: { Readiness($0, victim: record).isReady })
      else { return nil }
      return TodayItem(.request(row, channel: channel.label), record.id)
    }
  }

  private func changes() -> [TodayItem] {
    seen.filter { $0.by != world.user }.prefix(50).compactMap { commit in
      commit.ids.first.map { TodayItem(.change(commit), $0) }
    }
  }
}

/// Tells whether a row is an officer's own, where only those are wanted.
struct MineTest {
  private let table: RowTable
  private let place: Int?
  private let user: [UInt8]

  init(_ table: RowTable, _ key: String, _ looks: Looks, _ user: String) {
    self.table = table
    place = looks.onlyMine ? table.place(key) : nil
    self.user = Array(user.utf8)
  }

  func accepts(_ row: Int) -> Bool {
    guard let place else { return true }
    return table.textBytes(row, place).elementsEqual(user)
  }
}
