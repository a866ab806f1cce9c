import CaseModel
import StrictJSON

// Rows of this program's exports: unchanged values, and links of another casebook.

extension RowBuilder {
  /// Whether a cell is unchanged from the export or in an ignored column, so that it has no effect.
  func saysWhatWasShown(_ cell: SourceCell, _ column: ImportColumn) -> Bool {
    if [.id, .ignore].contains(column.target) { return true }
    guard case .field(let key) = column.target, let field = schema[key],
      let value = subject.shown?.fields[key]
    else { return false }
    if let json = cell.json, json == value.json(field.kind) { return true }
    let text = value.cell(field.kind, context.zone)
    return cell.text == text || cell.text == CSVWriter.neutral(text)
  }

  /// Whether a value that no field takes is in the record already.
  func isKnownExtra(_ cell: SourceCell, _ column: ImportColumn) -> Bool {
    guard let json = cell.json, let before else { return false }
    return before.fields.extra.contains { $0.key == column.header && $0.value == json }
  }

  /// Whether the row adds a person, or changes an identifying value of one.
  var bringsAPerson: Bool {
    guard let before else { return true }
    let keys = RowChanges.identities.union(["aliases", "handles", "other_passports"])
    return keys.contains { before.fields[$0] != record.fields[$0] }
  }

  /// Removes links by ids of another casebook and keeps them in a note.
  mutating func dropForeignLinks() {
    let texts = columns.compactMap { cell($0)?.text }
    let foreign = Set(record.fields.links.map(\.id)).filter { id in
      !id.isProvisional && texts.contains { $0.contains(id.text) }
    }
    guard !foreign.isEmpty else { return }
    record.fields = named(record.fields, Schema.of(record.kind), foreign)
      .keepingLinks { !foreign.contains($0) }
    for column in columns {
      guard case .field = column.target, let text = cell(column)?.text,
        foreign.contains(where: { text.contains($0.text) })
      else { continue }
      kept.append("\(column.header): \(text)")
    }
  }

  /// The fields with the id as a text if the field accepts a name instead of a link.
  private func named(_ set: FieldSet, _ schema: Schema, _ foreign: Set<RecordID>) -> FieldSet {
    var copy = set
    for field in schema.fields {
      switch (field.kind, set[field.key]) {
      case (.linkOrText, .link(let id)?) where foreign.contains(id):
        let words = Phrase("\(id) of another casebook", "다른 사건부의 \(id)")
        copy[field.key] = .text(words[context.language])
      case (.group(let inner), .group(let fields)?):
        copy[field.key] = .group(named(fields, inner, foreign))
      case (.entries(let inner), .entries(let entries)?):
        copy[field.key] = .entries(entries.map { named($0, inner, foreign) })
      default: break
      }
    }
    return copy
  }
}
