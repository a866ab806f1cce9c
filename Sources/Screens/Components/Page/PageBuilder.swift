import CaseModel
import Casework
import TerminalGrid

/// Writes the lines of a page, for a record: what is urgent first, then its fields by section, then
/// the records that belong to it.
struct PageBuilder {
  let world: CaseContext
  let looks: Looks
  let width: Int
  private(set) var lines: [PageLine] = []

  init(world: CaseContext, looks: Looks, width: Int) {
    self.world = world
    self.looks = looks
    self.width = max(20, width)
  }

  var language: Language { looks.language }

  /// How wide the label column is: less in a narrow pane.
  var labelWidth: Int { width < 60 ? 18 : 26 }

  /// All lines of one page.
  static func lines(
    _ subject: PageSubject,
    world: CaseContext,
    looks: Looks,
    width: Int
  ) -> [PageLine] {
    var builder = PageBuilder(world: world, looks: looks, width: width)
    switch subject {
    case .record(let id): builder.addRecord(id)
    case .request(let id): builder.addRequest(id)
    case .sheet(let sheet): builder.addSheet(sheet)
    case .history(let history): builder.addHistory(history)
    case .past(let image): builder.addPast(image)
    case .wayHome(let id?): builder.addWayHome(id)
    case .wayHome(nil): builder.addWayHomeBoard()
    case .duplicates(let id): builder.addDuplicates(id)
    case .figures: builder.addFigures()
    case .report(let choice): builder.addReport(choice)
    case .reconciliation(let review): builder.addReconciliation(review)
    }
    return builder.lines
  }

  private mutating func addRecord(_ id: RecordID) {
    guard let record = world.book.record(id) else {
      let gone = Phrase("There is no record {id}.", "{id} 기록이 없습니다.")
      return add(PageLine(.warning, text: gone.filled(language, ["id": id.text])))
    }
    addUrgent(record)
    if record.kind == .note, !correction(id).isEmpty {
      add(PageLine(.warning, label: correction(id)))
    }
    if record.kind == .lead { addWeb(record.id) }
    if record.kind == .victim { addUnnamedLeads(record) }
    addSections(record)
    addLinked(record)
  }

  private mutating func addSheet(_ sheet: Sheet) {
    for line in sheet.lines {
      for row in TextLayout.wrap(line, width: width) { add(PageLine(.plain, text: row)) }
    }
  }

  mutating func add(_ line: PageLine) { lines.append(line) }

  /// A heading, with an empty line above it unless it is the first.
  mutating func addHeading(_ phrase: Phrase, count: Int? = nil) {
    if !lines.isEmpty { add(PageLine(.blank)) }
    let number = count.map { " (\($0))" } ?? ""
    add(PageLine(.heading, text: phrase[language] + number))
  }

  /// Text wrapped below the label column.
  mutating func addText(_ label: String, _ text: String, look: PageLine.Look = .field) {
    for (index, row) in wrapped(text, labelWidth).enumerated() {
      add(PageLine(look, label: index == 0 ? label : "", text: row))
    }
  }

  func wrapped(_ text: String, _ indent: Int) -> [String] {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    return rows.flatMap {
      TextLayout.wrap(String($0), width: max(10, min(width, 120) - indent - 1))
    }
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
    }
    addExtra(record)
  }

  private mutating func addField(_ field: Field, _ record: Record) {
    guard let value = record.fields[field.key] else { return }
    let label = field.label[language]
    switch value {
    case .entries(let entries):
      for (index, entry) in entries.enumerated() {
        let text = world.text(language).entry(entry, field.kind, title: linked)
        addValue(index == 0 ? label : "", text, field, links(entry).first)
      }
    case .link(let id): addValue(label, linked(id), field, id)
    case .links(let ids):
      for (index, id) in ids.enumerated() {
        addValue(index == 0 ? label : "", linked(id), field, id)
      }
    case .group(let fields):
      let text = world.text(language).entry(fields, field.kind, title: linked)
      addValue(label, text, field, links(fields).first)
    default: addValue(label, world.text(language).text(value, field.kind), field, nil)
    }
  }

  private mutating func addValue(
    _ label: String,
    _ text: String,
    _ field: Field,
    _ link: RecordID?
  ) {
    let shown = looks.hidesNames && field.isPersonal ? masked : text
    for (index, row) in wrapped(shown, labelWidth).enumerated() {
      var line = PageLine(.field, label: index == 0 ? label : "", text: row)
      line.isFocusable = index == 0
      line.key = field.isKept ? nil : field.key
      line.link = link
      line.isIdentity = field.isPersonal
      add(line)
    }
  }

  var masked: String { "•••" }

  private func linked(_ id: RecordID) -> String {
    let title = world.book.title(id, world.text(language), hidingNames: looks.hidesNames)
    return "\(id.text) \(title ?? Phrase("(missing)", "(없음)")[language])"
  }

  private func links(_ entry: FieldSet) -> [RecordID] {
    entry.values.keys.sorted().compactMap { key in
      if case .link(let id)? = entry[key] { id } else { nil }
    }
  }

  private mutating func addExtra(_ record: Record) {
    guard !record.fields.extra.isEmpty else { return }
    addHeading(Phrase("Not understood, kept as it is", "해석하지 못한 항목(그대로 보존)"))
    for (key, text) in record.fields.extraTexts { addText(key, text) }
  }
}
