import ArgumentParser
import CaseModel
import CaseRules
import Casework

/// Merges two records about the same person.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge two records about the same person.",
    discussion: """
      Example: casebook merge V-0012 V-0457 --take case_owner=V-0457 --take threats=both
      The first one goes on. Lists are united; names, passports, birth dates and the number of the other one
      stay findable. Where two answers bear on the person's safety, the one that protects is taken and said;
      where nobody but a person can decide, nothing is saved until --take answers. Follow-ups, notes and all
      other links follow, each duty once. `casebook unmerge` takes the two apart again, also later.
      """
  )

  @Argument(help: "The record that stays.")
  var kept: String

  @Argument(help: "The record that is merged into it.")
  var other: String

  @Option(
    help: ArgumentHelp(
      "Whose value a field takes: an id of the two, or both.",
      valueName: "field=id"
    )
  )
  var take: [String] = []

  @OptionGroup var identity: NewPersonOption

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory)
    let (first, second) = try session.twoVictims(kept, other)
    var merge = CaseMerge(kept: first, other: second)
    for word in take { try choose(word, &merge) }
    let proposal = try session.act(option: { "--take \($0.key)=ID" }) {
      context throws(Refusal) in try context.duplicates.merge(merge)
    }
    try session.finish(proposal, as: .merge, .refuse, allowsTaken: identity.newPerson)
  }

  private func choose(_ word: String, _ merge: inout CaseMerge) throws {
    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, Schema.victim[parts[0]] != nil else {
      throw Failure(
        .usage,
        "--take \(word) is not a field of a victim. Nothing was saved. Write it as field=V-0012 or field=both.",
        "--take \(word)에 피해자 항목이 없습니다. 저장되지 않았습니다. 항목=V-0012 또는 항목=both로 쓰세요."
      )
    }
    let choice: CaseMerge.Choice
    switch parts[1] == "both" ? nil : RecordID(typed: parts[1]) {
    case merge.kept.id: choice = .kept
    case merge.other.id: choice = .other
    default: choice = .both
    }
    let difference = merge.differences.first { $0.field.key == parts[0] }
    guard choice != .both || parts[1] == "both" && difference?.canTakeBoth ?? true else {
      throw Failure(
        .usage,
        "--take \(word): \(parts[0]) can be taken from \(merge.kept.id) or \(merge.other.id). Nothing was saved.",
        "--take \(word): \(parts[0])은(는) \(merge.kept.id) 또는 \(merge.other.id)에서만 고를 수 있습니다. 저장되지 않았습니다."
      )
    }
    merge.choose(choice, for: parts[0])
  }
}

extension Session {
  /// Two different victims typed as ids.
  func twoVictims(
    _ first: String,
    _ second: String
  ) throws(Failure) -> (Record, Record) {
    let (a, b) = (try record(first, kind: .victim), try record(second, kind: .victim))
    guard a.id != b.id else {
      throw Failure(
        .usage,
        "\(a.id) and \(b.id) are the same record. Name two different ones.",
        "\(a.id)와 \(b.id)은(는) 같은 기록입니다. 서로 다른 번호를 쓰세요."
      )
    }
    return (a, b)
  }
}
