import CaseBook
import CaseModel
import CaseRules
import Casework
import TerminalGrid

extension RecordPage {
  /// The records that link to this one, by kind; open work comes first.
  mutating func addLinked(_ record: Record) {
    if record.kind == .compound { addPeople(at: record.id) }
    for kind in [RecordKind.contact, .incident, .lead, .compound, .victim, .unknown]
    where kind != .victim || record.kind != .compound {
      addRows(kind, linkingTo: record.id)
    }
    addTimeline(record.id)
  }

  /// The follow-ups of a record, open ones first.
  mutating func addFollowups(_ id: RecordID) {
    let table = cases.book[.followup]
    let (status, due) = (table.column("status") ?? 0, table.column("due_at") ?? 0)
    let rows = cases.book.rows(.followup, linkingTo: id).map { row in
      let isOpen =
        table.hasText(row, status, "planned") || table.hasText(row, status, "waiting")
      let time = (table.instant(row, due) ?? cases.now).seconds
      return (row: row, isDone: isOpen ? 0 : 1, time: isOpen ? time : -time)
    }.sorted { ($0.isDone, $0.time) < ($1.isDone, $1.time) }
    addRows(.followup, rows.map(\.row), followupText)
  }

  private func isOpen(_ record: Record) -> Bool {
    record[.status] == "planned" || record[.status] == "waiting"
  }

  private func followupText(_ record: Record) -> [String] {
    let text = cases.text(language)
    let due = record[.dueAt] ?? cases.now
    let isOverdue = isOpen(record) && due < cases.now
    return [
      (isOverdue ? "! " : "  ") + cases.zone.text(due),
      record[.status].map { text.text(.code($0), .code("followup_status")) } ?? "",
      record[.assignee].map(text.account) ?? "",
      record[.subject] ?? "",
    ]
  }

  private mutating func addRows(_ kind: RecordKind, linkingTo id: RecordID) {
    addRows(kind, cases.book.rows(kind, linkingTo: id), summary)
  }

  private mutating func addRows(_ kind: RecordKind, _ rows: [Int], _ text: (Record) -> [String]) {
    guard !rows.isEmpty else { return }
    addHeading(kind.pluralLabel, count: rows.count)
    for record in rows.prefix(Self.mostLinked).compactMap({ cases.book.record(kind, $0) }) {
      addRow(record.id, text(record))
    }
    addRest(kind, rows.count)
  }

  /// The most records of a kind on one page.
  static let mostLinked = 100

  /// The number of records not listed, and where to find them.
  mutating func addRest(_ kind: RecordKind, _ count: Int) {
    guard count > Self.mostLinked else { return }
    let words = Phrase(
      "{n} more: casebook list {kind}s --filter …",
      "외 {n}건: casebook list {kind}s --filter …"
    )
    let values = ["n": String(count - Self.mostLinked), "kind": kind.name]
    add(PageLine(.text, text: words.filled(language, values)))
  }

  /// The columns of a record's row on another record's page.
  private func summary(_ record: Record) -> [String] {
    let text = cases.text(language)
    let columns = Schema.of(record.kind).listed.filter { $0.column != nil }
      .sorted { ($0.column?.importance ?? 0) < ($1.column?.importance ?? 0) }
    return columns.map { field in
      if record.kind == .victim, field.key == "name_latin" { return name(record.id) }
      guard let value = record.fields[field.key] else { return "" }
      if displaySettings.hidesNames, field.isIdentifying { return masked }
      return text.text(value, field.kind)
    }
  }

  mutating func addRow(_ id: RecordID, _ columns: [String]) {
    var line = PageLine(.row, label: id.text)
    line.text = columns.filter { !$0.isEmpty }.joined(separator: "  ")
    line.link = id
    line.isFocusable = true
    add(line)
  }

  /// The notes on a record, the newest first, each with its whole text.
  private mutating func addTimeline(_ id: RecordID) {
    let table = cases.book[.note]
    let at = table.column("at") ?? 0
    let rows = cases.book.rows(.note, linkingTo: id)
      .map { (row: $0, at: table.instant($0, at) ?? cases.now) }
      .sorted { ($0.at, $0.row) > ($1.at, $1.row) }
    guard !rows.isEmpty else { return }
    addHeading(Phrase("Timeline", "경과"), count: rows.count)
    for row in rows.prefix(Self.mostLinked).map(\.row) {
      if let note = cases.book.record(.note, row) { addNote(note) }
    }
    addRest(.note, rows.count)
  }

  /// The mark of a replaced note; empty for a valid one.
  func correction(_ note: RecordID) -> String {
    guard let row = cases.book.row(note), Corrections.isReplaced(row, in: cases.book) else {
      return ""
    }
    return Corrections.mark(Corrections.correction(of: note, in: cases.book))[language]
  }

  /// Shown of a proof of life that a correction ended.
  static let endedProof = Phrase("no longer proof of life", "생존 확인 아님")

  /// How a note proves life; empty if it does not.
  private func method(_ note: Record) -> String {
    guard ProofOfLife.isGiven(by: note), let method = note[.method] else { return "" }
    let words = cases.text(language).text(.code(method), .code("proof_method"))
    return note[.kind] == "proof_of_life"
      ? words : Phrase("proof of life", "생존 확인")[language] + ": " + words
  }

  private mutating func addNote(_ note: Record) {
    let text = cases.text(language)
    let mark = correction(note.id)
    let isEnded = !mark.isEmpty && ProofOfLife.isGiven(by: note)
    let kind = note[.kind].map { text.text(.code($0), .code("note_kind")) } ?? ""
    let proof = isEnded ? [Self.endedProof[language]] : [kind, method(note)]
    let at = note[.at].map { cases.zone.text($0) } ?? ""
    var head = PageLine(.row, label: note.id.text)
    head.text = ([at] + proof + [note[.by].map(text.account) ?? "", mark]).filter { !$0.isEmpty }
      .joined(separator: "  ")
    head.link = note.id
    head.isFocusable = true
    add(head)
    let look: PageLine.Look = mark.isEmpty ? .text : .small
    for row in wrapped(note[.text] ?? "", 4) { add(PageLine(look, text: row)) }
  }
}
