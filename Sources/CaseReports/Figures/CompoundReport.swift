import CaseBook
import CaseModel
import CaseQuery
import CaseRules

/// How many of the cases are at each compound.
struct CompoundReport {
  private let cases: CountedCases
  private let context: QueryContext

  init(_ cases: CountedCases) {
    self.cases = cases
    context = cases.context
  }

  /// Cases by compound: persons there now, and persons ever there.
  func report() -> Report {
    let table = context.book[.compound]
    let (now, ever) = heldBySite()
    let sites = (0..<table.count).filter { !table.isDeleted($0) && ever[$0] > 0 }
      .sorted { (now[$1], ever[$1], $0) < (now[$0], ever[$0], $1) }
    return Report(
      .compound,
      rowHeading: ReportColumn("compound", RecordKind.compound.label, .text),
      columns: [
        ReportColumn("now", Phrase("There now", "현재"), .part),
        ReportColumn("ever", Phrase("Ever there", "누적"), .part),
      ],
      rows: sites.map { site in
        let id = context.book.id(.compound, site)
        let name = "\(id.text) \(context.title(id))"
        return ReportRow(
          .text(id.text),
          Phrase(name, name),
          [.count(now[site]), .count(ever[site])]
        )
      },
      notes: [
        Phrase(
          "A person counts once in every compound they were held in.",
          "한 사람이 여러 단지에 있었으면 각각 집계."
        )
      ]
    )
  }

  /// The number of victims in each compound now, and ever.
  private func heldBySite() -> (now: [Int], ever: [Int]) {
    let table = context.book[.victim]
    var now = [Int](repeating: 0, count: context.book[.compound].count)
    var ever = now
    let stays = table.column("stays") ?? 0
    for row in cases.victims {
      if case .compound(let site) = context.caseIndex.place(row) { now[Int(site)] += 1 }
      let sites = table.links(row, stays).compactMap { id in
        id.kind == .compound ? context.book.row(id) : nil
      }
      for site in Set(sites) { ever[site] += 1 }
    }
    return (now, ever)
  }
}
