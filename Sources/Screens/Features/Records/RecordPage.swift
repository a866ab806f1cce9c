import CaseBook
import CaseModel
import CaseRules
import Casework
import TerminalGrid

/// Writes the page of a record: urgent facts first, then its fields by section, then linked
/// records.
struct RecordPage: PagePart {
  var page: PageBuilder

  mutating func addRecord(_ id: RecordID) {
    guard let record = cases.book.record(id) else {
      let gone = Phrase("There is no record {id}.", "{id} 기록이 없습니다.")
      return add(PageLine(.warning, text: gone.filled(language, ["id": id.text])))
    }
    addUrgent(record)
    if record.kind == .note, !correction(id).isEmpty {
      let ended = ProofOfLife.isGiven(by: record) ? Self.endedProof[language] : ""
      add(PageLine(.warning, label: [correction(id), ended].joined(separator: " ").trimmed))
    }
    if record.kind == .lead { go(on: LeadPart.init) { $0.addWeb(record.id) } }
    if record.kind == .victim { go(on: LeadPart.init) { $0.addUnnamedLeads(record) } }
    addSections(record)
    addLinked(record)
  }

  mutating func addSections(_ record: Record) {
    let schema = Schema.of(record.kind)
    let urgentFirst =
      schema.sections.filter { $0 == .situation } + schema.sections.filter { $0 != .situation }
    for section in urgentFirst {
      let fields = schema.fields.filter { $0.section == section && record.fields[$0.key] != nil }
      guard !fields.isEmpty else { continue }
      addHeading(section.label)
      for field in fields { addField(field, record) }
      if section == .assessment { go(on: TraffickingPart.init) { $0.addTrafficking(record) } }
    }
    addExtra(record)
  }

  private mutating func addField(_ field: Field, _ record: Record) {
    guard let value = record.fields[field.key] else { return }
    let label = field.label[language]
    switch value {
    case .entries(let entries):
      for (index, entry) in entries.enumerated() {
        let text = cases.text(language).entry(entry, field.kind, title: linked)
        addValue(index == 0 ? label : "", text, field, links(entry).first)
      }
    case .link(let id): addValue(label, linked(id), field, id)
    case .links(let ids):
      for (index, id) in ids.enumerated() {
        addValue(index == 0 ? label : "", linked(id), field, id)
      }
    case .group(let fields):
      let text = cases.text(language).entry(fields, field.kind, title: linked)
      addValue(label, text, field, links(fields).first)
    default: addValue(label, cases.text(language).text(value, field.kind), field, nil)
    }
  }

  private mutating func addValue(
    _ label: String,
    _ text: String,
    _ field: Field,
    _ link: RecordID?
  ) {
    let shown = displaySettings.hidesNames && field.isIdentifying ? masked : text
    for (index, row) in wrapped(shown, labelWidth).enumerated() {
      var line = PageLine(.field, label: index == 0 ? label : "", text: row)
      line.isFocusable = index == 0
      line.key = field.isSystemManaged ? nil : field.key
      line.link = link
      line.isIdentity = field.isIdentifying
      add(line)
    }
  }

  private func linked(_ id: RecordID) -> String {
    let title = cases.book.title(id, cases.text(language), hidingNames: displaySettings.hidesNames)
    return "\(id.text) \(title ?? Phrase("(missing)", "(없음)")[language])"
  }

  private func links(_ entry: FieldSet) -> [RecordID] {
    entry.values.keys.sorted().compactMap { key in
      if case .link(let id)? = entry[key] { id } else { nil }
    }
  }

  private mutating func addExtra(_ record: Record) {
    guard !record.fields.extra.isEmpty else { return }
    addHeading(Phrase("Not understood, kept as it is", "인식하지 못한 항목(그대로 보존)"))
    for (key, text) in record.fields.extraTexts { addText(key, text) }
  }
}
