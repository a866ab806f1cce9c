import ArgumentParser
import CaseModel
import CaseStore
import Casework

/// Writes an attachment to standard output.
struct AttachmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attachment",
    abstract: "Write a file of a record to standard output.",
    discussion: "Example: casebook attachment V-0012 1 > gate.jpg"
  )

  @Argument(help: "The record's id, such as V-0012.")
  var id: String

  @Argument(help: "Which of its files, from 1 on.")
  var number: Int

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    let session = try Session.open(directory)
    let record = try session.record(id)
    let (hash, entry) = try file(record, session)
    guard !StandardOutput.isTerminal else {
      throw Failure(
        .usage,
        "A file is not written to a terminal: casebook attachment \(record.id) \(number) > FILE",
        "파일은 터미널에 쓰지 않습니다: casebook attachment \(record.id) \(number) > 파일"
      )
    }
    try session.log(entry)
    do {
      try session.store.attachments.read(hash) { try StandardOutput.write($0) }
    } catch let error as StoreError {
      throw Failure(error)
    }
  }

  private func file(
    _ record: Record,
    _ session: Session
  ) throws(Failure) -> (hash: String, entry: AccessEntry) {
    do throws(Refusal) {
      return try session.context.attachments.file(number, of: record)
    } catch {
      throw Failure(
        .findings,
        "\(error.phrase.en); `casebook show \(record.id)` lists them.",
        "\(error.phrase.ko). `casebook show \(record.id)`로 확인하세요."
      )
    }
  }
}
