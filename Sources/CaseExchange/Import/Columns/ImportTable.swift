package import CaseModel

/// The rows of a plan for review, with values as they were understood.
package struct ImportTable: Sendable {
  package let heads: [String]
  package let cells: [[String]]

  /// The rows, formatted with `words`.
  package init(_ plan: ImportPlan, _ words: FieldText) {
    guard plan.origin == nil else {
      self.init(bundle: plan, words.language)
      return
    }
    self.init(table: plan, words)
  }

  /// The content of each row of a bundle: its name or subject, and the number of records of each
  /// kind.
  private init(bundle plan: ImportPlan, _ language: Language) {
    heads = [Phrase("Row", "행"), Phrase("", ""), Phrase("Name", "이름"), Phrase("Records", "기록")]
      .map { $0[language] }
    cells = plan.rows.map { row in
      let first = row.records.first
      let name = first.flatMap { $0[.nameLatin] ?? $0[.nameKo] ?? $0[.name] ?? $0[.subject] }
      let kinds = RecordKind.allCases.compactMap { kind -> String? in
        let count = row.records.count { $0.kind == kind }
        guard count > 0 else { return nil }
        return kind.label[language] + (count > 1 ? " ×\(count)" : "")
      }
      return [
        String(row.number), row.mark(language),
        name ?? first?[.label] ?? row.id?.text ?? "", kinds.joined(separator: ", "),
      ]
    }
  }

  private init(table plan: ImportPlan, _ words: FieldText) {
    let schema = Schema.of(plan.kind)
    var keys: [String] = []
    for column in plan.columns {
      for key in column.shownKeys where !keys.contains(key) { keys.append(key) }
    }
    let fields = keys.compactMap { schema[$0] }
    let row = Phrase("Row", "행")[words.language]
    heads = [row, ""] + fields.map { $0.label[words.language] }
    cells = plan.rows.map { row in
      let record = row.records.first { $0.kind == plan.kind }
      return [String(row.number), row.mark(words.language)]
        + fields.map { field in
          record?.fields[field.key].map { words.text($0, field.kind) } ?? ""
        }
    }
  }
}

extension PlannedRow {
  /// The result in a word: `new`, `V-0012`, `?`, `error`.
  package func mark(_ language: Language) -> String {
    switch weight {
    case .error?: Phrase("error", "오류")[language]
    case .question?: Phrase("asks", "확인")[language]
    default:
      records.isEmpty
        ? Phrase("same", "같음")[language] : id?.text ?? Phrase("new", "새로")[language]
    }
  }
}

extension ImportColumn {
  /// The fields of the record that show the values of a column.
  fileprivate var shownKeys: [String] {
    switch target {
    case .name, .surname, .givenName:
      [FieldKey<String>.nameKo.name, FieldKey<String>.nameLatin.name]
    case .field(let key), .member(let key, _), .coded(let key, _): [key]
    case .id, .reporter, .keep, .ignore: []
    }
  }
}

extension ImportPlan {
  /// The choices with the target of every column, for the next file.
  package func settled(_ choices: ImportChoices) -> ImportChoices {
    var settled = choices
    settled.kind = kind
    for column in columns { settled.targets[column.header] = column.target.text }
    return settled
  }
}
