import ArgumentParser
import CaseModel
import CaseQuery
import CaseRules
import Casework
import StrictJSON

/// Prints who an unknown person may be.
struct UnknownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unknown",
    abstract: "Print who an unknown person in a hospital, a cell or a morgue may be.",
    discussion: """
      Examples: casebook add unknown condition=alive_cannot_speak sex=m age_min=25 age_max=31 held_at=O-0012
                casebook unknown U-0003
      At most five people who are missing, with what counts for (+) and against (−) each and what to ask. Only
      fingerprints, teeth, DNA or a passport in the hand of a living person identify. `casebook exclude`
      remembers who it is not, `casebook identify` who it is. Without an id it lists who may be whom.
      """
  )

  @Argument(help: "The unknown person, such as U-0003; by default all about whom somebody asks.")
  var id: String?

  @Flag(help: "Everybody who is missing, not only the first five.")
  var candidates = false

  @Flag(help: "JSON with the points of each field, in tenths.")
  var json = false

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    let session = try Session.open(directory)
    guard let id else {
      guard !candidates else {
        throw Failure(
          .usage,
          "--candidates is about one person. Name the unknown person.",
          "--candidates는 한 사람에게만 씁니다. 신원미상자 번호를 쓰세요."
        )
      }
      return try list(session)
    }
    let unknown = try session.record(id, kind: .unknown)
    let acts = UnknownActs(session.context)
    let (top, all) = acts.rows(unknown)
    let rows = candidates ? all : Array(all.prefix(top))
    guard !json else {
      return try StandardOutput.write(json: Self.json(unknown, rows, acts).serialized())
    }
    try StandardOutput.write(text(unknown, rows, acts, session).joined(separator: "\n") + "\n")
  }

  /// A line for each pair that may be one person.
  private func list(_ session: Session) throws {
    let context = session.context
    let rules = context.rules.unknown
    let pairs = UnknownActs(context).pairs
    let language = session.language
    if json {
      let elements = pairs.map { pair in
        JSON.object([
          JSONMember(key: "unknown", value: .string(pair.unknown.text)),
          JSONMember(key: "victim", value: .string(pair.victim.text)),
          JSONMember(key: "points", value: .number(JSONNumber(pair.points))),
        ]).serialized()
      }
      return try StandardOutput.write(json: JSONLines.array(elements))
    }
    let headings = [
      RecordKind.unknown.label, Phrase("May be", "이 사람일 수 있음"), Phrase("Name", "이름"),
      Phrase("Points", "점수"), Phrase("Ask", "문의"),
    ]
    let table = TextTable(
      columns: headings.map { TextTable.Column(heading: $0[language], importance: 1) },
      rows: pairs.map { pair in
        [
          pair.unknown.text, pair.victim.text, context.query.title(pair.victim),
          UnknownWords.points(pair.points),
          rules.question(pair, context.codes)?[language] ?? "",
        ]
      }
    )
    try StandardOutput.write(table.text(room: StandardOutput.columns))
  }

  private func text(
    _ unknown: Record,
    _ rows: [UnknownActs.Row],
    _ acts: UnknownActs,
    _ session: Session
  ) -> [String] {
    let (language, rules) = (session.language, session.context.rules.unknown)
    let ask = Phrase("ask", "문의")[language]
    var lines = ["\(unknown.id.text)  \(acts.description(unknown))"]
    if let victim = unknown[.identifiedAs] {
      let words = Phrase("Identified as {id} {name}", "{id} {name}(으)로 확인됨")
      let name = session.context.query.title(victim)
      return lines + [words.filled(language, ["id": victim.text, "name": name])]
    }
    if rows.isEmpty { lines.append(rules.nobody[language]) }
    for (index, row) in rows.enumerated() {
      let name = session.context.query.title(row.victim)
      let asks = row.asks.isEmpty ? [] : ["\(ask): " + row.asks.joined(separator: ", ")]
      let head = " \(index + 1)  \(UnknownWords.points(row.points))  \(row.victim.text) \(name)"
      lines.append(([head] + row.reasons + asks).joined(separator: "  "))
    }
    let excluded = unknown[list: .excluded].map { "\($0[.victim]?.text ?? "") (\(acts.words($0)))" }
    if !excluded.isEmpty {
      let label = Phrase("never proposed again", "다시 제안하지 않음")[language]
      lines.append(" \(label): " + excluded.joined(separator: ", "))
    }
    return lines + [rules.warning[language]]
  }

  private static func json(
    _ unknown: Record,
    _ rows: [UnknownActs.Row],
    _ acts: UnknownActs
  ) -> JSON {
    let excluded = unknown[list: .excluded].compactMap { $0[.victim].map { JSON.string($0.text) } }
    var json: JSON = [
      "id": .string(unknown.id.text), "candidates": .array(rows.map(json)),
      "excluded": .array(excluded),
    ]
    json["identified_as"] = unknown[.identifiedAs].map { .string($0.text) }
    return json
  }

  private static func json(_ row: UnknownActs.Row) -> JSON {
    let score = row.score
    let fields = [
      ("sex", score.sex), ("age", score.age), ("height", score.height), ("marks", score.marks),
      ("province", score.province), ("clothes", score.clothes), ("name", score.name),
    ]
    let members = fields.map { key, points in
      JSONMember(key: key, value: points.map { .number(JSONNumber($0)) } ?? .null)
    }
    return [
      "victim": .string(row.victim.text), "points": .number(JSONNumber(row.points)),
      "may_be": .bool(row.mayBe), "fields": .object(members),
      "reasons": .array(row.reasons.map { .string($0) }),
      "ask": .array(row.asks.map { .string($0) }),
    ]
  }
}
