import CaseModel

/// What an import would change in a record that is there: what stands there now beside what would stand there.
struct RowChanges {
  private let subject: RowSubject
  private let kind: RecordKind
  private let context: ImportContext

  init(_ subject: RowSubject, _ kind: RecordKind, _ context: ImportContext) {
    self.subject = subject
    self.kind = kind
    self.context = context
  }

  /// The changed fields, each with what is to be said of it; none for a new record.
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

  /// The fields by which people and things are known.
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
  /// Whether a date that was known in part is now known better, and as it was.
  fileprivate var isMoreExact: Bool {
    guard case .day(let old)? = before, case .day(let new)? = after else { return false }
    return new.text.hasPrefix(old.text)
  }
}

extension String {
  /// The text on one line, of long ones the beginning.
  fileprivate var shortened: String {
    let line = split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= 60 ? line : line.prefix(59) + "…"
  }
}
