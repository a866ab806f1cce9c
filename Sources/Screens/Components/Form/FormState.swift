package import CaseModel
package import TerminalGrid

/// One field of a form being filled in.
package struct FormItem: Sendable {
  package let field: Field
  package var value: FieldValue?
  /// Whether the value was copied from the person taken in before.
  package var isCarried = false
  /// The text being typed, for typed fields; lists and groups have pickers and forms.
  package var editor: LineEditor
  package var problem: Problem?
  /// Whether the typed text is invalid, so that its problem stays until it is changed.
  var isUnread = false
  /// Whether the question about the value was answered with yes.
  package var isConfirmed = false
  /// A colleague's new value of the same field.
  package var other: OtherValue?

  /// Whether several values of the field are typed in its row and read back as they are.
  private let isLine: Bool

  /// Whether the field is typed in its row, rather than chosen or entered in a separate form.
  package var isTyped: Bool {
    switch field.kind {
    case .entries: isLine
    case .text, .texts, .user, .integer, .decimal, .amount, .day, .instant, .moment: true
    case .longText, .code, .codes, .flag, .link, .links, .linkOrText, .group: false
    }
  }

  /// Whether Enter opens a list of its entries: they were not just typed in its row.
  var opensList: Bool {
    guard isLine, case .entries = field.kind else { return false }
    return !isEdited && problem == nil
  }

  /// Whether a key changed the typed text since the cursor came to the field.
  var isEdited = false

  /// The length of a typed text that is too long; nil otherwise.
  package var lengthProblem: Phrase? {
    guard case .tooLong(let limit)? = problem, editor.count > limit else { return nil }
    return .tooLong(editor.count, limit)
  }
}

/// A colleague's value of a field that was changed here too.
package struct OtherValue: Hashable, Sendable {
  package let value: FieldValue?
  package let officer: String
  /// The value before both changes.
  let before: FieldValue?
}

/// A form of some or all fields of a record, or of one group inside it.
package struct FormState: Sendable {
  /// The opener, which knows what saving it means.
  let owner: any FormOwner
  package let title: String
  package internal(set) var records: EditedRecords
  package internal(set) var items: [FormItem]
  package private(set) var focus = 0 {
    didSet { if focus != oldValue { beginTyping() } }
  }
  package internal(set) var progress = FormProgress()
  /// Remarks shown above the fields.
  package internal(set) var remarks: [Phrase] = []
  /// Unique numbers of other people that the officer has allowed.
  var allowed: Set<TakenValue> = []
  /// The initial values.
  var base: FieldSet
  /// The keys of the shown fields; nil for all.
  let only: [String]?
  let schema: Schema

  /// A form for records of one kind.
  ///
  /// - Parameters:
  ///   - owner: the opener, which knows what saving means.
  ///   - title: the heading.
  ///   - records: at least one; the first one's values are shown.
  ///   - originals: the records as they were read, if those of the form are already changed.
  ///   - only: the keys of the fields to show, in that order; nil shows all editable ones.
  ///   - text: formats values.
  init(
    _ owner: any FormOwner,
    title: String,
    records: [Record],
    originals: [Record]? = nil,
    only: [String]? = nil,
    text: FieldText
  ) {
    let schema = Schema.of(records.first?.kind ?? .victim)
    self.init(
      owner,
      title: title,
      records: records,
      schema: schema,
      values: records.first?.fields ?? FieldSet(),
      only: only,
      text: text
    )
    if let originals { self.records.originals = originals }
  }

  /// A form for fields that are not those of a record: a group inside one, or a transition of
  /// `records`.
  init(
    _ owner: any FormOwner,
    title: String,
    records: [Record] = [],
    schema: Schema,
    values: FieldSet,
    only: [String]? = nil,
    text: FieldText
  ) {
    self.owner = owner
    self.records = EditedRecords(records)
    self.title = title
    self.schema = schema
    self.only = only
    base = values
    let shown = only?.compactMap { schema[$0] } ?? schema.inFormOrder
    let fields = shown.filter { !($0.isChangedByTransition && owner.editsRecords) }
    items = fields.map { FormItem($0, values[$0.key], text) }
    beginTyping()
  }

  /// Whether Enter on the last field saves, as in forms of a few fields.
  package var savesOnEnter: Bool { owner.savesOnEnter }

  /// Whether a form with many fields shows section headings.
  package var hasHeadings: Bool { owner.hasHeadings }

  /// Whether it has only one group of fields, which is then entered directly.
  var isOneGroup: Bool {
    guard only?.count == 1, items.count == 1, case .group = items[0].field.kind else {
      return false
    }
    return true
  }

  package var focused: FormItem? { items.indices.contains(focus) ? items[focus] : nil }

  /// The current values, including those of fields that are not shown.
  package var fields: FieldSet {
    var fields = base
    for item in items { fields[item.field.key] = item.value }
    return fields
  }

  /// Prepares typing in the newly focused field: typed text replaces the current value.
  ///
  /// Not in a list, to which one value is usually added.
  private mutating func beginTyping() {
    guard items.indices.contains(focus) else { return }
    items[focus].isEdited = false
    guard items[focus].problem == nil else { return }
    switch items[focus].field.kind {
    case .texts, .entries: return
    default: break
    }
    items[focus].editor.replacesOnTyping = true
  }

  package mutating func move(_ step: Int) {
    focus = max(0, min(items.count - 1, focus + step))
  }

  /// Moves to a field, if the form shows it.
  package mutating func focus(_ key: String) {
    if let index = items.index(of: key) { focus = index }
  }

  /// Sets the focused field to a chosen value.
  package mutating func set(_ value: FieldValue?, text: FieldText) {
    guard items.indices.contains(focus) else { return }
    items[focus] = FormItem(items[focus].field, value, text)
    progress.touch()
  }

  /// Sets a field of the form without moving to it.
  mutating func fill(_ key: String, _ value: FieldValue, text: FieldText) {
    guard let index = items.index(of: key) else { return }
    items[index] = FormItem(items[index].field, value, text)
    progress.touch()
  }

  /// Passes a key and following editing keys to the focused field; false if the key has no effect
  /// there.
  package mutating func type(
    _ key: Key,
    and ahead: inout ArraySlice<Key>,
    input: FieldInput
  ) -> Bool {
    guard items.indices.contains(focus), items[focus].isTyped,
      items[focus].editor.handle(key, and: &ahead)
    else { return false }
    items[focus].isConfirmed = false
    items[focus].isEdited = true
    read(input)
    return true
  }

  /// Answers the question about the focused field with the proposed value; false if there is no
  /// question.
  mutating func confirm(input: FieldInput) -> Bool {
    guard items.indices.contains(focus), let question = items[focus].problem?.question else {
      return false
    }
    items[focus].isConfirmed = true
    guard items[focus].isTyped else {
      items[focus].problem = nil
      return true
    }
    if let reading = question.readings.first { items[focus].editor = LineEditor(reading) }
    read(input)
    return true
  }

  /// Pastes into the focused field; nil if it is not typed.
  package mutating func paste(_ text: String, input: FieldInput) -> TakenText? {
    guard items.indices.contains(focus), items[focus].isTyped else { return nil }
    defer { read(input) }
    items[focus].isConfirmed = false
    items[focus].isEdited = true
    return items[focus].editor.insert(text)
  }

  /// Takes the colleague's value of the focused field; false if there is none.
  mutating func takeOther(text: FieldText) -> Bool {
    guard items.indices.contains(focus), let other = items[focus].other else { return false }
    set(other.value, text: text)
    if let next = items.firstIndex(where: { $0.other != nil }) { focus = next }
    return true
  }

  mutating func read(_ input: FieldInput) {
    progress.touch()
    progress.asksToDiscard = false
    let text = FieldText(codes: input.codes, language: .en, zone: input.dates.zone)
    let beside = items[focus].read(input, over: base[items[focus].field.key])
    for (key, value) in beside { fill(key, value, text: text) }
  }

  /// Whether its fields are those of the records, rather than of an entry or of additional records.
  var isOfRecords: Bool { schema.name == records.first?.kind.name }

  /// Marks the focused field if its link leads back to the record.
  mutating func checkLinks(_ check: RecordCheck) {
    guard items.indices.contains(focus), isOfRecords else { return }
    let found = changed.flatMap(check.linkProblems).first { $0.field == items[focus].field.key }
    items[focus].problem = found?.problem
  }

  /// Checks every field; returns true if all are valid, otherwise focuses the first wrong field.
  package mutating func check(_ check: RecordCheck, _ dates: DateCheck) -> Bool {
    // Questions about values inside a group were asked in the group's form.
    let dated = dates.problems(fields, before: base, schema)
      .filter { $0.problem.question == nil || $0.path.count == 1 }
    let links = isOfRecords ? changed.flatMap(check.linkProblems) : []
    return mark(check.problems(fields, schema) + links + dated)
  }

  /// Shows problems beside the fields; returns true if there are none, otherwise focuses the first
  /// wrong field.
  mutating func mark(_ problems: [ValueProblem]) -> Bool {
    for index in items.indices where !items[index].isUnread { items[index].problem = nil }
    for problem in problems {
      guard case .key(let key)? = problem.path.first,
        let index = items.index(of: key)
      else { continue }
      if problem.problem.question != nil, items[index].isConfirmed { continue }
      items[index].problem = items[index].problem ?? problem.problem
    }
    guard let wrong = items.firstIndex(where: { $0.problem != nil }) else { return true }
    focus = wrong
    return false
  }

  /// The records to save: each with the values that were changed here.
  package var changed: [Record] {
    let now = fields
    return records.current.map { record in
      var record = record
      for item in items where records.count == 1 || now[item.field.key] != base[item.field.key] {
        record.fields[item.field.key] = now[item.field.key]
      }
      return record
    }
  }
}

extension [FormItem] {
  /// The index of a field; nil if the form does not show it.
  func index(of key: String) -> Int? { firstIndex { $0.field.key == key } }

  /// Whether a field shows another value than the record has.
  func differ(from record: Record) -> Bool {
    contains { $0.value != record.fields[$0.field.key] }
  }
}

extension FormItem {
  /// Reads the typed text; an invalid or ambiguous one becomes a problem.
  ///
  /// - Returns: values for other fields that the text contains.
  fileprivate mutating func read(
    _ input: FieldInput,
    over known: FieldValue?
  ) -> [String: FieldValue] {
    isCarried = false
    let typed = editor.text
    do throws(InputError) {
      value = try KnownValue(known).replaced(by: typed, field, input, confirmed: isConfirmed)
      problem = nil
      isUnread = false
      return input.beside(typed, field)
    } catch {
      // The known value stays until the question is answered.
      if error.problem.question?.clears == true { value = known }
      problem = error.problem
      isUnread = true
      return [:]
    }
  }

  init(_ field: Field, _ value: FieldValue?, _ text: FieldText) {
    self.field = field
    self.value = value
    let line = text.line(value, field)
    isLine = line != nil
    editor = LineEditor(line ?? value.map { text.editable($0, field.kind) } ?? "")
  }
}
