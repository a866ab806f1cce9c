package import CaseModel
package import TerminalGrid

/// One field of a form while it is filled in.
package struct FormItem: Sendable {
  package let field: Field
  package var value: FieldValue?
  /// Whether the value comes from the person who was taken in before.
  package var isCarried = false
  /// The text being typed, for fields that are typed; lists and groups have pickers and forms.
  package var editor: LineEditor
  package var problem: Problem?
  /// Whether what is typed cannot be read, so that its problem stays until it is typed anew.
  var isUnread = false
  /// Whether what is asked about the value was answered with yes.
  package var isConfirmed = false
  /// What a colleague wrote into the same field meanwhile.
  package var other: OtherValue?

  /// Whether the field is typed in its row, rather than chosen or entered in a form of its own.
  package var isTyped: Bool {
    switch field.kind {
    case .text, .texts, .user, .integer, .decimal, .amount, .day, .instant, .moment: true
    case .longText, .code, .codes, .flag, .link, .links, .linkOrText, .group, .entries: false
    }
  }

  /// How long the typed text is, where it is longer than the field; nil if it is not.
  package var lengthProblem: Phrase? {
    guard case .tooLong(let limit)? = problem, editor.count > limit else { return nil }
    return .tooLong(editor.count, limit)
  }
}

/// The value that a colleague gave a field which was changed here too.
package struct OtherValue: Hashable, Sendable {
  package let value: FieldValue?
  package let officer: String
  /// What stood there before either.
  let before: FieldValue?
}

/// A form over some or all fields of a record, or over one group inside it.
package struct FormState: Sendable {
  /// Who opened it and knows what saving it means.
  let owner: any FormOwner
  package let title: String
  /// The records that the form changes, with what its owner changes by itself; several take the same new
  /// values.
  package internal(set) var records: [Record]
  /// The records as they were read.
  var originals: [Record]
  package internal(set) var items: [FormItem]
  package private(set) var focus = 0 {
    didSet { if focus != oldValue { beginTyping() } }
  }
  package private(set) var isChanged = false
  /// Esc was pressed once on a changed form.
  package var asksToDiscard = false
  /// What to know before anything is entered.
  package internal(set) var remarks: [Phrase] = []
  /// A save was sent and has not been answered.
  package var isSaving = false
  /// Whether all values are still to be saved, those that the form began with too.
  private(set) var isUnsavedWhole = false
  /// Numbers of other people that may be saved here too, as the officer decided.
  var allowed: Set<TakenValue> = []
  /// The values that the form began with.
  var base: FieldSet
  /// The fields shown; nil for all.
  let only: [String]?
  let schema: Schema

  /// A form for records of one kind.
  ///
  /// - Parameters:
  ///   - owner: who knows what saving means.
  ///   - title: what stands above it.
  ///   - records: at least one; the first one's values are shown.
  ///   - originals: the records as they were read, where those of the form are changed already.
  ///   - only: the keys of the fields to show, in that order; nil shows all that are not kept.
  ///   - text: how values are written.
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
    self.originals = originals ?? records
  }

  /// A form for fields that are not those of a record: a group inside one, or a step of `records`.
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
    self.records = records
    self.title = title
    self.schema = schema
    self.only = only
    originals = records
    base = values
    let shown = only?.compactMap { schema[$0] } ?? schema.inFormOrder
    let fields = shown.filter { !($0.isChangedByTransition && owner.editsRecords) }
    items = fields.map { FormItem($0, values[$0.key], text) }
    beginTyping()
  }

  /// Whether Enter on the last field saves: so it is in forms of a few fields.
  package var savesOnEnter: Bool { owner.savesOnEnter }

  /// Whether its fields are shown under headings where there are many.
  package var hasHeadings: Bool { owner.hasHeadings }

  /// Whether it is there for the sake of one group of fields, which is then entered by itself.
  var isOneGroup: Bool {
    guard only?.count == 1, items.count == 1, case .group = items[0].field.kind else {
      return false
    }
    return true
  }

  package var focused: FormItem? { items.indices.contains(focus) ? items[focus] : nil }

  /// The values as they are now in the form, over those that the form does not show.
  package var fields: FieldSet {
    var fields = base
    for item in items { fields[item.field.key] = item.value }
    return fields
  }

  /// The focused field was just reached: what is typed replaces what it was filled with.
  ///
  /// Of a list one
  /// value is added as a rule, so there it is not.
  private mutating func beginTyping() {
    guard items.indices.contains(focus), items[focus].problem == nil else { return }
    if case .texts = items[focus].field.kind { return }
    items[focus].editor.replacesOnTyping = true
  }

  package mutating func move(_ step: Int) {
    focus = max(0, min(items.count - 1, focus + step))
  }

  /// Moves to a field; nothing happens where the form does not show it.
  package mutating func focus(_ key: String) {
    if let index = items.firstIndex(where: { $0.field.key == key }) { focus = index }
  }

  /// Gives the focused field a value that was chosen rather than typed.
  package mutating func set(_ value: FieldValue?, text: FieldText) {
    guard items.indices.contains(focus) else { return }
    items[focus] = FormItem(items[focus].field, value, text)
    isChanged = true
  }

  /// Gives a field of the form a value without going there.
  mutating func fill(_ key: String, _ value: FieldValue, text: FieldText) {
    guard let index = items.firstIndex(where: { $0.field.key == key }) else { return }
    items[index] = FormItem(items[index].field, value, text)
    isChanged = true
  }

  /// Lets the focused field take a key and those after it that edit; false if it does nothing
  /// with it.
  package mutating func type(
    _ key: Key,
    and ahead: inout ArraySlice<Key>,
    input: FieldInput
  ) -> Bool {
    guard items.indices.contains(focus), items[focus].isTyped,
      items[focus].editor.handle(key, and: &ahead)
    else { return false }
    items[focus].isConfirmed = false
    read(input)
    return true
  }

  /// Answers the question about the focused field with what is proposed; false if nothing is asked.
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
    return items[focus].editor.insert(text)
  }

  /// Takes the colleague's value of the focused field; false if there is none.
  mutating func takeOther(text: FieldText) -> Bool {
    guard items.indices.contains(focus), let other = items[focus].other else { return false }
    set(other.value, text: text)
    if let next = items.firstIndex(where: { $0.other != nil }) { focus = next }
    return true
  }

  /// The form counts as changed from now on.
  mutating func touch() { isChanged = true }

  /// Every value counts as changed from now on.
  mutating func countAsChanged() {
    isUnsavedWhole = true
    touch()
  }

  mutating func read(_ input: FieldInput) {
    isChanged = true
    asksToDiscard = false
    let text = FieldText(codes: input.codes, language: .en, zone: input.dates.zone)
    let beside = items[focus].read(input, over: base[items[focus].field.key])
    for (key, value) in beside { fill(key, value, text: text) }
  }

  /// Whether its fields are those of the records, rather than of an entry or of other records that it brings.
  var isOfRecords: Bool { schema.name == records.first?.kind.name }

  /// Marks the focused field if its link leads back to the record.
  mutating func checkLinks(_ check: RecordCheck) {
    guard items.indices.contains(focus), isOfRecords else { return }
    let found = changed.flatMap(check.linkProblems).first { $0.field == items[focus].field.key }
    items[focus].problem = found?.problem
  }

  /// Checks every field: true if all can be saved, else the first wrong field is focused.
  package mutating func check(_ check: RecordCheck, _ dates: DateCheck) -> Bool {
    // What is asked about a value inside a group was asked there.
    let dated = dates.problems(fields, before: base, schema)
      .filter { $0.problem.question == nil || $0.path.count == 1 }
    let links = isOfRecords ? changed.flatMap(check.linkProblems) : []
    return mark(check.problems(fields, schema) + links + dated)
  }

  /// Puts what is wrong beside the fields: true if nothing is, else the first wrong field is
  /// focused.
  mutating func mark(_ problems: [ValueProblem]) -> Bool {
    for index in items.indices where !items[index].isUnread { items[index].problem = nil }
    for problem in problems {
      guard case .key(let key)? = problem.path.first,
        let index = items.firstIndex(where: { $0.field.key == key })
      else { continue }
      if problem.problem.question != nil, items[index].isConfirmed { continue }
      items[index].problem = items[index].problem ?? problem.problem
    }
    guard let wrong = items.firstIndex(where: { $0.problem != nil }) else { return true }
    focus = wrong
    return false
  }

  /// The records as they shall be saved: each with the values that were changed here.
  package var changed: [Record] {
    let now = fields
    return records.map { record in
      var record = record
      for item in items where records.count == 1 || now[item.field.key] != base[item.field.key] {
        record.fields[item.field.key] = now[item.field.key]
      }
      return record
    }
  }
}

extension FormItem {
  /// Reads what is typed; what cannot be read, or is to be asked, becomes its problem.
  ///
  /// - Returns: what the text says of fields beside it.
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
      // Until it is answered, what is known stays.
      if error.problem.question?.clears == true { value = known }
      problem = error.problem
      isUnread = true
      return [:]
    }
  }

  init(_ field: Field, _ value: FieldValue?, _ text: FieldText) {
    self.field = field
    self.value = value
    editor = LineEditor(value.map { text.editable($0, field.kind) } ?? "")
  }
}
