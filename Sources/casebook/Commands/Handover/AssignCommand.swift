import CaseBook
import ArgumentParser
import CaseModel
import CaseRules
import Casework

/// Hands cases and follow-ups over to another officer.
struct AssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "Hand cases and follow-ups over to another officer.",
    discussion: """
      Example: casebook assign lee V-0012 F-0031
      Example: casebook assign lee --filter 'owner:kim province:KH-18' victims
      With a case go the open follow-ups that its owner had for it; all of it is one change.
      """
  )

  @Argument(help: "The account name of the officer who gets them.")
  var officer: String

  @Argument(
    help: ArgumentHelp(
      "Victims and follow-ups by their ids; with --filter victims (the default) or followups.",
      valueName: "id"
    )
  )
  var words: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("All that match, in the language of the / key.", valueName: "query")
  )
  var filter: String?

  @OptionGroup var confirming: ConfirmOptions

  @OptionGroup var directory: CasebookDirectory

  func validate() throws {
    guard filter != nil || !words.isEmpty else {
      throw ValidationError("Name records by their ids, or use --filter.")
    }
    guard filter == nil || words.count <= 1 else {
      throw ValidationError("--filter takes only the word victims or followups.")
    }
  }

  func run() throws {
    var session = try Session.open(directory, confirming: confirming)
    let ids = try ids(session)
    let (seen, confirmed) = (RecentHandovers(session).ownersBefore(ids), session.confirmed)
    let proposal = try session.act { context throws(Refusal) in
      try context.handovers.give(ids, to: officer.trimmed, seen: seen, confirmed: confirmed)
    }
    try session.finish(proposal, as: proposal.commit.action)
  }

  private func ids(_ session: Session) throws(Failure) -> [RecordID] {
    guard let filter else {
      var ids: [RecordID] = []
      for word in words {
        let id = try session.record(word).id
        try Self.check(id.kind)
        ids.append(id)
      }
      return ids
    }
    let kind = try words.first.map { word throws(Failure) in try RecordKind(argument: word) }
    try Self.check(kind ?? .victim)
    let list = RecordList(kind: kind ?? .victim, context: session.context.query)
    let rows = try list.rows(filter: filter, sort: nil)
    guard !rows.isEmpty else { throw Self.nobody(filter, list.kind) }
    return rows.map { session.book.id(list.kind, $0) }
  }

  private static func nobody(_ filter: String, _ kind: RecordKind) -> Failure {
    Failure(
      .findings,
      "The filter “\(filter)” finds no \(kind.label.en.lowercased()). Nothing was handed over; try it with `casebook list`.",
      "검색 “\(filter)”에 맞는 \(kind.label.ko)이(가) 없습니다. 인계하지 않았습니다. `casebook list`로 확인하세요."
    )
  }

  private static func check(_ kind: RecordKind) throws(Failure) {
    guard kind.officerKey != nil else {
      throw Failure(
        .usage,
        "Only victims and follow-ups have an officer; a \(kind.label.en.lowercased()) has none.",
        "담당자는 피해자와 후속조치에만 있습니다(\(kind.label.ko)에는 없음)."
      )
    }
  }
}
