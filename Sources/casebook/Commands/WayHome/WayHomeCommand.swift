import CaseBook
import ArgumentParser
import CaseModel
import CaseQuery
import CaseRules
import Casework
import StrictJSON

/// Prints the people on the way home, each with the current step.
struct WayHomeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wayhome",
    abstract: "Print the steps home of a victim, or everybody who is out with the next step.",
    discussion: """
      Example: casebook wayhome V-0012
      Steps follow from follow-ups and stages: `casebook add followup`, `done` and `stage` move them on.
      """
  )

  @Argument(help: "The victim; by default everybody who is out and not home yet.")
  var id: String?

  @Flag(help: "A JSON array, one row a line.")
  var json = false

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    let session = try Session.open(directory)
    let rows = try id.map { try steps(of: session.record($0, kind: .victim).id, session) }
    let shown = rows ?? board(session)
    if json {
      return try StandardOutput.write(json: JSONLines.array(shown.map { $0.json.serialized() }))
    }
    let headings = ["Id", "Name", "Step", "State", "Waiting for", "Due"]
    let table = TextTable(
      columns: zip(headings, [1, 3, 1, 1, 4, 2]).map {
        TextTable.Column(heading: $0.0, importance: $0.1)
      },
      rows: shown.map(\.cells)
    )
    try StandardOutput.write(table.text(room: StandardOutput.columns))
  }

  private func steps(of victim: RecordID, _ session: Session) -> [WayHomeRow] {
    let stage = session.book.row(victim).flatMap { session.context.caseIndex.stage($0) }
    let steps = session.reference.rules.wayHome
    let way = WayHome(victim, stage, steps, in: session.book, now: session.now)
    return way.steps.map { WayHomeRow(victim, $0, session) }
  }

  private func board(_ session: Session) -> [WayHomeRow] {
    let table = session.book[.victim]
    let rows = (0..<table.count).filter { !table.isDeleted($0) }
    let steps = session.reference.rules.wayHome
    let board = WayHomeBoard(rows, steps, in: session.book, session.context.caseIndex)
    return board.groups.flatMap { group in
      group.people.compactMap { person in
        person.current.map { WayHomeRow(person.victim, $0, session) }
      }
    }
  }
}

/// A person and a step, as a row.
private struct WayHomeRow {
  let cells: [String]
  let json: JSON

  init(_ victim: RecordID, _ progress: WayHome.Progress, _ session: Session) {
    let words = session.context.query.words
    let party = progress.party(in: session.book).map {
      words.text($0, .linkOrText([.counterpart]))
    }
    let due = progress.due.map { session.zone.text($0) }
    let late = progress.isStuck ? "!" : ""
    cells = [
      victim.text, session.context.query.title(victim), progress.step.label[session.language],
      progress.state.label[session.language], party ?? "", late + (due ?? ""),
    ]
    var json: JSON = [
      "id": .string(victim.text), "step": .string(progress.step.code.text),
      "state": .string(progress.state.label.en), "late": .bool(progress.isStuck),
    ]
    json["followup"] = progress.followup.map { .string($0.text) }
    json["due"] = progress.due.map { .string($0.text) }
    self.json = json
  }
}
