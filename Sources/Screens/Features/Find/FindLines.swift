import CaseBook
import CaseModel
import CaseQuery
import CaseRules
import Casework

/// Words what a search over everything found.
struct FindLines {
  let here: ScreenContext
  let words: String

  /// The groups with their records; each gets at least a few lines.
  func all(_ search: FindSearch) -> [FindLine] {
    let found = FindSearch.kinds.map { kind in (kind: kind, found: search.rows(kind, here)) }
      .filter { !$0.found.rows.isEmpty }
    let room = max(Self.least, Self.most / max(1, found.count))
    return named + found.flatMap { kind, found in group(kind, found.rows, found.hasMore, room) }
  }

  /// The most lines of records together, and the least of one kind.
  private static let most = 36
  private static let least = 5

  /// The record whose id is typed.
  private var named: [FindLine] {
    guard let id = RecordID(typed: words), here.cases.book.contains(id) else { return [] }
    return [FindLine(.record(id, caller: nil), "\(id.text)  \(here.title(id))")]
  }

  private func group(
    _ kind: RecordKind,
    _ rows: ArraySlice<Int>,
    _ hasMore: Bool,
    _ room: Int
  ) -> [FindLine] {
    let book = here.cases.book
    let ids = rows.map { book.id(kind, $0) }.filter { RecordID(typed: words) != $0 }
    let lines = inOrder(ids, kind).prefix(room).map(line)
    let isCut = hasMore || ids.count > room
    let rest = FindLine(
      .rest(kind),
      Phrase("All of them in their table", "표에서 모두 보기")[here.language]
    )
    guard !lines.isEmpty else { return [] }
    return [FindLine(.heading(kind), kind.pluralLabel[here.language])] + lines
      + (isCut ? [rest] : [])
  }

  /// Those that show the words themselves first; a note always shows them.
  private func inOrder(_ ids: [RecordID], _ kind: RecordKind) -> [RecordID] {
    guard kind != .note else { return ids }
    let wanted = words.lowercased()
    let shows = ids.map { text($0).lowercased().contains(wanted) }
    return zip(ids, shows).filter(\.1).map(\.0) + zip(ids, shows).filter { !$0.1 }.map(\.0)
  }

  /// A record by its title and what tells it apart.
  private func text(_ id: RecordID) -> String {
    let title = here.title(id)
    let parts = [id.text, title == id.text ? "" : title.replacing("\n", with: " ")] + facts(id)
    return parts.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func line(_ id: RecordID) -> FindLine {
    guard id.kind != .note else { return note(id) }
    let text = text(id)
    guard id.kind == .victim else {
      return FindLine(.record(id, caller: nil), text, reason: reason(id))
    }
    let found = FoundBy(id, words, here.query)
    let why = found?.words(here.language, hidingNames: here.displaySettings.hidesNames)
    return FindLine(.record(id, caller: found?.contact), text, reason: why ?? reason(id))
  }

  /// A note by its day and person, with the words around what was found.
  private func note(_ id: RecordID) -> FindLine {
    let found = reason(id)
    let title = here.displaySettings.hidesNames ? "" : here.title(id)
    let text = found.isEmpty ? title.replacing("\n", with: " ") : found
    let parts = [id.text] + facts(id) + [text]
    let line = parts.filter { !$0.isEmpty }.joined(separator: "  ")
    return FindLine(.record(id, caller: nil), line)
  }

  /// Where the words are, unless the line shows them.
  private func reason(_ id: RecordID) -> String {
    guard let found = MatchedText(id, words, length: 60, here.query) else { return "" }
    let isHidden = here.displaySettings.hidesNames && (found.isIdentifying || id.kind == .note)
    return isHidden ? found.field[here.language] : found.text
  }

  /// What tells records of a kind apart.
  private func facts(_ id: RecordID) -> [String] {
    let query = here.query
    guard let row = query.book.row(id) else { return [] }
    return Self.keys(id.kind).map { key in
      guard let field = QueryField.named(key, id.kind) else { return "" }
      if field.isIdentifying, here.displaySettings.hidesNames { return "" }
      let text = field.display(row, query)
      return text.count > Self.longest ? String(text.prefix(Self.longest)) + "…" : text
    }
  }

  private static let longest = 24

  private static func keys(_ kind: RecordKind) -> [String] {
    switch kind {
    case .victim: ["level", "stage"]
    case .contact: ["relation", "victim"]
    case .compound: ["province", "status"]
    case .lead: ["role"]
    case .unknown: ["status", "condition"]
    case .counterpart: ["kind"]
    case .incident: ["date", "site"]
    case .followup: ["due_at", "status", "victim"]
    case .note: ["at", "victim"]
    }
  }
}
