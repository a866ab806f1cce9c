import ArgumentParser
import CaseModel

/// Prints one record.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print one record with all that belongs to it."
  )

  @Argument(help: "The record's id, such as V-0012.")
  var id: String

  @Flag(help: "The record as the files hold it.")
  var json = false

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    let session = try Session.open(directory)
    let record = try session.record(id)
    guard json else {
      return try StandardOutput.write(RecordSheet(record: record, context: session.query).text)
    }
    guard let row = session.book.row(record.id) else { return }
    try StandardOutput.write(json: Array(session.book[record.kind].bytes(row)) + [0x0A])
  }
}
