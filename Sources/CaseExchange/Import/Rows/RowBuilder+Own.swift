import CaseModel

// Rows of this program's exports: persons, and links of another casebook.

extension RowBuilder {
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
    record.fields = record.fields.naming(foreign, schema, context.language)
      .keepingLinks { !foreign.contains($0) }
    for column in columns {
      guard case .field = column.target, let text = cell(column)?.text,
        foreign.contains(where: { text.contains($0.text) })
      else { continue }
      kept.append("\(column.header): \(text)")
    }
  }
}

extension FieldSet {
  /// The fields with the name of a link of another casebook as a text, if they accept one instead of a link.
  fileprivate func naming(
    _ foreign: Set<RecordID>,
    _ schema: Schema,
    _ language: Language
  ) -> FieldSet {
    var copy = self
    for field in schema.fields {
      switch (field.kind, self[field.key]) {
      case (.linkOrText, .link(let id)?) where foreign.contains(id):
        let words = Phrase("\(id) of another casebook", "다른 사건부의 \(id)")
        copy[field.key] = .text(words[language])
      case (.group(let inner), .group(let fields)?):
        copy[field.key] = .group(fields.naming(foreign, inner, language))
      case (.entries(let inner), .entries(let entries)?):
        copy[field.key] = .entries(entries.map { $0.naming(foreign, inner, language) })
      default: break
      }
    }
    return copy
  }
}
