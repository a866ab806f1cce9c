import ArgumentParser
import CaseModel
import CaseQuery
import CaseReports
import Casework

/// Prints a report.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Print figures: by year, month, province and more, or what a shift hands over.",
    discussion: """
      Reports: \(ReportName.allCases.map(\.rawValue).joined(separator: ", ")).
      Examples: casebook report yearly --markdown --outside
      casebook report yearly --as-of 2025-10-28 --against 2025-10-14
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

  @Option(
    name: .customLong("as-of"),
    parsing: .unconditional,
    help: ArgumentHelp("As the casebook stood at the end of this day.", valueName: "day")
  )
  var asOf: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "With yearly: list the cases that differ from the end of this day.",
      valueName: "day"
    )
  )
  var against: String?

  @Flag(help: "For whom, if it leaves the office.")
  var reader: ReportReader?

  @Flag var form = ReportForm.table

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    if reader != nil, !name.mayLeave || against != nil { throw staysInside }
    if against != nil, name != .yearly { throw onlyYearly }
    if reader == .publication, filter != nil || since != nil { throw wholeRelease }
    let session = try Session.open(directory, trailing: trailing)
    if reader == .publication { return try print(released(session), session) }
    let context =
      try asOf.map { day throws(Failure) in try session.earlier(day) } ?? session.context
    let maker = try maker(context.query, since: start(session, context.now))
    let report = try difference(maker, session) ?? maker.report(name)
    try print(reader == nil ? report : Suppression.applied(to: report), session)
  }

  /// The figures of the last sealed release, or of the last one that counts up to a typed day.
  private func released(_ session: Session) throws(Failure) -> Report {
    let all = try session.publisher.releases()
    let context = session.context
    do throws(Refusal) {
      let moment = try asOf.map { day throws(Refusal) in try context.pastMoment(day) }
      let last = moment.map(context.zone.day) ?? .max
      let releases = all.filter { $0.cutOff.lastDay <= last }
      guard let report = PublicationActs(context).report(name, releases) else {
        throw Refusal(.rule, nil, PublicationActs.noRelease)
      }
      return report
    } catch {
      throw Failure(reading: error)
    }
  }

  /// The cases that make the difference to another day; nil if none is given.
  private func difference(_ maker: ReportMaker, _ session: Session) throws(Failure) -> Report? {
    guard let against else { return nil }
    let other = try session.earlier(against)
    return maker.difference(from: try self.maker(other.query, since: maker.now))
  }

  private func maker(_ context: QueryContext, since: Instant) throws(Failure) -> ReportMaker {
    do throws(FilterError) {
      let maker = try ReportMaker(context, filter: filter ?? "", since: since)
      try Filter.parse(filter ?? "").tellRemarks(.victim, context)
      return maker
    } catch {
      throw Failure(error)
    }
  }

  private func print(_ report: Report, _ session: Session) throws {
    if !name.mayLeave, form != .table || !StandardOutput.isTerminal {
      try session.log(
        AccessActs(session.context).list([], rows: report.rows.count, of: "report \(name.rawValue)")
      )
    }
    let width = StandardOutput.columns ?? 100
    let text = form.text(
      report,
      session.language,
      width: width
    )
    if form == .json {
      try StandardOutput.write(json: Array(text.utf8))
    } else {
      try StandardOutput.write(text)
    }
  }

  private func start(_ session: Session, _ now: Instant) throws(Failure) -> Instant {
    guard let since else { return now.adding(hours: -12) }
    guard case .instant(let time)? = try TypedTime(session).behind(since, .instant) else {
      throw Failure(
        .usage,
        "“\(since)” is not a time. Type 2025-10-14 08:00, yesterday or -12h.",
        "“\(since)”은(는) 시각이 아닙니다. 2025-10-14 08:00, 어제, -12h처럼 입력하세요."
      )
    }
    return time
  }

  private var wholeRelease: Failure {
    Failure(
      .usage,
      "\(PublicationActs.wholeRelease.en) Leave out --filter and --since.",
      "\(PublicationActs.wholeRelease.ko) --filter와 --since를 빼세요."
    )
  }

  private var onlyYearly: Failure {
    Failure(
      .usage,
      "Only the report yearly is compared with another day: `casebook report yearly --against DAY`.",
      "다른 날과 비교하는 보고서는 yearly뿐입니다: `casebook report yearly --against 날짜`."
    )
  }

  private var staysInside: Failure {
    Failure(
      .usage,
      "The report \(name.rawValue)\(against == nil ? "" : " --against") names cases and officers, so it stays in the office.",
      "\(name.rawValue) 보고서에는 사건과 담당자가 나오므로 외부로 보낼 수 없습니다."
    )
  }
}

extension ReportName: ExpressibleByArgument {}

extension ReportReader: EnumerableFlag {
  static func help(for value: ReportReader) -> ArgumentHelp? {
    switch value {
    case .outside: "For outside the office: numbers from 1 to 4 are left out."
    case .publication: "For publication: from the last sealed release; see publish."
    }
  }
}

extension ReportForm: EnumerableFlag {}
