import ArgumentParser
import CaseModel
import Casework

/// Lists the cases whose rescue request is ready to be sent.
struct RequestsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "requests",
    abstract: "List the cases whose rescue request could go out now, the most urgent first."
  )

  @OptionGroup var form: OutputForm

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    let session = try Session.open(directory)
    let list = RecordList(kind: .victim, context: session.context.query)
    let columns = try list.columns("id,name,level,silent,ready")
    let rows = try list.rows(filter: "stage:located ready:any", sort: nil)
    try list.write(rows, columns, form: form)
  }
}
