import ArgumentParser
import CaseExchange
import CaseModel
import CaseQuery
import CaseStore
import Casework
import StrictJSON

/// Prints who changed what when.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Print who changed what when, the newest first.",
    discussion: """
      Example: casebook log V-0012 --since 2025-10-01
      Without an id it prints the latest commits of the whole casebook. With --access it prints who took what \
      out of the casebook, with an id what the record was opened for; where a keeper has it, officers see their \
      own lines. `casebook log --access --month 2025-10` counts a month: who, and how many of each kind.
      """
  )

  @Argument(help: "The record's id, such as V-0012; without one, the whole casebook.")
  var id: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Only commits behind this number, or made on this day or later.",
      valueName: "number|date"
    )
  )
  var since: String?

  @Option(help: ArgumentHelp("Only commits of this officer.", valueName: "account"))
  var by: String?

  @Option(help: ArgumentHelp("At most this many commits (by default 100).", valueName: "n"))
  var limit: Int?

  @Flag(help: "Print who took what out of the casebook, instead of who changed it.")
  var access = false

  @Option(
    help: ArgumentHelp("With --access: count the lines of a month by account.", valueName: "month")
  )
  var month: String?

  @OptionGroup var form: OutputForm

  @OptionGroup var directory: CasebookDirectory

  private static let usualLimit = 100

  func validate() throws {
    guard month == nil || access && since == nil else {
      throw ValidationError("--month goes with --access and without --since.")
    }
    guard let limit, limit < 1 else { return }
    throw ValidationError("--limit must be at least 1.")
  }

  func run() throws {
    if access { return try printAccess() }
    let session = try Session.open(directory)
    let query = try query(session)
    let commits = session.store.history.commits(query)
    guard id == nil || !commits.isEmpty || since != nil || by != nil else {
      throw nothing(query, session)
    }
    if form.leavesScreen {
      let ids = Set(commits.flatMap { $0.steps.map(\.after.id) }).sorted()
      try session.log(AccessActs(session.context).list(ids, of: "history"))
    }
    let list = HistoryList(commits: commits, book: session.book, words: session.context.query.words)
    switch form.choice {
    case .json: try StandardOutput.write(json: list.json)
    case .csv: try StandardOutput.write(CSVWriter().text([HistoryList.columns] + list.rows))
    case .plain: try StandardOutput.write(TSVWriter.text(list.rows))
    case .table: try StandardOutput.write(list.text)
    }
    if limit == nil, commits.count == Self.usualLimit { mentionLimit(session.language) }
  }

  /// Prints what was taken out, the newest first.
  private func printAccess() throws {
    let log = try AccessHistory(directory, of: id, since: since, month: month)
    let all = log.lines.reversed().filter { line in
      by.map { line["by"]?.stringValue == $0 } ?? true
    }
    if month != nil { return try write(AccessMonth(all), log.language) }
    let list = AccessList(lines: Array(all.prefix(limit ?? Self.usualLimit)), zone: log.zone)
    switch form.choice {
    case .json: try StandardOutput.write(json: list.json)
    case .csv: try StandardOutput.write(CSVWriter().text([AccessList.columns] + list.rows))
    case .plain: try StandardOutput.write(TSVWriter.text(list.rows))
    case .table: try StandardOutput.write(list.text(log.language))
    }
    if limit == nil, all.count > Self.usualLimit { mentionLimit(log.language) }
  }

  private func write(_ month: AccessMonth, _ language: Language) throws {
    switch form.choice {
    case .json: try StandardOutput.write(json: month.json)
    case .csv: try StandardOutput.write(CSVWriter().text([AccessMonth.columns] + month.rows))
    case .plain: try StandardOutput.write(TSVWriter.text(month.rows))
    case .table: try StandardOutput.write(month.text(language))
    }
  }

  private func query(_ session: Session) throws(Failure) -> HistoryQuery {
    var query = HistoryQuery(limit: limit ?? Self.usualLimit)
    if let id { query.record = try session.id(id) }
    query.officer = by
    guard let since else { return query }
    if let sequence = Int(since), sequence >= 0 {
      query.after = sequence
    } else {
      query.since = try TypedTime(session).moment(since, isEnd: false)
    }
    return query
  }

  private func nothing(_ query: HistoryQuery, _ session: Session) -> Failure {
    let id = query.record?.text ?? ""
    return Failure(
      .findings,
      "The journal has nothing about \(id). `casebook list` shows the ids.",
      "원장에 \(id)에 관한 내용이 없습니다. `casebook list`로 번호를 확인하세요."
    )
  }

  private func mentionLimit(_ language: Language) {
    let sentence = Phrase(
      "The newest \(Self.usualLimit); --limit N shows more.",
      "최근 \(Self.usualLimit)건입니다. --limit N으로 더 볼 수 있습니다."
    )
    StandardError.write(lines: sentence[language])
  }
}
