import ArgumentParser
import CaseExchange
import CaseModel
import CaseQuery
import CaseReports
import Screens
import StrictJSON

/// Prints figures.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Print figures: by year, month, province and more, or what a shift hands over.",
    discussion: """
      Reports: \(ReportName.allCases.map(\.rawValue).joined(separator: ", ")).
      Example: casebook report yearly --markdown --outside
      """
  )

  @Argument(help: "Which report.")
  var name: ReportName

  @Argument(help: "The directory of the casebook.")
  var trailing: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only these victims, in the language of the / key.", valueName: "query")
  )
  var filter: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "From when the hand-over tells; 12 hours ago if not given.",
      valueName: "time"
    )
  )
  var since: String?

  @Flag(help: "Which small numbers are left out.")
  var suppression: Suppression?

  @Flag var form = ReportForm.table

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    if suppression != nil, !name.mayLeave { throw staysInside }
    let session = try Session.open(directory, trailing: trailing)
    session.mentionFindings()
    let list = RecordList(kind: .victim, context: session.query)
    let maker = ReportMaker(
      list.context,
      victims: try list.rows(filter: filter, sort: nil),
      since: try start(session)
    )
    let report = maker.report(name)
    try print(suppression?.applied(to: report) ?? report, session)
  }

  private func print(_ report: Report, _ session: Session) throws {
    switch form {
    case .json:
      try StandardOutput.write(json: JSONLines.array(report.jsonRows.map { $0.serialized() }))
    case .csv: try StandardOutput.write(CSVWriter().text(report.keyedCells))
    case .markdown:
      let asOf = Phrase("As of", "기준")[session.language] + " " + session.zone.text(session.now)
      try StandardOutput.write(report.markdown(session.language, asOf: asOf))
    case .table:
      let width = StandardOutput.columns ?? 100
      let lines = ReportText(report, session.language, width: width).lines
      try StandardOutput.write(lines.map { $0 + "\n" }.joined())
    }
  }

  private func start(_ session: Session) throws(Failure) -> Instant {
    guard let since else { return session.now.adding(hours: -12) }
    guard let time = session.input.dates.instant(since) else {
      throw Failure(
        .usage,
        "“\(since)” is no time. Type 2025-10-14 08:00, yesterday or -12h.",
        "“\(since)”은(는) 시각이 아닙니다. 2025-10-14 08:00, 어제, -12h처럼 입력하세요."
      )
    }
    return time
  }

  private var staysInside: Failure {
    Failure(
      .usage,
      "The report \(name.rawValue) names cases and officers and stays in the office.",
      "\(name.rawValue) 보고서에는 사건과 담당자가 나오므로 외부로 보낼 수 없습니다."
    )
  }
}

extension ReportName: ExpressibleByArgument {}

extension Suppression: EnumerableFlag {
  static func help(for value: Suppression) -> ArgumentHelp? {
    switch value {
    case .outside: "For outside the office: numbers from 1 to 4 are left out."
    case .publication: "For publication: numbers from 1 to 10 are left out."
    }
  }
}

/// How a report is written.
enum ReportForm: String, EnumerableFlag {
  case json, csv, markdown, table

  static func help(for value: ReportForm) -> ArgumentHelp? {
    switch value {
    case .json: "A JSON array with an object for each row."
    case .csv: "Comma-separated values with a heading."
    case .markdown: "A table in Markdown."
    case .table: "An aligned table with bars (the default)."
    }
  }
}
