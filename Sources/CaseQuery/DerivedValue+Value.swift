import CaseModel
import CaseRules

extension DerivedValue {
  /// The value in a row; nil where there is none.
  func value(_ row: Int, _ kind: RecordKind, _ context: QueryContext) -> FieldValue? {
    let overview = context.overview
    switch self {
    case .name: return name(row, context).map { .text($0) }
    case .level: return overview.level(row).map { .code($0.code) }
    case .province: return overview.province(row).map { .code($0) }
    case .lastProof: return overview.lastProof(row).map { .instant($0) }
    case .nextDue: return overview.nextDue(row).map { .instant($0) }
    case .place: return place(row, context)
    case .group:
      return overview.stage(row).map { .text($0.group.label[context.language]) }
    case .isOverdue: return .flag(isOverdue(row, context))
    case .firstVictim: return context.firstVictim(kind, row).map { .link($0) }
    case .firstLevel:
      return context.firstVictim(kind, row).flatMap { context.book.row($0) }
        .flatMap { overview.level($0) }.map { .code($0.code) }
    default: return number(row, context).map { .integer($0) }
    }
  }

  /// The name that a person goes by here: in Hangul, else as in the passport, else an alias.
  private func name(_ row: Int, _ context: QueryContext) -> String? {
    let table = context.book[.victim]
    for key in ["name_ko", "name_latin"] {
      if let place = table.place(key), let text = table.text(row, place) { return text }
    }
    return context.book.record(.victim, row)?[.aliases]?.first
  }

  /// The number in a row, for the values that are numbers.
  func number(_ row: Int, _ context: QueryContext) -> Int? {
    let overview = context.overview
    switch self {
    case .score: return overview.score(row)
    case .urgency: return overview.urgency(row)
    case .silent: return overview.daysSilent(row)
    case .openFollowups: return overview.openFollowups(row)
    case .overdueCount: return overview.overdueFollowups(row)
    case .age: return age(row, context)
    case .daysOpen: return daysOpen(row, context)
    case .waitingDays: return waitingDays(row, context)
    case .victimsNow: return overview.victimsNow(row)
    case .victimsEver: return overview.victimsEver(row)
    case .confirmedAge:
      return context.book[.compound].day(row, key: "last_confirmed_on").map {
        max(0, context.today - $0.lastDay)
      }
    default: return nil
    }
  }
}

extension DerivedValue {
  private func age(_ row: Int, _ context: QueryContext) -> Int? {
    let table = context.book[.victim]
    if let birth = table.day(row, key: "birth_date") {
      return Age.years(from: birth, on: context.today)
    }
    return context.book.record(.victim, row)?[.ageEstimate]
  }

  /// Days from the report to the closing, or to today.
  private func daysOpen(_ row: Int, _ context: QueryContext) -> Int? {
    let table = context.book[.victim]
    guard let reported = table.instant(row, key: "reported_at") else { return nil }
    let end = table.day(row, key: "closed_on").map(\.lastDay) ?? context.today
    return max(0, end - context.zone.day(reported))
  }

  private func place(_ row: Int, _ context: QueryContext) -> FieldValue? {
    switch context.overview.place(row) {
    case .nowhere: return nil
    case .compound(let site): return .link(context.book.id(.compound, Int(site)))
    case .counterpart(let other): return .link(context.book.id(.counterpart, Int(other)))
    case .named:
      let table = context.book[.victim]
      guard let stays = table.place("stays"),
        case .named(let name)? = Stays.currentPlace(table.value(row, stays))
      else { return nil }
      return .text(name)
    }
  }

  private func isOverdue(_ row: Int, _ context: QueryContext) -> Bool {
    let table = context.book[.followup]
    guard let status = table.text(row, key: "status"), let due = table.instant(row, key: "due_at")
    else { return false }
    return FollowupRules.isOverdue(status: Code(status), due: due, now: context.now)
  }

  /// Days since the letter went out, while no answer came.
  private func waitingDays(_ row: Int, _ context: QueryContext) -> Int? {
    let table = context.book[.followup]
    guard table.text(row, key: "status") == "waiting",
      table.instant(row, key: "answered_at") == nil,
      let sent = table.instant(row, key: "sent_at")
    else { return nil }
    return max(0, context.today - context.zone.day(sent))
  }
}

extension QueryContext {
  /// The first victim that a record names.
  func firstVictim(_ kind: RecordKind, _ row: Int) -> RecordID? {
    let table = book[kind]
    guard let place = table.place("victims") else { return nil }
    var first: RecordID?
    table.forEachLink(row, place) { first = first ?? $0 }
    return first
  }
}
