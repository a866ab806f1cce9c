import ArgumentParser
import CaseModel
import Casework
import StrictJSON

/// Prints who is on file of a person at the counter.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for a person at the counter among cases, leads and contacts.",
    discussion: """
      Examples: casebook check 'Kim Min-joon'
                casebook check M123A4567
      A name in any spelling, or a number of a passport, a telephone or an account. Exits with 1 if somebody is
      found, with 0 if nobody is. Each check is a line of access.jsonl, without what was typed.
      """
  )

  @Argument(help: "A whole name, or a number.")
  var who: String

  @Flag(help: "A JSON array of who was found.")
  var json = false

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    let session = try Session.open(directory)
    let (found, entry) = try looked(session)
    try session.log(entry)
    let language = session.language
    if json {
      try StandardOutput.write(
        json: JSONLines.array(found.map { Self.json($0, language).serialized() })
      )
    } else if !found.isEmpty {
      let headings = [
        Phrase("Id", "번호"), Phrase("Name on file", "기록된 이름"), Phrase("Known", "내용"),
      ]
      let table = TextTable(
        columns: headings.map { TextTable.Column(heading: $0[language], importance: 1) },
        rows: found.map { [$0.id.text, $0.name, $0.facts[language]] }
      )
      try StandardOutput.write(table.text(room: StandardOutput.columns))
    }
    guard !found.isEmpty else {
      return StandardError.write(CounterActs.nobody[language] + "\n")
    }
    throw Failure(
      .findings,
      "\(found.count.counting("record")) may be about this person; the same name can be somebody else.",
      "이 사람일 수 있는 기록 \(found.count)건. 동명이인일 수 있습니다."
    )
  }

  private func looked(
    _ session: Session
  ) throws(Failure) -> (found: [CounterActs.Found], entry: AccessEntry) {
    do throws(Refusal) {
      return try CounterActs(session.context).check(who)
    } catch {
      throw Failure(reading: error)
    }
  }

  private static func json(_ found: CounterActs.Found, _ language: Language) -> JSON {
    .object([
      JSONMember(key: "id", value: .string(found.id.text)),
      JSONMember(key: "name", value: .string(found.name)),
      JSONMember(key: "known", value: .string(found.facts[language])),
    ])
  }
}
