import ArgumentParser
import CaseModel
import CaseQuery
import CaseRules
import Casework
import StrictJSON

/// Prints possible duplicates.
struct DuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "Print which victims may be one person reported twice, and why.",
    discussion: """
      Example: casebook duplicates V-0012
      `casebook merge` makes one record of two; `casebook different` remembers that they are different people.
      """
  )

  @Argument(help: "The victim to look for; by default all pairs that are still worked on.")
  var id: String?

  @Flag(help: "A JSON array of pairs with strength and reasons.")
  var json = false

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    let session = try Session.open(directory)
    let index = MatchIndex(session.book)
    let pairs: [MatchPair]
    if let id {
      let victim = try session.record(id, kind: .victim).id
      pairs = index.matches(victim, in: session.book).map { MatchPair(id: victim, match: $0) }
    } else {
      pairs = index.pairs(in: session.book, session.context.caseIndex)
    }
    let language = session.language
    if json {
      let elements = pairs.map { Self.json($0, language).serialized() }
      return try StandardOutput.write(json: JSONLines.array(elements))
    }
    let table = TextTable(
      columns: [("Id", 1), ("Name", 3), ("Other", 1), ("Name", 3), ("Strength", 2), ("Why", 1)].map
      {
        TextTable.Column(heading: $0.0, importance: $0.1)
      },
      rows: pairs.map { row($0, session) }
    )
    try StandardOutput.write(table.text(room: StandardOutput.columns))
  }

  private func row(_ pair: MatchPair, _ session: Session) -> [String] {
    func name(_ id: RecordID) -> String { session.context.query.title(id) }
    return [
      pair.id.text, name(pair.id), pair.match.id.text, name(pair.match.id),
      pair.match.strength.label[session.language],
      pair.match.reasons.map { $0.words()[session.language] }.joined(separator: "; "),
    ]
  }

  private static func json(_ pair: MatchPair, _ language: Language) -> JSON {
    let reasons = pair.match.reasons.map { JSON.string($0.words()[language]) }
    return .object([
      JSONMember(key: "id", value: .string(pair.id.text)),
      JSONMember(key: "other", value: .string(pair.match.id.text)),
      JSONMember(key: "strength", value: .string(pair.match.strength.name)),
      JSONMember(key: "reasons", value: .array(reasons)),
    ])
  }
}
