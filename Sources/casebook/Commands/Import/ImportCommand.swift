import ArgumentParser
import CaseExchange
import CaseModel
import Casework
import TerminalGrid

/// Imports records from a spreadsheet.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import records from a CSV or JSON file.",
    discussion: """
      Example: casebook import victims cases.csv --preview
      Reads CSV (UTF-8, UTF-16, CP949; commas, semicolons, tabs) with Korean or English headings, and
      JSON as `list --json` prints it, and a case that `export --bundle` wrote. Rows with an id change that record. Nothing is saved unless every
      row is clean, or you say which rows. Exit status 1 where there are findings and nothing was saved.
      """
  )

  @Argument(
    help: ArgumentHelp(
      "victims, compounds, followups, …, where the headings do not tell; the file, or - for standard input.",
      valueName: "kind file"
    )
  )
  var words: [String] = []

  @Flag(help: "Show what would be imported; save nothing.")
  var preview = false

  @Flag(help: "List what a column of the kind can become, with what people call it.")
  var fields = false

  @OptionGroup var options: ImportOptions

  @Option(
    help: ArgumentHelp("Only these rows, questions about them answered.", valueName: "2-10,14")
  )
  var rows: String?

  @Flag(help: "Leave out the rows that are not clean.")
  var skipBad = false

  @Flag(help: "Findings as a JSON array, one a line.")
  var json = false

  @OptionGroup var duties: StandingFollowupOptions

  @OptionGroup var directory: CasebookDirectory

  func validate() throws {
    guard (fields ? 0...1 : 1...2).contains(words.count) else {
      throw ValidationError("Name one file, with the kind of record in front of it where you like.")
    }
  }

  func run() throws {
    guard !fields else { return try listFields() }
    var session = try Session.open(directory)
    let path = words[words.count - 1]
    let kind = words.count == 2 ? try RecordKind(argument: words[0]) : nil
    let named = try rows.map { try Self.selection($0) }
    let choices = try options.choices(kind: kind)
    let report = ImportReport(file: path == "-" ? "-" : path, session: session)
    let plan: ImportPlan
    do {
      plan = try Self.plan(ImportFile.read(path), choices, session, path)
    } catch let finding as ImportFinding {
      report.write([finding], asJSON: json)
      throw report.refusal(1)
    }
    try options.save(choices, plan)
    let (rows, hindrances) = plan.selection(named, skipsBad: skipBad)
    if preview {
      try report.write(preview: plan, asJSON: json)
      report.mention(duties: brought(plan, rows, session))
      guard !plan.isBlocked, hindrances.isEmpty else {
        throw ExitCode(Failure.Status.findings.rawValue)
      }
      return
    }
    guard hindrances.isEmpty else {
      report.write(plan.allFindings, asJSON: json)
      throw report.refusal(hindrances.count)
    }
    if json {
      report.write(plan.allFindings, asJSON: true)
    } else {
      report.mention(plan.allFindings)
    }
    let leftOut = plan.rows.count { !rows.contains($0.number) && !$0.saysNothingNew }
    let proposal = proposal(plan, rows, session)
    let saved =
      proposal.commit.changes.isEmpty
      ? [] : try session.save(duties.added(to: proposal, session))
    report.write(saved: saved, leftOut: leftOut, asJSON: json)
  }

  private func proposal(_ plan: ImportPlan, _ rows: Set<Int>, _ session: Session) -> Proposal {
    let (context, records) = (session.context, plan.commit(rows).changes.map(\.record))
    return context.imports.take(
      records,
      knowing: context.imports.knownNumbers(records),
      isOfOtherOffice: plan.origin != nil
    )
  }

  /// The follow-ups that the rules require with these rows.
  private func brought(_ plan: ImportPlan, _ rows: Set<Int>, _ session: Session) -> [Record] {
    guard !plan.isBlocked else { return [] }
    let proposal = proposal(plan, rows, session)
    let commit = duties.added(to: proposal, session).commit
    return commit.changes.dropFirst(proposal.commit.changes.count).map(\.record)
  }

  private func listFields() throws {
    let kind = try words.first.map { try RecordKind(argument: $0) } ?? .victim
    let codes = try Reference.load().codes
    let lines = ImportTarget.all(kind, codes: codes).map { target in
      "\(target.text)\t\(target.label(kind, codes: codes, Casebook.messageLanguage))\n"
    }
    try StandardOutput.write(lines.joined())
  }

  private static func plan(
    _ bytes: [UInt8],
    _ choices: ImportChoices,
    _ session: Session,
    _ path: String
  ) throws -> ImportPlan {
    var bar = ProgressBar(Phrase("Reading", "읽는 중")[session.language])
    defer { bar.finish() }
    return try ImportPlan.reading(bytes, choices, session.context.importing(ImportFile.name(path)))
    {
      bar.show($0)
    }
  }

  private static func selection(_ text: String) throws(Failure) -> RowSelection {
    guard let selection = RowSelection(text) else {
      throw Failure(
        .usage,
        "“\(text)” is not a list of rows. Write 2-10,14 for the rows 2 to 10 and 14.",
        "“\(text)”는 행 번호가 아닙니다. 2-10,14처럼 쓰세요."
      )
    }
    return selection
  }
}
