import CaseBook
import ArgumentParser
import CaseExchange
import CaseModel
import CaseRules
import Casework

/// Compares another body's list with the casebook.
struct ReconcileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Compare a list of the police, the ministry or another body with the casebook.",
    discussion: """
      Example: casebook reconcile police.csv --body npa --ours 'reported>=2024-01'
      Prints who is matched, probably the same, only on their list, or only here, and where facts differ. The
      file is read as `casebook import` reads it. Nothing is saved without --record or --add, and all of it in
      one commit. Exit status 1 where anything differs.
      """
  )

  @Argument(help: "The file, or - for standard input.")
  var file: String

  @Option(help: "Whose list it is: mofa, npa, korea_tf, khm_police, court or other.")
  var body: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The cases that should be on the list, in the language of the / key; by default those not confirmed safe.",
      valueName: "query"
    )
  )
  var ours = ReconcileActs.unconfirmedQuery

  @Option(
    help: ArgumentHelp("Treat a row as this case: 4=V-0012.", valueName: "row=id")
  )
  var same: [String] = []

  @Option(
    help: ArgumentHelp("Do not treat a row as this case: 4=V-0012.", valueName: "row=id")
  )
  var different: [String] = []

  @Flag(help: "Record the body's numbers in the cases that match.")
  var record = false

  @Option(help: ArgumentHelp("Register these rows as new cases.", valueName: "2-10,14"))
  var add: String?

  @OptionGroup var options: ImportOptions

  @OptionGroup var form: OutputForm

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory)
    let list = try read(session)
    let decisions = try decisions(list)
    let query = session.context.query
    let rows = try RecordList(kind: .victim, context: query).rows(filter: ours, sort: nil)
    let reconciliation = Reconciliation(
      list,
      decisions,
      ours: rows.map { session.book.id(.victim, $0) },
      in: session.book,
      MatchIndex(session.book)
    )
    let report = ReconcileReport(list: list, result: reconciliation, query: query)
    let proposal = try recorded(reconciliation, list, decisions, session)
    try report.write(form)
    if !proposal.commit.changes.isEmpty {
      let saved = try session.save(proposal, allowsTaken: true)
      report.mention(saved)
    }
    if !reconciliation.isClean { throw ExitCode(Failure.Status.findings.rawValue) }
  }

  private func read(_ session: Session) throws -> ExternalList {
    let code = try session.code(body, of: "reference_body", called: Phrase("body", "기관"))
    do {
      let choices = try options.choices(kind: .victim)
      let bytes = try ImportFile.read(file)
      var bar = ProgressBar(Phrase("Reading", "읽는 중")[session.language])
      defer { bar.finish() }
      let context = session.context.importing(ImportFile.name(file))
      return try ExternalList(bytes, body: code, choices, context) { bar.show($0) }
    } catch let finding as ImportFinding {
      throw Failure(
        .unreadable,
        "\(finding.text(file: file, .en)).",
        "\(finding.text(file: file, .ko))."
      )
    }
  }

  private func decisions(_ list: ExternalList) throws -> ExternalDecisions {
    var decisions = ExternalDecisions()
    for word in same {
      let (row, id) = try pair(word, "--same", list)
      decisions.same[row] = id
    }
    for word in different {
      let (row, id) = try pair(word, "--different", list)
      decisions.different[row, default: []].insert(id)
    }
    return decisions
  }

  private func pair(
    _ word: String,
    _ option: String,
    _ list: ExternalList
  ) throws(Failure) -> (Int, RecordID) {
    let parts = word.split(separator: "=").map(String.init)
    guard parts.count == 2, let row = Int(parts[0]),
      list.rows.contains(where: { $0.number == row }),
      let id = RecordID(typed: parts[1]), id.kind == .victim
    else {
      throw Failure(
        .usage,
        "\(option) \(word) must name a row of the file and a victim. Write it as 4=V-0012.",
        "\(option) \(word): 파일의 행과 피해자 번호가 아닙니다. 4=V-0012처럼 쓰세요."
      )
    }
    return (row, id)
  }

  /// The proposal to save: numbers in matching cases, and new cases.
  private func recorded(
    _ result: Reconciliation,
    _ list: ExternalList,
    _ decisions: ExternalDecisions,
    _ session: Session
  ) throws(Failure) -> Proposal {
    let entries = try addedEntries(result, session)
    return try session.act { context throws(Refusal) in
      try context.reconciling.reconcile(
        result,
        numbersOf: record ? list.body : nil,
        takingIn: entries,
        decisions
      )
    }
  }

  private func addedEntries(
    _ result: Reconciliation,
    _ session: Session
  ) throws(Failure) -> [Reconciliation.Entry] {
    guard let add else { return [] }
    guard let selection = RowSelection(add) else {
      throw Failure(
        .usage,
        "“\(add)” is not a list of rows. Write 2-10,14 for the rows 2 to 10 and 14.",
        "“\(add)”는 행 번호가 아닙니다. 2-10,14처럼 쓰세요."
      )
    }
    let entries = result.entries.filter { selection.contains($0.row.number) }
    for entry in entries {
      guard let refusal = session.context.reconciling.refusal(toTakeIn: entry) else { continue }
      throw Self.failure(refusal, row: entry.row.number)
    }
    return entries
  }

  private static func failure(_ refusal: Refusal, row: Int) -> Failure {
    let advice =
      refusal.record.map { id in
        Phrase(
          "Say --different \(row)=\(id) where it is somebody else.",
          "다른 사람이면 --different \(row)=\(id)을(를) 쓰세요."
        )
      } ?? Phrase("Correct the file.", "파일을 고치세요.")
    return Failure(
      .usage,
      "\(refusal.phrase.en). Nothing was saved. \(advice.en)",
      "\(refusal.phrase.ko). 저장되지 않았습니다. \(advice.ko)"
    )
  }
}
