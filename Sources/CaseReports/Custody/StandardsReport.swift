import CaseBook
import CaseModel
import CaseQuery
import CaseRules

/// Whether the office reached people in custody in time, and whom it did not; it names them, so it
/// stays inside.
///
/// Custody and contact count at the time at which they happened. What was written down late is late
/// only if it happened late.
struct StandardsReport {
  private let cases: CountedCases
  private let context: QueryContext
  private let contacts: ConsularContacts

  init(_ cases: CountedCases) {
    self.cases = cases
    context = cases.context
    contacts = ConsularContacts(context)
  }

  func report() -> Report {
    let people = cases.victims.compactMap(person)
    let standards = people.isEmpty ? [] : context.standards.all
    let judged = standards.map { standard in
      (standard, people.map { judge($0, standard) })
    }
    return Report(
      .standards,
      rowHeading: ReportColumn("standard", Phrase("Standard", "기준"), .text),
      columns: Self.columns,
      rows: judged.map { sums($0, $1) } + judged.flatMap { late($0, $1) },
      notes: [
        Phrase(
          "By the time at which things happened, whenever they were written down.",
          "입력 시각이 아니라 실제 발생 시각 기준."
        ),
        Phrase(
          "Of a custody known by its day, hours count from the end of the day.",
          "날짜만 아는 구금은 그날이 끝난 때부터 계산."
        ),
      ]
    )
  }

  private static let columns = [
    ReportColumn("cases", Phrase("Cases", "사건"), .whole),
    ReportColumn("in_time", Phrase("In time", "기한 내"), .part),
    ReportColumn("late", Phrase("Late", "지연"), .part),
    ReportColumn("never", Phrase("Never", "없음"), .part),
    ReportColumn("pending", Phrase("Not due", "기한 전"), .part),
    ReportColumn("percent", Phrase("%", "%"), .measure),
    ReportColumn("due", Phrase("Due", "기한"), .text),
    ReportColumn("days", Phrase("Days", "지연일"), .measure),
  ]

  private struct Person {
    let row: Int
    let start: CustodyStart
  }

  /// A person who is or was in custody.
  private func person(_ row: Int) -> Person? {
    let table = context.book[.victim]
    let stays = table.column("stays").map { table.value(row, $0) }
    if let stays, let start = context.standards.beginning(stays) {
      return Person(row: row, start: start)
    }
    guard context.caseIndex.stage(row) == .custody,
      let since = context.book.record(.victim, row)?[.stageSince]
    else { return nil }
    return Person(row: row, start: .at(since))
  }

  private enum Outcome: Int, CaseIterable { case inTime, late, never, pending }

  private struct Judgement {
    let row: Int
    let outcome: Outcome
    let due: Instant
    let done: Instant?
  }

  private func judge(_ person: Person, _ standard: CustodyStandard) -> Judgement {
    let due = person.start.due(hours: standard.hours, context.zone)
    let done = contacts.first(person.row, standard, from: person.start.earliest(context.zone))
    let outcome: Outcome
    switch done {
    case let done?: outcome = done <= due ? .inTime : .late
    case nil: outcome = due < context.now ? .never : .pending
    }
    return Judgement(row: person.row, outcome: outcome, due: due, done: done)
  }

  private func sums(_ standard: CustodyStandard, _ found: [Judgement]) -> ReportRow {
    let counts = Outcome.allCases.map { outcome in found.count { $0.outcome == outcome } }
    let judged = found.count - counts[Outcome.pending.rawValue]
    let percent = judged == 0 ? ReportCell.empty : .count(counts[0] * 100 / judged)
    let limit =
      standard.hours % 24 == 0 && standard.hours > 24
      ? Phrase("\(standard.hours / 24) d", "\(standard.hours / 24)일")
      : Phrase("\(standard.hours) h", "\(standard.hours)시간")
    return ReportRow(
      .text(standard.code),
      Phrase("\(standard.label.en), \(limit.en)", "\(standard.label.ko), \(limit.ko)"),
      [.count(found.count)] + counts.map { .count($0) } + [percent, .empty, .empty]
    )
  }

  /// A row for each person who was reached late or never, the longest ago first, with the days
  /// begun after which they were, or that have passed.
  private func late(_ standard: CustodyStandard, _ found: [Judgement]) -> [ReportRow] {
    found.filter { $0.outcome == .late || $0.outcome == .never }
      .sorted { ($0.due, $0.row) < ($1.due, $1.row) }
      .map { one in
        let id = context.book.id(.victim, one.row)
        let name = "\(id.text) \(context.title(id))"
        let counts = Outcome.allCases.map { ReportCell.count($0 == one.outcome ? 1 : 0) }
        let due = context.zone.day(one.due)
        let seconds = (one.done ?? context.now).seconds - one.due.seconds
        return ReportRow(
          .text("\(standard.code) \(id.text)"),
          Phrase(name, name),
          [.empty] + counts.map { $0 == .count(0) ? .empty : $0 } + [
            .empty, .text(PartialDate(dayNumber: due)?.text ?? ""),
            .count(Int(max(0, seconds) + 86_399) / 86_400),
          ]
        )
      }
  }
}

/// When the office reached people, by notes and finished follow-ups.
struct ConsularContacts {
  private let context: QueryContext
  private let replaced: Set<Int>

  init(_ context: QueryContext) {
    self.context = context
    replaced = Corrections.replacedRows(context.book)
  }

  /// The first contact of a victim that a standard accepts, from a moment on.
  func first(_ row: Int, _ standard: CustodyStandard, from start: Instant) -> Instant? {
    let id = context.book.id(.victim, row)
    return (notes(id, standard) + followups(id, standard))
      .filter { $0 >= start && $0 <= context.now }.min()
  }

  private func notes(_ id: RecordID, _ standard: CustodyStandard) -> [Instant] {
    let table = context.book[.note]
    guard let kind = table.column("kind"), let at = table.column("at"),
      let method = table.column("method")
    else { return [] }
    return context.book.rows(.note, linkingTo: id).compactMap { row in
      guard !table.isDeleted(row), !replaced.contains(row) else { return nil }
      let kind = table.text(row, kind).map { Code($0) }
      let method = table.text(row, method).map { Code($0) }
      let isContact =
        kind.map(standard.notes.contains) ?? false || method.map(standard.proofs.contains) ?? false
      return isContact ? table.instant(row, at) : nil
    }
  }

  private func followups(_ id: RecordID, _ standard: CustodyStandard) -> [Instant] {
    let table = context.book[.followup]
    guard let type = table.column("type"), let done = table.column("done_at") else { return [] }
    return context.book.rows(.followup, linkingTo: id).compactMap { row in
      guard let code = table.text(row, type), standard.followups.contains(Code(code)),
        !table.isDeleted(row), let at = table.instant(row, done),
        let outcome = context.book.record(.followup, row)?[.outcome],
        ["achieved", "partly"].contains(outcome)
      else { return nil }
      return at
    }
  }
}
