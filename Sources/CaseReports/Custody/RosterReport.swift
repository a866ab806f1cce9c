import CaseBook
import CaseModel
import CaseQuery
import CaseRules

/// The people in custody, with the last consular visit to each; it names them, so it stays inside.
///
/// The visit is derived from notes of visits and finished follow-ups for one, by the time at which
/// it happened, so that a visit written down late counts on its day.
struct RosterReport {
  private let cases: CountedCases
  private let context: QueryContext

  init(_ cases: CountedCases) {
    self.cases = cases
    context = cases.context
  }

  func report() -> Report {
    let people = cases.victims.filter { context.caseIndex.stage($0) == .custody }.map(person)
    return Report(
      .roster,
      rowHeading: ReportColumn("victim", RecordKind.victim.label, .text),
      columns: Self.facts.map { ReportColumn($0.key, $0.label, .text) } + [
        ReportColumn("since", Phrase("Since", "시작일"), .text),
        ReportColumn("last_visit", Phrase("Last visit", "최근 면회"), .text),
        ReportColumn("days", Phrase("Days", "경과일"), .measure),
      ],
      rows: people.sorted { ($1.days, $0.id) < ($0.days, $1.id) }.map(row),
      notes: [
        Phrase(
          "Days since the last visit, or since the custody began; the longest first.",
          "최근 면회일 또는 구금 시작일부터 경과한 일수, 긴 순서."
        )
      ]
    )
  }

  private struct Person {
    let id: RecordID
    let row: Int
    let since: Instant?
    let visit: Instant?
    let days: Int
  }

  private func person(_ row: Int) -> Person {
    let id = context.book.id(.victim, row)
    let record = context.book.record(.victim, row)
    let since = record?[.stageSince]
    // A visit before the custody was one to another place.
    let visits = (visitNotes(id) + visitsDone(id)).filter { visit in
      since.map { context.zone.day($0) <= context.zone.day(visit) } ?? true
    }
    let visit = visits.max()
    let days = (visit ?? since).map { context.today - context.zone.day($0) } ?? 0
    return Person(id: id, row: row, since: since, visit: visit, days: max(0, days))
  }

  private func visitNotes(_ id: RecordID) -> [Instant] {
    let table = context.book[.note]
    guard let kind = table.column("kind"), let at = table.column("at") else { return [] }
    return context.book.rows(.note, linkingTo: id).compactMap { row in
      guard table.hasText(row, kind, "visit"), !table.isDeleted(row),
        !Corrections.isReplaced(row, in: context.book)
      else { return nil }
      return table.instant(row, at).flatMap { $0 <= context.now ? $0 : nil }
    }
  }

  private func visitsDone(_ id: RecordID) -> [Instant] {
    let table = context.book[.followup]
    guard let type = table.column("type"), let done = table.column("done_at") else { return [] }
    return context.book.rows(.followup, linkingTo: id).compactMap { row in
      guard table.hasText(row, type, "custody_visit"), !table.isDeleted(row),
        let outcome = context.book.record(.followup, row)?[.outcome],
        ["achieved", "partly"].contains(outcome)
      else { return nil }
      return table.instant(row, done).flatMap { $0 <= context.now ? $0 : nil }
    }
  }

  private func row(_ person: Person) -> ReportRow {
    let name = "\(person.id.text) \(context.title(person.id))"
    let day = { (instant: Instant?) in
      ReportCell.text(
        instant.map { PartialDate(dayNumber: context.zone.day($0))?.text ?? "" } ?? "–"
      )
    }
    return ReportRow(
      .text(person.id.text),
      Phrase(name, name),
      Self.facts.map { .text($0.display(person.row, context)) } + [
        day(person.since), day(person.visit), .count(person.days),
      ]
    )
  }

  /// Where the person is, and the legal position.
  private static let facts = ["place", "legal_position"].compactMap {
    QueryField.named($0, .victim)
  }
}
