import CaseBook
import CaseModel
import CaseQuery
import CaseRules

/// What the next shift has to know: what happened since a time, and what is due in its hours.
struct HandoverReport {
  private let cases: CountedCases
  private let context: QueryContext
  private let since: Instant

  init(_ cases: CountedCases, since: Instant) {
    self.cases = cases
    context = cases.context
    self.since = since
  }

  /// New reports, changes of stage, proof of life and finished follow-ups since the given time,
  /// then follow-ups overdue or due within the next twelve hours.
  func report() -> Report {
    let happened = (newCases() + changedStages() + proofs() + finished()).sorted { $0.at < $1.at }
    let until = context.now.adding(hours: 12)
    let due = OpenFollowup.all(of: cases).filter { $0.due < until }.sorted { $0.due < $1.due }.map {
      let what = $0.due < context.now ? Phrase("Overdue", "지연") : Phrase("Due", "기한")
      return Event(id: $0.id, at: $0.due, what: what, by: $0.assignee, title: $0.subject)
    }
    return Report(
      .handover,
      rowHeading: ReportColumn("record", Phrase("Record", "기록"), .text),
      columns: [
        ReportColumn("what", Phrase("What", "내용"), .text),
        ReportColumn("at", Phrase("When", "일시"), .text),
        ReportColumn("officer", Phrase("Officer", "담당자"), .text),
      ],
      rows: (happened + due).map(row),
      notes: [sinceNote]
    )
  }

  private var sinceNote: Phrase {
    let from = context.zone.text(since)
    return Phrase("Since \(from), and due in the next 12 hours.", "\(from) 이후, 그리고 앞으로 12시간 내 기한.")
  }

  /// An event, or a follow-up that is due.
  private struct Event {
    let id: RecordID
    let at: Instant
    let what: Phrase
    let by: String
    let title: String
  }

  private func row(_ event: Event) -> ReportRow {
    let name = "\(event.id.text) \(event.title)"
    return ReportRow(
      .text(event.id.text),
      Phrase(name, name),
      [
        .text(event.what[context.language]), .text(context.zone.text(event.at)), .text(event.by),
      ]
    )
  }

  private func newCases() -> [Event] {
    events(.victim, at: "reported_at", by: "case_owner") { _ in Phrase("New report", "신규 접수") }
  }

  private func changedStages() -> [Event] {
    cases.victims.compactMap { row in
      guard let record = recent(row), let at = record[.stageSince], at >= since,
        at != record[.reportedAt],
        let stage = record[.stage]
      else { return nil }
      let label = context.codes["victim_stage"][stage]?.label ?? Phrase(stage.text, stage.text)
      return Event(
        id: record.id,
        at: at,
        what: Phrase("Stage: \(label.en)", "단계: \(label.ko)"),
        by: record[.updatedBy] ?? "",
        title: context.title(record.id)
      )
    }
  }

  /// The record of a victim changed since then; others are not decoded.
  private func recent(_ row: Int) -> Record? {
    let table = context.book[.victim]
    guard let column = table.column("updated_at"), let at = table.instant(row, column), at < since
    else { return context.book.record(.victim, row) }
    return nil
  }

  private func proofs() -> [Event] {
    let table = context.book[.note]
    guard let kind = table.column("kind") else { return [] }
    return events(.note, at: "at", by: "by") { row in
      guard table.hasText(row, kind, "proof_of_life"),
        !Corrections.isReplaced(row, in: context.book)
      else { return nil }
      return Phrase("Proof of life", "생존 확인")
    }
  }

  private func finished() -> [Event] {
    events(.followup, at: "done_at", by: "assignee") { _ in Phrase("Done", "완료") }
  }

  /// The records of a kind whose time is in the shift and for which the closure returns words.
  private func events(
    _ kind: RecordKind,
    at time: String,
    by officer: String,
    _ what: (Int) -> Phrase?
  ) -> [Event] {
    let table = context.book[kind]
    guard let time = table.column(time), let officer = table.column(officer) else { return [] }
    let isCounted = cases.isCounted(kind)
    return (0..<table.count).compactMap { row in
      guard let at = table.instant(row, time), at >= since, at <= context.now,
        !table.isDeleted(row), isCounted(row), let what = what(row)
      else { return nil }
      let id = context.book.id(kind, row)
      return Event(
        id: id,
        at: at,
        what: what,
        by: table.text(row, officer) ?? "",
        title: context.title(id)
      )
    }
  }
}
