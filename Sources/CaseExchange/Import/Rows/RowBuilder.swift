import CaseModel
import CaseRules
import StrictJSON

/// Builds the record that one row describes.
struct RowBuilder {
  let context: ImportContext
  let columns: [ImportColumn]
  let row: SourceRow
  var reader: CellReader
  /// The record so far.
  var record: Record
  /// The record that the row is about.
  let subject: RowSubject
  private(set) var findings: [ImportFinding] = []
  /// The keys of the fields that the row has set.
  private(set) var said: Set<String> = []
  /// One entry or group per field, from several columns.
  private var members: [String: FieldSet] = [:]
  private(set) var reporter = ReporterCells()
  /// The parts of the name, if the file separates them.
  private var nameParts: (surname: String?, given: String?)
  /// Texts without a field, line by line.
  var kept: [String] = []

  init(
    _ row: SourceRow,
    _ columns: [ImportColumn],
    _ context: ImportContext,
    _ reader: CellReader,
    record: Record,
    subject: RowSubject
  ) {
    self.row = row
    self.columns = columns
    self.context = context
    self.reader = reader
    self.record = record
    self.subject = subject
  }

  /// The record in the casebook; nil for a new one.
  var before: Record? { subject.before }

  var schema: Schema { Schema.of(record.kind) }

  /// Reads all cells into the record; unreadable ones become findings.
  mutating func readCells() {
    for column in columns {
      guard let cell = cell(column), cell.json != nil || !cell.text.isEmpty,
        ![.id, .ignore].contains(column.target),
        !subject.isShown(cell, column, schema, context.zone)
      else { continue }
      do throws(CellError) {
        try read(cell, column)
        if let remark = reader.remark { say(remark, cell, column) }
        if reader.saysMore { keepWhole(cell, column) }
        if let kept = knownBeside(cell, column) { say(.keepsKnown(kept), cell, column) }
      } catch {
        if error.problem.weight == .question {
          takeLikeliest(cell, column)
          if isAsBefore(column) { continue }
          if !isAccount(column) { keepWhole(cell, column) }
        }
        say(error.problem, cell, column)
      }
    }
    for key in members.keys.sorted() { settle(key) }
    joinNameParts()
    record.dropPlaceholders()
  }

  /// Whether the field of a column still has the value from the casebook.
  private func isAsBefore(_ column: ImportColumn) -> Bool {
    guard case .field(let key) = column.target, let value = before?.fields[key] else {
      return false
    }
    return record.fields[key] == value
  }

  /// The known value if the cell says that it is not known, which changes nothing; nil otherwise.
  private func knownBeside(_ cell: SourceCell, _ column: ImportColumn) -> Phrase? {
    guard let before, NotKnown.says(cell.text) else { return nil }
    let names = [FieldKey<String>.nameKo.name, FieldKey<String>.nameLatin.name]
    let keys = column.target.isName ? names : column.key.map { [$0] } ?? []
    let kept = keys.compactMap { key -> Phrase? in
      guard let value = before.fields[key], record.fields[key] == value, let field = schema[key]
      else { return nil }
      func words(_ language: Language) -> String {
        FieldText(codes: context.codes, language: language, zone: context.zone)
          .text(value, field.kind)
      }
      return Phrase(words(.en), words(.ko))
    }
    guard !kept.isEmpty else { return nil }
    return Phrase(
      kept.map(\.en).joined(separator: ", "),
      kept.map(\.ko).joined(separator: ", ")
    )
  }

  /// Whether a list of names contains only placeholders while the record has names.
  private func isForgotten(_ value: FieldValue, _ key: String) -> Bool {
    guard case .texts = value else { return false }
    return FieldValue.forgets(before?.fields[key], for: value)
  }

  /// Whether the column's field holds an account name, known or not.
  private func isAccount(_ column: ImportColumn) -> Bool {
    guard case .field(let key) = column.target, case .user? = schema[key]?.kind else {
      return false
    }
    return true
  }

  func cell(_ column: ImportColumn) -> SourceCell? {
    row.cells.indices.contains(column.index) ? row.cells[column.index] : nil
  }

  private mutating func say(_ problem: ImportProblem, _ cell: SourceCell, _ column: ImportColumn) {
    findings.append(
      ImportFinding(problem, at: cell.position, row: row.number, header: column.header)
    )
  }

  private mutating func read(_ cell: SourceCell, _ column: ImportColumn) throws(CellError) {
    switch column.target {
    case .id, .ignore: return
    case .keep: try keep(cell, column)
    case .name where !columns.contains { $0.target == .surname }: try readName(cell, column)
    case .name, .givenName: nameParts.given = try name(cell)
    case .surname: nameParts.surname = try name(cell)
    case .field(let key): try readField(cell, key)
    case .member(let key, let member): try readMember(cell, key, member)
    case .coded(let key, let code): try readCoded(cell, key, code)
    case .reporter(let key): try reporter.read(cell, key, &reader)
    }
  }

  /// Takes the most likely meaning of a cell and keeps its text, for a row imported despite a
  /// question.
  private mutating func takeLikeliest(_ cell: SourceCell, _ column: ImportColumn) {
    reader.takesLikeliest = true
    do throws(CellError) {
      try read(cell, column)
    } catch {
      // It has no meaning; the text is kept.
    }
    reader.takesLikeliest = false
  }

  private mutating func keepWhole(_ cell: SourceCell, _ column: ImportColumn) {
    let line = "\(column.header): \(CleanText(cell: cell.text, isLong: true).text)"
    if !kept.contains(line) { kept.append(line) }
  }

  private mutating func keep(_ cell: SourceCell, _ column: ImportColumn) throws(CellError) {
    let clean = CleanText(cell: cell.text, isLong: true)
    if let unsafe = clean.unsafe { throw CellError(Problem.unsafeCharacter(unsafe)) }
    guard !clean.text.isEmpty, !subject.hasExtra(cell, column) else { return }
    kept.append("\(column.header): \(clean.text)")
  }

  private mutating func put(_ value: FieldValue?, _ key: String) {
    guard let value, !value.isEmpty else { return }
    said.insert(key)
    record.fields[key] = value
  }

  private mutating func readName(
    _ cell: SourceCell,
    _ column: ImportColumn
  ) throws(CellError) {
    guard let text = try name(cell) else { return }
    let name = NameText(text)
    guard !name.isSeveral && !name.namesTwo || reader.takesLikeliest else {
      throw CellError(Problem.question(Question([], NameText.severalPeople)))
    }
    put(name)
    if name.saysMore { keepWhole(cell, column) }
  }

  /// The text of a cell for a name.
  private mutating func name(_ cell: SourceCell) throws(CellError) -> String? {
    guard let field = schema[FieldKey<[String]>.aliases.name] else { return nil }
    return try reader.text(cell.text, field)
  }

  private mutating func joinNameParts() {
    let (surname, given) = (nameParts.surname, nameParts.given)
    if let surname, let given { return put(NameText(surname: surname, given: given)) }
    if let name = surname ?? given { put(NameText(name)) }
  }

  private mutating func put(_ name: NameText) {
    put(name.hangul.map { .text($0) }, FieldKey<String>.nameKo.name)
    put(name.latin.map { .text($0) }, FieldKey<String>.nameLatin.name)
    let new = name.aliases.filter { !record[list: .aliases].contains($0) }
    if !new.isEmpty { put(.texts(record[list: .aliases] + new), FieldKey<[String]>.aliases.name) }
  }

  private mutating func readField(_ cell: SourceCell, _ key: String) throws(CellError) {
    guard let field = schema[key] else { return }
    if let json = cell.json, json.arrayValue != nil || json.objectValue != nil {
      return try readJSON(json, cell, field)
    }
    if field.kind.isNested, let json = try? JSON.parse(cell.text), json.isNested {
      return try readJSON(json, cell, field)
    }
    if case .text = field.kind, let text = try reader.text(cell.text, field) {
      if before?.fields[key] == .text(text) { return put(.text(text), key) }
      if field.form.isName, schema["aliases"] != nil, NameText.isNobody(text) {
        return put(.texts(record[list: .aliases] + [text]), "aliases")
      }
    }
    guard let value = try reader.value(cell.text, field), !isForgotten(value, key) else { return }
    for (key, value) in reader.beside(cell.text, field) where !said.contains(key) {
      put(value, key)
    }
    switch (value, field.kind) {
    case (.entries(let entries), _): add(entries, key)
    case (.text(let text), .longText) where said.contains(key):
      put(.text("\(record[FieldKey<String>(key)] ?? "")\n\(text)"), key)
    case (.texts(let texts), _) where said.contains(key):
      put(.texts(record[list: FieldKey<[String]>(key)] + texts), key)
    default: put(value, key)
    }
  }

  /// A list or group of a JSON file, each part read like a cell.
  private mutating func readJSON(
    _ json: JSON,
    _ cell: SourceCell,
    _ field: Field
  ) throws(CellError) {
    let value: FieldValue?
    do throws(ValueProblem) {
      value = try reader.value(try json.checked(), field, known: before?.fields[field.key])
    } catch {
      let words = json.arrayValue?.compactMap(\.stringValue)
      if error.problem.question == nil, let words, words.count == json.arrayValue?.count {
        return put(try reader.value(words.joined(separator: ";"), field), field.key)
      }
      let ambiguous = field.ambiguousDate(error)
      let isAsked = error.problem.question != nil || field.isAskedInFiles && json.isRead(error)
      guard ambiguous != nil || !isAsked else {
        throw CellError(CellReader.question(error.problem))
      }
      let problem = ambiguous ?? ImportProblem.value(error.problem, allowed: nil)
      let header = error.below(.key(field.key)).field
      return findings.append(
        ImportFinding(problem, at: cell.position, row: row.number, header: header)
      )
    }
    put(value, field.key)
  }

  private mutating func readMember(
    _ cell: SourceCell,
    _ key: String,
    _ member: String
  ) throws(CellError) {
    guard let inner = schema[key]?.kind.schema, let field = inner[member],
      let value = try reader.value(cell.text, field)
    else { return }
    var set = members[key] ?? FieldSet(starting: inner)
    for (key, value) in reader.beside(cell.text, field) where set[key] == nil { set[key] = value }
    set[member] = value
    members[key] = set
  }

  private mutating func readCoded(
    _ cell: SourceCell,
    _ key: String,
    _ code: Code
  ) throws(CellError) {
    guard let inner = schema[key]?.kind.schema, inner.fields.count > 1 else { return }
    if inner.name == Schema.handle.name {
      guard let text = try reader.text(cell.text, inner.fields[1]) else { return }
      return add(try reader.phones(text, kind: code), key)
    }
    guard let value = try reader.value(cell.text, inner.fields[1]) else { return }
    var entry = FieldSet(starting: inner)
    entry[inner.fields[0].key] = .code(code)
    entry[inner.fields[1].key] = value
    add([entry], key)
  }

  /// Appends entries that the record does not have yet.
  private mutating func add(_ entries: [FieldSet], _ key: String) {
    var all = record[list: FieldKey<[FieldSet]>(key)]
    for entry in entries where !all.contains(entry) { all.append(entry) }
    put(.entries(all), key)
  }

  /// Puts the values from several columns into one group or entry of the record.
  private mutating func settle(_ key: String) {
    guard let set = members[key], let field = schema[key] else { return }
    switch field.kind {
    case .group: put(.group(set), key)
    default:
      if key == FieldKey<[FieldSet]>.stays.name { return add([started(stay: set)], key) }
      add([set], key)
    }
  }

  /// A new stay; without a date in the file it begins on the day of the report.
  private func started(stay: FieldSet) -> FieldSet {
    guard stay["from"] == nil else { return stay }
    var stay = stay
    let reported = record[.reportedAt] ?? context.now
    stay["from"] = PartialDate(dayNumber: context.zone.day(reported)).map { .day($0) }
    return stay
  }
}

extension NameText {
  /// Whether it has two different names, one in Hangul and one in Latin letters, divided by a mark.
  fileprivate var namesTwo: Bool {
    guard isDivided, let hangul, let latin else { return false }
    return PersonName(hangul).likeness(to: PersonName(latin)) == nil
  }
}
