import ArgumentParser
import CaseModel
import CaseStore
import Casework

/// Undoes a commit by a new one.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back your last change, or any commit by its number.",
    discussion: """
      A new commit brings back what was there before, field by field; nothing is removed from the history.
      What somebody changed since stays as it is and is named. A record that a later one is about stays too.
      """
  )

  @Argument(help: "The commit's number, as `casebook log` shows it; by default your last one.")
  var sequence: Int?

  @OptionGroup var identity: NewPersonOption

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory)
    try session.undo(sequence.map { .number($0) } ?? .own, allowsTaken: identity.newPerson)
  }
}

/// Undoes the merge of two records.
struct UnmergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unmerge",
    abstract: "Separate two records that were merged by mistake.",
    discussion: """
      Example: casebook unmerge V-0457
      Each gets back its own fields, notes, follow-ups and contacts, whatever was edited since. What was written
      since the merge stays with the record that stayed, and is named.
      """
  )

  @Argument(help: "The record that was merged into another one.")
  var id: String

  @OptionGroup var identity: NewPersonOption

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory)
    try session.undo(.merge(of: session.id(id)), allowsTaken: identity.newPerson)
  }
}

extension Session {
  /// Undoes the selected commit, the last one if there are several, and reports what was saved.
  mutating func undo(_ wanted: WantedCommit, allowsTaken: Bool) throws {
    guard let commit = store.history.commits(wanted, by: officer, context.check).first else {
      let absence = wanted.absence
      throw Failure(
        .findings,
        "Nothing was saved: \(absence.en). `casebook log` lists the changes.",
        "저장되지 않음: \(absence.ko). `casebook log`로 확인하세요."
      )
    }
    let proposal = try act { context throws(Refusal) in
      try context.undoing.undo(commit, as: wanted.action)
    }
    try finish(proposal, as: proposal.commit.action, .refuse, allowsTaken: allowsTaken)
  }
}
