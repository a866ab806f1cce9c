import CaseBook
import CaseModel

/// The timeline entry about an entered transition.
struct TransitionNote {
  private let rules: TransitionRules
  private let entry: FieldSet
  private let records: [Record]
  private let state: Code

  init(_ rules: TransitionRules, _ entry: FieldSet, _ records: [Record], to state: Code) {
    self.rules = rules
    self.entry = entry
    self.records = records
    self.state = state
  }

  var record: Record {
    var note = Record.blank(.note, user: rules.user, now: rules.now, zone: rules.zone)
    note[.kind] = "stage_change"
    note[.at] = rules.time(entry).moment
    note[.method] = rules.rules.stageProofs.method(entry, records, to: state)
    note[.text] = String(words.prefix(2000))
    for record in records { note.link(to: record.id) }
    return note
  }

  /// The text of the entry: the step with its day, then what was entered.
  private var words: String {
    let language = rules.text.language
    let kind = records.first?.kind ?? .victim
    let from = Set(records.compactMap(TransitionRules.state))
    let old = from.count == 1 ? from.first.map { rules.label($0, kind, language) + " " } : nil
    let step = (old ?? "") + "→ " + rules.label(state, kind, language)
    let shown = Schema.transition.fields.filter { $0.key != "date" && !$0.isSystemManaged }
    let facts = shown.compactMap { field -> String? in
      guard let value = entry[field.key] else { return nil }
      return "\(field.label[language]): \(words(value, field.kind))"
    }
    return ([step + ", " + rules.time(entry).text] + facts).joined(separator: ". ") + "."
  }

  private func words(_ value: FieldValue, _ kind: FieldKind) -> String {
    guard case .link(let id) = value else { return rules.text.ofRecords.text(value, kind) }
    return [id.text, rules.book.title(id, rules.text) ?? ""].joined(separator: " ").trimmed
  }
}
