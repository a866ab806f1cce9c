package import CaseModel

extension Book {
  /// A one-line title of a record: a person's or compound's name, a subject, or the beginning of a
  /// note.
  ///
  /// Returns the id if the record has no such field, and nil if there is no record. With names
  /// hidden, persons are called by their ids.
  package func title(_ id: RecordID, _ words: FieldText, hidingNames: Bool = false) -> String? {
    guard let row = row(id) else { return nil }
    return title(id.kind, row, words, hidingNames: hidingNames)
  }

  /// The same for the record in a row.
  package func title(
    _ kind: RecordKind,
    _ row: Int,
    _ words: FieldText,
    hidingNames: Bool = false
  ) -> String {
    let id = id(kind, row).text
    if hidingNames, [.victim, .contact, .unknown].contains(kind) { return id }
    let table = self[kind]
    for key in Self.titleKeys(kind, words.language) {
      if let column = table.column(key), let text = table.text(row, column) { return text }
    }
    return unlistedTitle(kind, row, words) ?? id
  }

  /// The indexed fields that can name a record, the preferred one first.
  private static func titleKeys(_ kind: RecordKind, _ language: Language) -> [String] {
    switch kind {
    case .victim: language == .ko ? ["name_ko", "name_latin"] : ["name_latin", "name_ko"]
    case .compound, .contact: ["name"]
    case .counterpart: language == .ko ? ["name_ko", "name"] : ["name"]
    case .followup: ["subject"]
    case .lead: ["label"]
    case .unknown: ["name_heard"]
    case .note, .incident: []
    }
  }

  private func unlistedTitle(_ kind: RecordKind, _ row: Int, _ words: FieldText) -> String? {
    guard let record = record(kind, row) else { return nil }
    switch kind {
    case .victim: return record[.aliases]?.first
    case .note:
      return record[.text].map { text in String(text.prefix(60).map { $0.isNewline ? " " : $0 }) }
    case .incident: return record.fields["type"].map { words.text($0, .code("incident_type")) }
    case .unknown: return unnamedTitle(record, words)
    default: return nil
    }
  }

  /// Sex, ages and condition of an unknown person whose name nobody heard.
  private func unnamedTitle(_ record: Record, _ words: FieldText) -> String {
    let ages = [record[.ageMin], record[.ageMax]].compactMap { $0.map(String.init) }
    let parts = [
      record[.sex].map { words.text(.code($0), .code("sex")) },
      ages.isEmpty ? nil : Set(ages).sorted().joined(separator: "–"),
      record[.condition].map { words.text(.code($0), .code("unknown_condition")) },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
