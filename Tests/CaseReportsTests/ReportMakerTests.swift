import CaseModel
import CaseReports
import Testing

/// Reports over the invented casebook, compared with counts over its records.
struct ReportMakerTests {
  private static let demo = DemoReports.shared

  private func counts(_ report: Report, _ column: String) throws -> [ReportRow.Key: Int] {
    let index = try #require(report.columns.firstIndex { $0.key == column })
    return report.rows.reduce(into: [:]) { $0[$1.key] = $1.cells[index].count }
  }

  @Test func theYearlyTableIsThePublishedOne() throws {
    let report = try Self.demo.get().report(.yearly)
    #expect(try counts(report, "reported") == [2022: 1, 2023: 17, 2024: 220, 2025: 330].keyed)
    #expect(try counts(report, "open") == [2022: 0, 2023: 0, 2024: 10, 2025: 70].keyed)
    #expect(report.totals?.map(\.count) == [568, 488, 80])
  }

  @Test func monthsAddUpToTheYears() throws {
    let report = try Self.demo.get().report(.monthly)
    let reported = try counts(report, "reported")
    let of2024 = reported.filter { $0.key.text.hasPrefix("2024-") }
    #expect(of2024.count == 12)
    #expect(of2024.values.reduce(0, +) == 220)
    #expect(report.rows.first?.key.text.hasPrefix("2022-") == true)
  }

  @Test(arguments: [(ReportName.channel, "report_channel"), (.scam, "scam_work")])
  func casesAreCountedByCode(_ name: ReportName, _ key: String) throws {
    let demo = try Self.demo.get()
    var expected: [ReportRow.Key: Int] = [:]
    for victim in demo.all(.victim) {
      switch victim.fields[key] {
      case .code(let code)?: expected[.text(code.text), default: 0] += 1
      case .codes(let codes)?:
        for code in codes { expected[.text(code.text), default: 0] += 1 }
        if codes.isEmpty { expected[.none, default: 0] += 1 }
      default: expected[.none, default: 0] += 1
      }
    }
    #expect(try counts(demo.report(name), "cases") == expected)
  }

  @Test func closedCasesAreCountedByReason() throws {
    let demo = try Self.demo.get()
    let closed = demo.all(.victim).filter { $0[.stage] == "closed" }
    let expected = Dictionary(grouping: closed) { $0[.closureReason]?.text ?? "" }
    let report = demo.report(.closure)
    #expect(report.totals?.map(\.count) == [closed.count])
    for (reason, cases) in expected {
      #expect(try counts(report, "cases")[.text(reason)] == cases.count)
    }
  }

  @Test func provincesAddUpToAllCases() throws {
    let report = try Self.demo.get().report(.province)
    #expect(report.totals?.first?.count == 568)
    let known = report.rows.filter { $0.key != .none }
    #expect(known.allSatisfy { $0.key.text.hasPrefix("KH-") })
    #expect(known.count > 5)
  }

  @Test func compoundsTellWhoIsThereAndWhoEverWas() throws {
    let demo = try Self.demo.get()
    let report = demo.report(.compound)
    let ever = try counts(report, "ever")
    for row in report.rows {
      let id = try #require(RecordID(row.key.text))
      let here = demo.all(.victim).filter { victim in
        victim[list: .stays].contains { $0["place"] == .link(id) }
      }
      #expect(ever[row.key] == here.count, "\(id)")
    }
  }

  @Test func overdueFollowupsAreCountedByCounterpart() throws {
    let demo = try Self.demo.get()
    let now = demo.maker.now
    let late = demo.all(.followup).filter { record in
      [.some("planned"), .some("waiting")].contains(record[.status])
        && (record[.dueAt].map { $0 < now } ?? false)
    }
    #expect(demo.report(.overdue).totals?.first?.count == late.count)
    let duties = demo.report(.duties)
    #expect(try counts(duties, "overdue").values.reduce(0, +) == late.count)
    for row in duties.rows {
      let numbers = row.cells.compactMap(\.count)
      #expect(numbers[0] == numbers.dropFirst().reduce(0, +))
    }
  }

  @Test func theHandoverTellsWhatHappenedAndWhatIsDue() throws {
    let demo = try Self.demo.get()
    let report = demo.report(.handover)
    let until = demo.maker.now.adding(hours: 12)
    let due = demo.all(.followup).filter { record in
      [.some("planned"), .some("waiting")].contains(record[.status])
        && (record[.dueAt].map { $0 < until } ?? false)
    }
    let told = Set(report.rows.filter { ["Due", "Overdue"].contains($0.cells[0].text) }.map(\.key))
    #expect(told == Set(due.map { .text($0.id.text) }))
    #expect(report.rows.contains { $0.cells[0].text == "Proof of life" })
  }

  @Test func markdownEscapesWhatWouldBeMarkup() {
    let report = Report(
      .compound,
      rowHeading: ReportColumn("compound", Phrase("Compound", "단지"), .text),
      columns: [ReportColumn("now", Phrase("Now", "현재"), .part)],
      rows: [ReportRow(.none, Phrase("A|B *", "A|B *"), [.count(3)])]
    )
    #expect(report.markdown(.en).contains("| A\\|B \\* | 3 |"))
  }
}

extension [Int: Int] {
  fileprivate var keyed: [ReportRow.Key: Int] {
    reduce(into: [:]) { $0[.number($1.key)] = $1.value }
  }
}
