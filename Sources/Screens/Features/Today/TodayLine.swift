import CaseBook
package import CaseModel
import CaseQuery
import CaseRules
import Casework
import TerminalGrid

/// The texts of one row of Today, ready to be drawn.
package struct TodayLine: Sendable {
  package enum Content: Sendable {
    /// A group's name, its count, and whether Enter shows more of it.
    case heading(Phrase, count: Int, hasMore: Bool)
    /// A person in danger: the level with its score, and the reasons or what is missing.
    case danger(level: Code?, label: String, reasons: String)
    case followup(Followup)
    /// A request that is ready to be sent.
    case request(String)
    /// A remark about a case.
    case remark(String)
    /// A colleague's change.
    case change(String)
    /// The text of an empty group.
    case nothing(Phrase)
    case blank
  }

  /// A follow-up that is due.
  package struct Followup: Sendable {
    package let due: String
    package let isLate: Bool
    package let assignee: String
    /// The columns of the assignee.
    package static let assigneeWidth = 7
    /// The person concerned, with the first letter of the level.
    package let victim: (name: String, level: Code?, mark: String)?
    package let subject: String
  }

  package let content: Content
  /// The record that it is about.
  package var id: RecordID?
  /// The title of the record, or a mask.
  package var name = ""
  /// Whether the record's bytes are verified.
  package var isVerified = true
}

/// Words the rows of Today.
struct TodayWriter {
  let query: QueryContext
  let display: Display

  private var language: Language { display.displaySettings.language }
  private var hidesNames: Bool { display.displaySettings.hidesNames }

  func line(_ item: TodayItem) -> TodayLine {
    switch item.content {
    case .heading(let phrase, let count, let all):
      return TodayLine(content: .heading(phrase, count: count, hasMore: all != nil))
    case .danger(let row): return victim(row, danger(row, reasons(row)))
    case .noAction(let row):
      let missing = query.caseIndex.missingAction(row)?.words(query.zone)[language]
      return victim(row, danger(row, missing ?? ""))
    case .followup(let row), .approval(let row):
      return TodayLine(
        content: .followup(followup(row)),
        id: query.book.id(.followup, row),
        isVerified: query.book[.followup].isVerified(row)
      )
    case .request(let row, let channel):
      let words = Phrase("{channel}: all items are held", "{channel}: 필요한 자료가 모두 있음")
      return victim(row, .request(words.filled(language, ["channel": channel[language]])))
    case .lead(let alert):
      let name = hidesNames ? "" : query.title(alert.lead)
      return remark(alert.victim, "→ \(alert.lead.text)  \(name)")
    case .unknown(let alert): return unknown(alert)
    case .duplicate(let pair):
      let reason = pair.match.reasons.first?.words(hidingNames: hidesNames)[language] ?? ""
      return remark(pair.match.id, "= \(pair.id.text)  \(reason)")
    case .change(let commit): return change(commit)
    case .nothing(let phrase): return TodayLine(content: .nothing(phrase))
    case .blank: return TodayLine(content: .blank)
    }
  }

  private func masked(_ id: RecordID) -> String { hidesNames ? "•••" : query.title(id) }

  private func victim(_ row: Int, _ content: TodayLine.Content) -> TodayLine {
    let id = query.book.id(.victim, row)
    return TodayLine(
      content: content,
      id: id,
      name: masked(id),
      isVerified: query.book[.victim].isVerified(row)
    )
  }

  private func remark(_ id: RecordID, _ text: String) -> TodayLine {
    TodayLine(content: .remark(text), id: id, name: masked(id))
  }

  private func unknown(_ alert: UnknownAlerts.Alert) -> TodayLine {
    let question = display.cases.rules.unknown.question(alert, query.codes)?[language] ?? ""
    let words = Phrase("may be {id}: {ask}", "{id}일 수 있음: {ask}")
    let values = ["id": alert.victim.text, "ask": question]
    return remark(alert.unknown, words.filled(language, values))
  }

  private func reasons(_ row: Int) -> String {
    query.caseIndex.explain(query.book, row).points.filter { $0.points > 0 }
      .sorted { $0.points > $1.points }.map { $0.words.text(language) }.joined(separator: "; ")
  }

  private func danger(_ row: Int, _ reasons: String) -> TodayLine.Content {
    let caseIndex = query.caseIndex
    let level = caseIndex.level(row).map(\.code)
    let star = caseIndex.isOverridden(row) ? "*" : ""
    let label = level.map { level in
      "\(query.codes["risk_level"].label(level, language)) \(caseIndex.score(row) ?? 0)\(star)"
    }
    return .danger(level: level, label: label ?? "", reasons: reasons)
  }

  private func followup(_ row: Int) -> TodayLine.Followup {
    let table = query.book[.followup]
    let due = table.column("due_at").flatMap { table.instant(row, $0) } ?? query.now
    let isLate = due < query.now
    let victims = table.column("victims").map { table.links(row, $0) } ?? []
    return TodayLine.Followup(
      due: (isLate ? "!" : " ") + query.zone.text(due).dropFirst(5),
      isLate: isLate,
      assignee: table.column("assignee").flatMap { table.text(row, $0) }.map(assignee) ?? "",
      victim: victims.first.flatMap(victim),
      subject: table.column("subject").flatMap { table.text(row, $0) } ?? ""
    )
  }

  /// The name to show for an account if it fits, else the account.
  private func assignee(_ account: String) -> String {
    let name = display.cases.text.account(account)
    return displayWidth(of: name) <= TodayLine.Followup.assigneeWidth ? name : account
  }

  private func victim(_ id: RecordID) -> (name: String, level: Code?, mark: String)? {
    guard let row = query.book.row(id) else { return nil }
    let level = query.caseIndex.level(row).map(\.code)
    let label = level.map { query.codes["risk_level"].label($0, language) } ?? " "
    return (hidesNames ? id.text : query.title(id), level, String(label.prefix(1)))
  }

  private func change(_ commit: CommitSummary) -> TodayLine {
    guard let id = commit.ids.first else { return TodayLine(content: .blank) }
    let title = query.book.title(id, display.cases.text, hidingNames: hidesNames) ?? ""
    let more = commit.ids.count > 1 ? " +\(commit.ids.count - 1)" : ""
    let at = query.zone.text(commit.at)
    let by = display.cases.text.account(commit.by)
    let words = "\(at)  \(by) \(commit.action.label[language])\(more)  \(title)"
    return TodayLine(content: .change(words), id: id)
  }
}
