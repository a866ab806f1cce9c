import CaseBook
import ArgumentParser
import CaseModel
import CaseStore

/// Prints the hash of the last commit.
struct HeadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "head",
    abstract: "Print the hash of the last commit, to be kept elsewhere.",
    discussion: """
      Kept on paper or at headquarters, it proves later that nothing up to it is gone or altered:
      casebook verify --head HASH
      """
  )

  @Argument(help: "The directory of the casebook.")
  var trailing: String?

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    let session = try Session.open(directory, trailing: trailing)
    try StandardOutput.write(session.store.head + "\n")
    let commits = session.book.sequence
    let sentence = Phrase("The head as of commit \(commits).", "\(commits)번 변경까지의 해시입니다.")
    StandardError.write(sentence[session.language] + "\n")
  }
}
