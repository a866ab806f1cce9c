import CaseBook
import CaseModel
import CaseQuery
import CaseRules
import Casework
import TerminalGrid

/// One record as text: its fields by section, then the records that link to it.
struct RecordSheet {
  let record: Record
  let context: QueryContext
  /// The ministry's travel alert for the place of a compound.
  var travelAlert: [Phrase] = []
  /// Whether it is an earlier version, which is shown without the records that link to it now.
  var isPast = false

  private static let labelWidth = 26
  private static let textWidth = 90

  private var language: Language { context.language }

  var text: String {
    let heading = "\(record.kind.label[language]) \(record.id)  \(context.title(record.id))"
    let blocks =
      [[line(heading)] + asOf + ownCorrection] + alertLines + sections + extra
      + (isPast ? [] : linked)
    return blocks.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  private var alertLines: [[String]] {
    guard !travelAlert.isEmpty else { return [] }
    let heading = Phrase("Travel alert", "여행경보")[language]
    return [[heading] + travelAlert.map { "  " + $0[language] }]
  }

  /// The mark of a replaced note.
  private var ownCorrection: [String] {
    guard !isPast, record.kind == .note, let row = context.book.row(record.id) else { return [] }
    let mark = corrected(.note, row)
    return mark.isEmpty ? [] : [line(mark.trimmed)]
  }

  private var asOf: [String] {
    guard isPast else { return [] }
    let words = record.isDeleted ? Self.deletedThen : Self.savedThen
    let values = [
      "version": String(record.version), "who": record[.updatedBy] ?? "?",
      "at": record[.updatedAt].map { context.zone.text($0) } ?? "?",
    ]
    return [line(words.filled(language, values))]
  }

  private static let savedThen = Phrase(
    "as of version {version}, saved {at} by {who}",
    "버전 {version}({at} {who} 저장) 당시의 내용"
  )
  private static let deletedThen = Phrase(
    "deleted as of version {version}, {at} by {who}",
    "버전 {version}({at} {who})에서 삭제된 상태"
  )

  private func line(_ text: String) -> String { SafeText.clean(text, breaks: .spaces) }

  private var sections: [[String]] {
    let schema = Schema.of(record.kind)
    let order = schema.sections.filter { $0 != .file } + [.file]
    return order.compactMap { section in
      let fields = schema.fields.filter { $0.section == section && record.fields[$0.key] != nil }
      guard !fields.isEmpty else { return nil }
      return [section.label[language]] + fields.flatMap(lines)
    }
  }

  private func lines(_ field: Field) -> [String] {
    guard let value = record.fields[field.key] else { return [] }
    let parts: [String] =
      switch value {
      case .entries(let entries): entries.map { context.words.entry($0, field.kind) }
      case .link(let id): [titled(id)]
      case .links(let ids): ids.map(titled)
      case .text:
        context.words.text(value, field.kind).split(separator: "\n").map(String.init)
      default: [context.words.text(value, field.kind)]
      }
    return labelled(field.label[language], parts)
  }

  /// The parts below each other, with the label beside the first.
  private func labelled(_ label: String, _ parts: [String]) -> [String] {
    let rows = parts.flatMap { TextLayout.wrap($0, width: Self.textWidth) }
    return rows.enumerated().map { index, row in
      let head = TextLayout.fit(index == 0 ? label : "", width: Self.labelWidth)
      return "  " + head + " " + row
    }
  }

  private func titled(_ id: RecordID) -> String {
    let missing = Phrase("(missing)", "(없음)")[language]
    return "\(id) \(context.book.contains(id) ? context.title(id) : missing)"
  }

  private var extra: [[String]] {
    guard !record.fields.extra.isEmpty else { return [] }
    let heading = Phrase("Not understood, kept as it is", "인식하지 못한 항목(그대로 보존)")[language]
    return [[heading] + record.fields.extraTexts.flatMap { labelled($0.key, [$0.text]) }]
  }

  private var linked: [[String]] {
    let kinds: [RecordKind] = [
      .followup, .contact, .incident, .lead, .compound, .victim, .note,
    ]
    return kinds.compactMap { kind in
      let rows = context.book.rows(kind, linkingTo: record.id)
      guard !rows.isEmpty else { return nil }
      let columns = QueryField.columns(for: kind).filter { $0.key != "id" }
      return ["\(kind.pluralLabel[language]) (\(rows.count))"]
        + rows.map { row in
          let cells = columns.map { $0.display(row, context) } + [noteText(kind, row)]
          let text = cells.filter { !$0.isEmpty }.joined(separator: "  ")
          return TextLayout.truncated(
            "  \(context.book.id(kind, row))  \(corrected(kind, row))\(text)",
            width: Self.labelWidth + Self.textWidth
          )
        }
    }
  }

  /// The mark of a replaced note, placed before its text.
  private func corrected(_ kind: RecordKind, _ row: Int) -> String {
    guard kind == .note, Corrections.isReplaced(row, in: context.book) else { return "" }
    let next = Corrections.correction(of: context.book.id(kind, row), in: context.book)
    return Corrections.mark(next)[language] + "  "
  }

  private func noteText(_ kind: RecordKind, _ row: Int) -> String {
    kind == .note ? context.book.record(kind, row)?[.text] ?? "" : ""
  }
}
