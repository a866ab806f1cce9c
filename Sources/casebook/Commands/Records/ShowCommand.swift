import CaseBook
import ArgumentParser
import CaseModel
import CaseRules
import Casework
import StrictJSON

/// Prints one record.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print one record with all that belongs to it.",
    discussion: "With --at or --version it prints the record alone, as it was then."
  )

  @Argument(help: "The record's id, such as V-0012.")
  var id: String

  @Flag(help: "The record as the files hold it.")
  var json = false

  @OptionGroup var earlier: EarlierImage

  @OptionGroup var directory: CasebookDirectory

  func validate() throws { try earlier.check() }

  func run() throws {
    let session = try Session.open(directory)
    if earlier.isGiven { return try showEarlier(session) }
    let record = try session.record(id)
    guard json else {
      let alerts = session.reference.travelAlerts
      let sheet = RecordSheet(
        record: record,
        context: session.context.query,
        travelAlert: alerts.sentences(record, now: session.now, zone: session.zone)
      )
      return try StandardOutput.write(sheet.text)
    }
    guard let row = session.book.row(record.id) else { return }
    try StandardOutput.write(json: Array(session.book[record.kind].bytes(row)) + [0x0A])
  }

  private func showEarlier(_ session: Session) throws {
    let image = try earlier.image(of: session.id(id), session)
    guard !json else {
      return try StandardOutput.write(json: image.json.serialized() + [0x0A])
    }
    try StandardOutput.write(
      RecordSheet(record: image, context: session.context.query, isPast: true).text
    )
  }
}
