import CaseBook
import CaseModel
import CaseQuery
import CaseRules

/// How other bodies answer what the office asked them; it names them, so it stays inside.
struct CounterpartReport {
  private let cases: CountedCases
  private let context: QueryContext

  init(_ cases: CountedCases) {
    self.cases = cases
    context = cases.context
  }

  private struct Body {
    var sent = 0
    var days: [Int] = []
    var refused = 0
    var noAnswer = 0
    /// Days for which those that still wait have waited.
    var waiting: [Int] = []
  }

  func report() -> Report {
    let bodies = bodies().sorted { ($1.value.sent, $0.key) < ($0.value.sent, $1.key) }
    return Report(
      .counterparts,
      rowHeading: ReportColumn("counterpart", RecordKind.counterpart.label, .text),
      columns: [
        ReportColumn("sent", Phrase("Sent", "발송"), .part),
        ReportColumn("answered", Phrase("Answered", "회신"), .part),
        ReportColumn("median_days", Phrase("Median d", "중앙값(일)"), .measure),
        ReportColumn("refused", Phrase("Refused", "거절"), .part),
        ReportColumn("no_answer", Phrase("No answer", "무응답"), .part),
        ReportColumn("waiting", Phrase("Waiting", "대기"), .part),
        ReportColumn("longest_days", Phrase("Longest d", "최장(일)"), .measure),
      ],
      rows: bodies.map { row($0.key, $0.value) },
      notes: [
        Phrase(
          "Follow-ups that were sent to them. Days from sending to the answer.",
          "상대 기관에 보낸 후속조치. 발송에서 회신까지의 일수."
        )
      ]
    )
  }

  private func row(_ name: String, _ body: Body) -> ReportRow {
    let days = body.days.sorted()
    let median = days.isEmpty ? ReportCell.empty : .count(days[days.count / 2])
    return ReportRow(
      name.isEmpty ? .none : .text(name),
      name.isEmpty ? Phrase("No counterpart", "협력기관 없음") : Phrase(name, name),
      [
        .count(body.sent), .count(days.count), median, .count(body.refused), .count(body.noAnswer),
        .count(body.waiting.count), body.waiting.max().map { .count($0) } ?? .empty,
      ]
    )
  }

  private func bodies() -> [String: Body] {
    let table = context.book[.followup]
    let isWanted = cases.isCounted(.followup)
    guard let sent = table.column("sent_at"), let answered = table.column("answered_at"),
      let status = table.column("status"), let done = table.column("done_at")
    else { return [:] }
    let name = QueryField.named("counterpart", .followup)?.displays(context)
    var bodies: [String: Body] = [:]
    for row in 0..<table.count where !table.isDeleted(row) {
      guard let at = table.instant(row, sent), at <= context.now, isWanted(row) else { continue }
      let outcome = outcome(row, isDone: table.hasText(row, status, "done"))
      var answer = table.instant(row, answered)
      // Whoever finished it without a date of the answer had one when it was done.
      if answer == nil, let outcome, outcome != "no_answer" { answer = table.instant(row, done) }
      let isWaiting = table.hasText(row, status, "waiting")
      let key = name?(row) ?? ""
      var body = bodies[key] ?? Body()
      body.sent += 1
      if let answer, answer >= at { body.days.append(days(at, answer)) }
      if outcome == "refused" { body.refused += 1 }
      if outcome == "no_answer" { body.noAnswer += 1 }
      if isWaiting, answer == nil { body.waiting.append(days(at, context.now)) }
      bodies[key] = body
    }
    return bodies
  }

  private func days(_ start: Instant, _ end: Instant) -> Int {
    context.zone.day(end) - context.zone.day(start)
  }

  private func outcome(_ row: Int, isDone: Bool) -> Code? {
    isDone ? context.book.record(.followup, row)?[.outcome] : nil
  }
}
