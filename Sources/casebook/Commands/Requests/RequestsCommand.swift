import ArgumentParser
import CaseModel
import CaseRules
import Casework

/// Lists the cases whose rescue request is ready to be sent.
struct RequestsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "requests",
    abstract: "List the cases whose rescue request could go out now, the most urgent first."
  )

  @Flag(help: "The requests that were sent and wait for an answer instead, the longest first.")
  var waiting = false

  @OptionGroup var form: OutputForm

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    let session = try Session.open(directory)
    if waiting { return try writeWaiting(session) }
    let list = RecordList(kind: .victim, context: session.context.query)
    let columns = try list.columns("id,name,level,silent,ready")
    let rows = try list.rows(filter: "stage:located ready:any", sort: nil)
    try list.write(rows, columns, form: form, session)
  }

  private func writeWaiting(_ session: Session) throws {
    let list = RecordList(kind: .followup, context: session.context.query)
    let columns = try list.columns("id,victims,subject,counterpart,sent_at,due_at")
    let types = session.reference.rules.requests.texts.map(\.followup.text).joined(separator: ",")
    let rows = try list.rows(filter: "status:waiting type:\(types)", sort: "sent_at")
    try list.write(rows, columns, form: form, session)
  }
}
