import ArgumentParser
import CaseModel
import CaseRules
import CaseStore

/// Takes a commit back by a new one.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back your last change, or any commit by its number.",
    discussion: """
      A new commit brings the records back as they were before; nothing is removed from the history.
      It is refused where somebody changed one of the records since, or added one that is about a record
      which would be gone.
      """
  )

  @Argument(help: "The commit's number, as `casebook log` shows it; by default your last one.")
  var sequence: Int?

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory)
    let commit = try commit(session)
    let records: [Record]
    do throws(Reversal.Refusal) {
      records = try Reversal.undone(commit.steps, in: session.book)
    } catch {
      throw Failure(error)
    }
    let saved = try session.save(.undo, records, .refuse)
    SavedReport.write(.undo, saved, session.language)
  }

  private func commit(_ session: Session) throws(Failure) -> PastCommit {
    guard let sequence else { return try lastOwn(session) }
    var query = HistoryQuery(limit: 1)
    query.after = sequence - 1
    query.before = sequence + 1
    guard let commit = session.store.history(query).first else {
      throw Failure(
        .findings,
        "There is no commit \(sequence). `casebook log` shows those there are.",
        "\(sequence)번 저장이 없습니다. `casebook log`로 확인하세요."
      )
    }
    return commit
  }

  /// This officer's last commit that was not taken back yet, looked for further and further back.
  private func lastOwn(_ session: Session) throws(Failure) -> PastCommit {
    var query = HistoryQuery(limit: 20)
    query.officer = session.officer.account
    while true {
      let commits = session.store.history(query)
      if let commit = Reversal.lastStanding(commits) { return commit }
      guard commits.count == query.limit else { break }
      query.limit *= 10
    }
    throw Failure(
      .findings,
      "There is nothing of \(session.officer.account) to undo. `casebook log` shows what there is.",
      "\(session.officer.account)님이 되돌릴 것이 없습니다. `casebook log`로 확인하세요."
    )
  }
}

extension Failure {
  /// Why something cannot be brought back.
  init(_ refusal: Reversal.Refusal) {
    let id = refusal.id
    let status: Status =
      switch refusal {
      case .changedSince, .linkedSince: .busy
      case .unreadable: .unreadable
      case .alreadySo: .findings
      }
    self.init(
      status,
      "Not done: \(refusal.phrase.en). See `casebook log \(id)`.",
      "하지 않음: \(refusal.phrase.ko). `casebook log \(id)`를 확인하세요."
    )
  }
}
