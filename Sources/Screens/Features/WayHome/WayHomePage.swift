import CaseBook
import CaseModel
import CaseRules
import Casework

/// Writes the way home of a person, or of everybody on it.
struct WayHomePage: PagePart {
  var page: PageBuilder

  /// The people at each step of the way home, and who is stuck.
  mutating func addWayHomeBoard() {
    let table = cases.book[.victim]
    let owner = table.column("case_owner") ?? 0
    let rows = (0..<table.count).filter { row in
      !table.isDeleted(row)
        && (!displaySettings.onlyMine || table.text(row, owner) == cases.officer)
    }
    let board = WayHomeBoard(rows, cases.rules.wayHome, in: cases.book, cases.caseIndex)
    let longest = max(1, board.groups.map(\.people.count).max() ?? 1)
    for group in board.groups { addCount(group, longest) }
    for group in board.groups where !group.people.isEmpty {
      addHeading(group.step.label, count: group.people.count)
      for person in group.people { addPerson(person) }
    }
  }

  /// The steps of one person, each with its follow-up.
  mutating func addWayHome(_ victim: RecordID) {
    guard let row = cases.book.row(victim) else { return }
    let stage = cases.caseIndex.stage(row)
    let way = WayHome(victim, stage, cases.rules.wayHome, in: cases.book, now: cases.now)
    for step in way.steps {
      var line = PageLine(.field, label: step.step.label[language], text: words(step))
      line.link = step.followup
      if step.followup == nil { line.target = step.step.followup.map { .begin($0) } }
      line.isFocusable = true
      if step.isStuck { line.look = .warning }
      add(line)
    }
  }

  private mutating func addCount(_ group: WayHomeBoard.Group, _ longest: Int) {
    let bar = String(repeating: "█", count: (group.people.count * 20 + longest - 1) / longest)
    let late = Phrase("{n} late", "{n}명 지연").filled(language, ["n": String(group.stuck)])
    let idle = Phrase("{n} without follow-up", "{n}명 조치 없음").filled(
      language,
      ["n": String(group.notBegun)]
    )
    let parts = [
      String(group.people.count), bar, group.stuck > 0 ? late : "", group.notBegun > 0 ? idle : "",
    ]
    var line = PageLine(
      .field,
      label: group.step.label[language],
      text: parts.filter { !$0.isEmpty }.joined(separator: "  ")
    )
    line.target = .wayHomeStep(group.step.code)
    line.isFocusable = !group.people.isEmpty
    add(line)
  }

  private mutating func addPerson(_ person: WayHome) {
    guard let step = person.current else { return }
    let name = cases.book.title(
      person.victim,
      cases.text(language),
      hidingNames: displaySettings.hidesNames
    )
    var line = PageLine(.row, label: person.victim.text)
    line.text = [(step.isStuck ? "! " : "  ") + (name ?? ""), words(step)].joined(separator: "  ")
    line.link = person.victim
    line.isFocusable = true
    add(line)
  }

  /// The state of a step: whom it waits for, and until when.
  private func words(_ progress: WayHome.Progress) -> String {
    let party = progress.party(in: cases.book).map {
      cases.text(language).text($0, .linkOrText([.counterpart]))
    }
    let due = progress.due.map { cases.zone.text($0) }
    return [progress.state.label[language], progress.state == .waiting ? party : nil, due]
      .compactMap { $0 }
      .joined(separator: "  ")
  }
}
