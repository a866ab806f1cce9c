import CaseBook
import CaseModel
import CaseQuery
import CaseReports
import CaseRules
import Testing

/// Every report counts only records that match its filter, and names the filter.
struct ReportFilterTests {
  private let demo: DemoReports

  init() throws { demo = try DemoReports.shared.get() }

  private func report(_ name: ReportName, _ filter: String) throws -> Report {
    // The handover covers a year, so that it is not empty.
    let since = demo.maker.now.adding(days: -365)
    return try ReportMaker(demo.context, filter: filter, since: since).report(name)
  }

  @Test(arguments: ReportName.allCases)
  func aFilterThatNobodyMatchesLeavesNothing(_ name: ReportName) throws {
    let report = try report(name, "id:V-9999")
    #expect(report.rows.isEmpty)
    #expect(report.totals?.allSatisfy { ($0.count ?? 0) == 0 } ?? true)
    #expect(report.keyedCells.count == 2)
    #expect(report.keyedCells[1].contains("id:V-9999"))
    #expect(report.markdown(.en).contains("id:V-9999"))
  }

  @Test(arguments: ReportName.allCases)
  func aFilterThatEverybodyMatchesLeavesAllVictims(_ name: ReportName) throws {
    let (all, filtered) = (try report(name, ""), try report(name, "id:any"))
    switch name {
    case .overdue, .duties, .handover, .incidents:
      #expect(filtered.rows.count <= all.rows.count)
    default:
      #expect(filtered.rows == all.rows)
      #expect(filtered.totals == all.totals)
    }
    #expect(!filtered.rows.isEmpty)
  }

  @Test(arguments: ReportName.allCases)
  func aFilterForOnePersonLeavesThatPerson(_ name: ReportName) throws {
    let ids = demo.all(.victim).map(\.id)
    let named = demo.all(.followup).filter { $0[list: .victims].count == 1 }
    let id = try #require(named.last?[list: .victims].first ?? ids.last)
    let report = try report(name, "id:\(id.text)")
    let wanted = demo.records.filter { $0.id == id || $0[list: .victims].contains(id) }
    let keys = Set(wanted.map(\.id.text))
    switch name {
    case .handover, .roster:
      #expect(report.rows.allSatisfy { keys.contains($0.key.text) })
    case .overdue, .duties:
      let open = wanted.filter { $0.kind == .followup }.count
      let counted = report.rows.reduce(0) { $0 + ($1.cells.first?.count ?? 0) }
      #expect(counted <= open)
    case .duration: #expect(report.rows.count <= 1)
    case .recruitment: #expect(report.totals == nil)
    default: #expect(report.rows.allSatisfy { ($0.cells.first?.count ?? 0) <= 1 })
    }
    #expect(report.rows != (try self.report(name, "")).rows)
  }

  @Test(arguments: ReportName.allCases)
  func everyReportSaysOfWhichCasesForWhomAndWhenItTells(_ name: ReportName) throws {
    let plain = try report(name, "stage:reported")
    for reader in [nil, .outside] as [ReportReader?] {
      let report = reader == nil ? plain : Suppression.applied(to: plain)
      let head = Array(report.keyedCells[0].suffix(3))
      #expect(head == ["filter", "audience", "as_of"])
      let audience = reader?.rawValue ?? "inside"
      let day = demo.context.zone.text(demo.maker.now)
      for row in report.keyedCells.dropFirst() {
        #expect(Array(row.suffix(3)) == ["stage:reported", audience, day])
      }
      let markdown = report.markdown(.ko)
      #expect(markdown.contains("사건: stage:reported"))
      #expect(markdown.contains("통계 계열: 이 공관의 기록만 집계"))
      #expect(markdown.contains(ReportReader.label(reader).ko))
      #expect(markdown.contains(day))
    }
  }

  @Test func aFilterThatIsNotUnderstoodIsRefused() throws {
    #expect(throws: FilterError.self) { try ReportMaker(demo.context, filter: "stge:x") }
    #expect(throws: FilterError.self) { try ReportMaker(demo.context, filter: "(a") }
  }

  @Test func heldNowAndEverAreThoseOfTheCompounds() throws {
    let report = try report(.compound, "")
    let book = demo.context.book
    for row in report.rows {
      let id = try #require(RecordID(row.key.text))
      let site = try #require(book.row(id))
      #expect(row.cells[0].count == demo.context.caseIndex.victimsNow(site))
      #expect(row.cells[1].count == demo.context.caseIndex.victimsEver(site))
    }
  }
}
