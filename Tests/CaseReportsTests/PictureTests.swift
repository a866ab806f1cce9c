import CaseBook
import CaseModel
import CaseQuery
import CaseReports
import CaseRules
import TestInputs
import Testing

/// Whole reports, briefs and requests as text; `make pictures` writes them again.
struct PictureTests {
  private static let pictures = Pictures(beside: #filePath)
  private static let demo = DemoReports.shared

  @Test(arguments: ReportName.allCases)
  func aReportOfTheInventedCasebookIsAsInItsPicture(_ name: ReportName) throws {
    let demo = try Self.demo.get()
    let report = demo.report(name)
    var texts = [report.markdown(.en), report.markdown(.ko)]
    texts.append(report.keyedCells.map { $0.joined(separator: "\t") }.joined(separator: "\n"))
    if name.mayLeave {
      texts.append(Suppression.applied(to: report).markdown(.en))
    }
    #expect(try Self.pictures.shows(texts.joined(separator: "\n"), as: "report-\(name)"))
  }

  @Test(arguments: [Language.en, .ko], [Code?.none, "khm_police"])
  func aBriefIsAsInItsPicture(_ language: Language, _ audience: Code?) throws {
    let context = try PictureRecords.context(PictureRecords.lines, language)
    let rules = try DemoReports.rules()
    let pages = try [1, 2].map { number in
      let victim = try #require(context.book.record(RecordID(.victim, UInt32(number))))
      let brief = Brief(victim, context, rules, site: "Test embassy", audience: audience)
      return brief.lines.joined(separator: "\n")
    }
    let name = "brief-\(audience == nil ? "inside" : "outside")-\(language)"
    #expect(try Self.pictures.shows(pages.joined(separator: "\n\n"), as: name))
  }

  @Test func aRequestIsAsInItsPicture() throws {
    let context = try PictureRecords.context(PictureRecords.lines, .en)
    let rules = try DemoReports.rules()
    let victim = try #require(context.book.record(RecordID(.victim, 1)))
    let texts = rules.requests.texts.flatMap { template in
      let reader = OutsideReader(
        template.audience,
        rules.disclosure,
        in: context.book,
        codes: context.codes,
        language: .en
      )
      let sources = RequestSources(
        victim,
        as: reader.view(victim, for: .request),
        rules.requests,
        context,
        Letterhead(CasebookSettings(site: "Test embassy"), victim, .phnomPenh)
      )
      let request = RescueRequest(template, sources)
      return request.lines(.en) + ["", "--"] + request.glossed + ["", "=="]
    }
    #expect(try Self.pictures.shows(texts.joined(separator: "\n"), as: "requests"))
  }
}
