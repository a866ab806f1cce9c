import CaseModel

/// The changes of an import in an existing record: old and new values.
struct RowChanges {
  private let subject: RowSubject
  private let kind: RecordKind
  private let context: ImportContext

  init(_ subject: RowSubject, _ kind: RecordKind, _ context: ImportContext) {
    self.subject = subject
    self.kind = kind
    self.context = context
  }

  /// The changed fields, each with its finding; empty for a new record.
  func problems(_ after: Record) -> [(key: String, problem: ImportProblem)] {
    guard let before = subject.before else { return [] }
    return FieldChange.all(from: before.fields, to: after.fields, Schema.of(kind)).map { change in
      let phrase = Phrase(words(change, .en), words(change, .ko))
      return (change.key, problem(change, phrase))
    }
  }

  private func problem(_ change: FieldChange, _ phrase: Phrase) -> ImportProblem {
    guard change.before != nil, !change.isMoreExact else { return .changes(phrase) }
    if Self.identities.contains(change.key) { return .changesIdentity(phrase) }
    if FieldValue.forgets(change.before, for: change.after) { return .overwrites(phrase) }
    return subject.isProven(change.key) ? .changes(phrase) : .overwrites(phrase)
  }

  /// The fields that identify people and things.
  static let identities: Set = [
    "name", "name_ko", "name_latin", "label", "real_name", "passport_no", "birth_date",
  ]

  private func words(_ change: FieldChange, _ language: Language) -> String {
    let text = FieldText(codes: context.codes, language: language, zone: context.zone)
    let (before, after) = text.values(change, kind)
    return "\((before ?? "–").shortened) → \((after ?? "–").shortened)"
  }
}

extension FieldChange {
  /// Whether a partial date became more precise without contradicting the old one.
  fileprivate var isMoreExact: Bool {
    guard case .day(let old)? = before, case .day(let new)? = after else { return false }
    return new.text.hasPrefix(old.text)
  }
}

extension String {
  /// The text on one line, shortened if it is long.
  fileprivate var shortened: String {
    let line = split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= 60 ? line : line.prefix(59) + "…"
  }
}
