import ArgumentParser
import CaseBook
import CaseModel
import CaseRules
import CaseStore
import Casework

/// Lists the requests for a second name.
struct ApprovalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approvals",
    abstract: "List what waits for a second name.",
    discussion: """
      In a casebook with a keeper, another account gives the second name: to closing a case as untraceable or
      dead, to undoing a colleague's change, to handing over a colleague's case. What went out without consent
      is listed too. `casebook approve F-0031` gives the name, `casebook decline F-0031 --reason TEXT` does not.
      """
  )

  @OptionGroup var form: OutputForm

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    let session = try Session.open(directory)
    let list = RecordList(kind: .followup, context: session.context.query)
    let columns = try list.columns("id,due_at,assignee,victims,subject")
    let rows = ApprovalActs(session.context).open.compactMap { session.book.row($0.id) }
    try list.write(rows, columns, form: form, session)
  }
}

/// Gives the second name that a colleague asks for.
struct ApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Give the second name that a colleague asks for; what is asked is done with it.",
    discussion: """
      Example: casebook approve F-0031
      Only a supervisor gives it, and never to what the same account asked for.
      """
  )

  @Argument(help: "The request, as `casebook approvals` lists it.")
  var id: String

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory)
    let request = try session.record(id, kind: .followup)
    let number = request[.asked]?[.undoneCommit]
    let undone = number.flatMap {
      session.store.history
        .commits(.asked(request.id, commit: $0), by: session.officer, session.context.check).first
    }
    let proposal = try session.act { context throws(Refusal) in
      try ApprovalActs(context).approve(request, undone: undone)
    }
    try session.finish(proposal, as: .approve, .refuse, allowsTaken: true)
  }
}

/// Declines a request for a second name.
struct DeclineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decline",
    abstract: "Decline a request for a second name.",
    discussion: "Example: casebook decline F-0031 --reason 'The family heard from her on Friday'"
  )

  @Argument(help: "The request, as `casebook approvals` lists it.")
  var id: String

  @Option(help: "Why it is declined.")
  var reason: String

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory)
    let request = try session.record(id, kind: .followup)
    let proposal = try session.act { context throws(Refusal) in
      try ApprovalActs(context).decline(request, because: reason)
    }
    try session.finish(proposal, as: .decline, .refuse)
  }
}
