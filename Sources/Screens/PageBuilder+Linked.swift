import CaseModel
import CaseRules
import TerminalGrid

extension PageBuilder {
  /// The records that link to this one, by kind: what is to do before what was done.
  mutating func addLinked(_ record: Record) {
    for kind in [RecordKind.contact, .incident, .lead, .compound, .victim] {
      addRows(kind, linkingTo: record.id)
    }
    addTimeline(record.id)
  }

  /// The follow-ups of a record, those that are still to do first.
  mutating func addFollowups(_ id: RecordID) {
    let rows = world.book.rows(.followup, linkingTo: id)
    let followups = rows.compactMap { world.book.record(.followup, $0) }.sorted {
      let open = (isOpen($0), isOpen($1))
      if open.0 != open.1 { return open.0 }
      let due = ($0[.dueAt] ?? world.now, $1[.dueAt] ?? world.now)
      return open.0 ? due.0 < due.1 : due.0 > due.1
    }
    guard !followups.isEmpty else { return }
    addHeading(RecordKind.followup.pluralLabel, count: followups.count)
    for followup in followups { addRow(followup.id, followupText(followup)) }
  }

  private func isOpen(_ record: Record) -> Bool {
    record[.status] == "planned" || record[.status] == "waiting"
  }

  private func followupText(_ record: Record) -> [String] {
    let text = world.text(language)
    let due = record[.dueAt] ?? world.now
    let isOverdue = isOpen(record) && due < world.now
    return [
      (isOverdue ? "! " : "  ") + world.zone.text(due),
      record[.status].map { text.text(.code($0), .code("followup_status")) } ?? "",
      record[.assignee] ?? "",
      record[.subject] ?? "",
    ]
  }

  private mutating func addRows(_ kind: RecordKind, linkingTo id: RecordID) {
    let rows = world.book.rows(kind, linkingTo: id)
    guard !rows.isEmpty else { return }
    addHeading(kind.pluralLabel, count: rows.count)
    for record in rows.compactMap({ world.book.record(kind, $0) }) {
      addRow(record.id, summary(record))
    }
  }

  /// The columns of a record's row on another record's page.
  private func summary(_ record: Record) -> [String] {
    let text = world.text(language)
    let columns = Schema.of(record.kind).listed.filter { $0.column != nil }
      .sorted { ($0.column?.importance ?? 0) < ($1.column?.importance ?? 0) }
    return columns.map { field in
      guard let value = record.fields[field.key] else { return "" }
      if looks.hidesNames, field.isPersonal { return masked }
      return text.text(value, field.kind)
    }
  }

  private mutating func addRow(_ id: RecordID, _ columns: [String]) {
    var line = PageLine(.row, label: id.text)
    line.text = columns.filter { !$0.isEmpty }.joined(separator: "  ")
    line.link = id
    line.isFocusable = true
    add(line)
  }

  /// The notes on a record, the newest first, each with its whole text.
  private mutating func addTimeline(_ id: RecordID) {
    let notes = world.book.rows(.note, linkingTo: id)
      .compactMap { world.book.record(.note, $0) }
      .sorted { ($0[.at] ?? world.now, $0.id) > ($1[.at] ?? world.now, $1.id) }
    guard !notes.isEmpty else { return }
    addHeading(Phrase("Timeline", "경과"), count: notes.count)
    for note in notes { addNote(note) }
  }

  private mutating func addNote(_ note: Record) {
    let text = world.text(language)
    let kind = note[.kind].map { text.text(.code($0), .code("note_kind")) } ?? ""
    let at = note[.at].map { world.zone.text($0) } ?? ""
    var head = PageLine(.row, label: note.id.text)
    head.text = [at, kind, note[.by] ?? ""].joined(separator: "  ")
    head.link = note.id
    head.isFocusable = true
    add(head)
    for row in wrapped(note[.text] ?? "", 4) { add(PageLine(.text, text: row)) }
  }
}
