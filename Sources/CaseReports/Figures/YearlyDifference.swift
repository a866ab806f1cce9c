import CaseBook
import CaseModel
import CaseQuery
import CaseRules

/// The cases that make two yearly tables of one casebook differ, so that two published figures can
/// be explained case by case; it names them, so it stays inside.
struct YearlyDifference {
  private let cases: CountedCases
  private let others: CountedCases

  init(_ cases: CountedCases, from others: CountedCases) {
    self.cases = cases
    self.others = others
  }

  /// A line for each case that is counted in another year, in another column or not at all.
  func report() -> Report {
    let (here, there) = (Counted.all(cases), Counted.all(others))
    let ids = Set(here.keys).union(there.keys).filter { here[$0] != there[$0] }.sorted()
    return Report(
      .yearly,
      title: Phrase("Cases that make the difference by year", "연도별 접수 수치가 다른 사건"),
      rowHeading: ReportColumn("victim", RecordKind.victim.label, .text),
      columns: [
        ReportColumn("counted", heading(cases), .text),
        ReportColumn("against", heading(others), .text),
        ReportColumn("why", Phrase("Difference", "차이"), .text),
      ],
      rows: ids.map { row($0, here[$0], there[$0]) },
      notes: [sums(cases, here), sums(others, there)]
    )
  }

  private func heading(_ cases: CountedCases) -> Phrase {
    let text = cases.context.zone.text(cases.context.now)
    return Phrase("On \(text)", "\(text) 기준")
  }

  private func row(_ id: RecordID, _ here: Counted?, _ there: Counted?) -> ReportRow {
    let isHere = cases.context.book.record(id).map { !$0.isDeleted } ?? false
    let name = "\(id.text) \((isHere ? cases : others).context.title(id))"
    let language = cases.context.language
    let texts = [here, there].map { $0?.words[language] ?? "–" } + [why(here, there)[language]]
    return ReportRow(.text(id.text), Phrase(name, name), texts.map { .text($0) })
  }

  private func why(_ here: Counted?, _ there: Counted?) -> Phrase {
    switch (here, there) {
    case (nil, _): Phrase("Not counted", "집계되지 않음")
    case (_, nil): Phrase("Only counted here", "이쪽에만 집계됨")
    case (let here?, let there?) where here.year != there.year:
      Phrase("Other date of report", "접수일 변경")
    case (let here?, _):
      here.isOpen
        ? Phrase("Open instead of closed", "해결에서 미해결로")
        : Phrase("Closed instead of open", "미해결에서 해결로")
    }
  }

  private func sums(_ cases: CountedCases, _ counted: [RecordID: Counted]) -> Phrase {
    let open = counted.values.count { $0.isOpen }
    let text = cases.context.zone.text(cases.context.now)
    let closed = counted.count - open
    return Phrase(
      "\(text): \(counted.count) reported, \(closed) closed, \(open) open.",
      "\(text): 접수 \(counted.count), 해결 \(closed), 미해결 \(open)."
    )
  }
}

/// How the yearly table counts a case.
private struct Counted: Hashable {
  let year: Int
  let isOpen: Bool

  var words: Phrase {
    Phrase("\(year), \(isOpen ? "open" : "closed")", "\(year)년 \(isOpen ? "미해결" : "해결")")
  }

  static func all(_ cases: CountedCases) -> [RecordID: Counted] {
    var found: [RecordID: Counted] = [:]
    for row in cases.victims {
      guard let day = cases.reportedDay(row) else { continue }
      found[cases.context.book.id(.victim, row)] = Counted(
        year: Calendar.date(day).year,
        isOpen: cases.isOpen(row)
      )
    }
    return found
  }
}
