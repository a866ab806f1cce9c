import CaseModel
import CaseQuery

/// A column of a file and its target.
package struct ImportColumn: Hashable, Sendable {
  /// From 0 on.
  package let index: Int
  /// Its header; its number if it has none.
  package let header: String
  package let position: SourcePosition
  package let target: ImportTarget

  /// The field that it fills, for findings about that field.
  var key: String? {
    switch target {
    case .field(let key), .member(let key, _), .coded(let key, _): key
    case .reporter: FieldKey<RecordID>("reporter_contact").name
    default: nil
    }
  }
}

/// Decides the targets of a file's columns.
struct ColumnMapping {
  private(set) var columns: [ImportColumn] = []
  private(set) var findings: [ImportFinding] = []
  private let rows: [SourceRow]
  private let guess: HeaderGuess
  /// Whether a column of ids belongs to another system, so that its versions and times do, too.
  private var isForeign = false
  /// Whether it is a list of this program, whose columns may be derived values.
  private let isList: Bool

  /// The officer's choice comes first, then the header; a column without a target is kept in a
  /// note.
  init(_ headers: [SourceCell], rows: [SourceRow], _ choices: ImportChoices, _ guess: HeaderGuess) {
    self.rows = rows
    self.guess = guess
    let names = headers.map { CleanText(cell: $0.text).text }
    isList =
      names.contains("id")
      && names.allSatisfy { $0 == "id" || QueryField.named($0, guess.kind)?.key == $0 }
    isForeign = headers.enumerated().contains { index, cell in
      let header = CleanText(cell: cell.text).text
      return guess.target(header) == .id && !hasIDs(index, header)
    }
    var taken: [ImportTarget: String] = [:]
    let chosen = Dictionary(choices.targets.map { ($0.key.folded, $0.value) }) { first, _ in first }
    for (index, cell) in headers.enumerated() {
      let hasContent = rows.contains {
        $0.cells.indices.contains(index) && !$0.cells[index].text.isEmpty
      }
      let text = CleanText(cell: cell.text).text
      guard hasContent || !text.isEmpty else { continue }
      let header = text.isEmpty ? "#\(index + 1)" : text
      let target = target(cell, (index, header), chosen[header.folded], taken)
      if !target.takesSeveral, taken[target] == nil { taken[target] = header }
      columns.append(
        ImportColumn(index: index, header: header, position: cell.position, target: target)
      )
    }
    let known = Set(columns.map(\.header.folded))
    for header in choices.targets.keys.sorted() where !known.contains(header.folded) {
      findings.append(ImportFinding(.noSuchHeader, header: header))
    }
  }

  private mutating func target(
    _ cell: SourceCell,
    _ column: (index: Int, header: String),
    _ chosen: String?,
    _ taken: [ImportTarget: String]
  ) -> ImportTarget {
    let header = column.header
    func say(_ problem: ImportProblem) {
      findings.append(ImportFinding(problem, at: cell.position, header: header))
    }
    if let chosen {
      if let target = ImportTarget(chosen, guess.kind, codes: guess.codes) { return target }
      say(.noSuchTarget(chosen))
      return .ignore
    }
    // The name is derived too, but a new record needs it.
    if isList, !["id", "name"].contains(header), Schema.of(guess.kind)[header] == nil {
      return .ignore
    }
    guard let target = guess.target(header), isOurs(target, column) else {
      say(header.first == "#" ? .emptyHeader : .columnKept)
      return .keep
    }
    if let other = taken[target] {
      say(.fieldTaken(by: other))
      return .keep
    }
    return target
  }

  /// Whether a special column really is from this program: other systems have columns of ids and
  /// versions too.
  private func isOurs(_ target: ImportTarget, _ column: (index: Int, header: String)) -> Bool {
    if target == .id { return hasIDs(column.index, column.header) }
    switch column.header.folded {
    case RecordTable.bookKey:
      return isMostly(column, RecordTable.bookKey) { BookIdentity($0) != nil }
    case RecordTable.imageKey:
      return isMostly(column, RecordTable.imageKey) { ImageDigest($0) != nil }
    default: break
    }
    return target != .ignore || !isForeign || !guess.isBookkeeping(column.header)
  }

  /// Whether a column contains only ids of existing records; under this program's own header a few
  /// may be mistyped.
  private func hasIDs(_ index: Int, _ header: String) -> Bool {
    guard header == "id" else {
      return texts(index).allSatisfy { RecordID($0)?.kind == guess.kind }
    }
    return isMostly((index, header), "id") { RecordID(typed: $0)?.kind == guess.kind }
  }

  /// Whether a column has this program's header, and more than half of its values have the right
  /// form.
  private func isMostly(
    _ column: (index: Int, header: String),
    _ key: String,
    _ isFit: (String) -> Bool
  ) -> Bool {
    let texts = texts(column.index)
    return column.header == key && (texts.isEmpty || texts.count(where: isFit) * 2 > texts.count)
  }

  private func texts(_ index: Int) -> [String] {
    rows.compactMap { row in
      row.cells.indices.contains(index) ? row.cells[index].text.trimmed : nil
    }.filter { !$0.isEmpty }
  }
}
