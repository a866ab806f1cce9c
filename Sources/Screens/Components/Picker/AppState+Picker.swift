import CaseModel
import CaseQuery
import Casework
import TerminalGrid

// Lists to choose from: codes, records, columns.

extension AppState {
  func codePicker(_ item: FormItem, _ title: String) -> Picker {
    if case .flag = item.field.kind {
      let options = [("yes", Phrase("Yes", "예")), ("no", Phrase("No", "아니오"))].map {
        PickerOption(value: $0.0, label: $0.1[looks.language], aliases: [$0.1.en, $0.1.ko])
      }
      return Picker(title: title, purpose: .formField, options: options)
    }
    let list = world.codes[item.field.kind.codeList ?? ""]
    let options = list.entries.filter { !$0.isRetired }.map { entry in
      PickerOption(
        value: entry.code.text,
        label: entry.label[looks.language],
        aliases: entry.words
      )
    }
    var chosen: [String] = []
    var allowsSeveral = false
    switch item.value {
    case .code(let code)?: chosen = [code.text]
    case .codes(let codes)?: chosen = codes.map(\.text)
    default: break
    }
    if case .codes = item.field.kind { allowsSeveral = true }
    return Picker(
      title: title,
      purpose: .formField,
      options: options,
      chosen: chosen,
      allowsSeveral: allowsSeveral
    )
  }

  func linkPicker(_ item: FormItem, _ title: String, _ kinds: [RecordKind]) -> Picker {
    var chosen: [String] = []
    var allowsSeveral = false
    switch item.value {
    case .link(let id)?: chosen = [id.text]
    case .links(let ids)?: chosen = ids.map(\.text)
    case .text(let text)?: chosen = [text]
    default: break
    }
    if case .links = item.field.kind { allowsSeveral = true }
    var takesText = false
    if case .linkOrText = item.field.kind { takesText = true }
    return Picker(
      title: title,
      purpose: .formField,
      options: [],
      chosen: chosen,
      allowsSeveral: allowsSeveral,
      searches: kinds,
      takesText: takesText
    )
  }

  mutating func pressInPicker(_ key: Key) -> [Effect] {
    guard case .picker(var picker)? = overlays.last else { return [] }
    switch key {
    case .up: picker.move(-1)
    case .down: picker.move(1)
    case .pageUp: picker.move(-bodyHeight / 2)
    case .pageDown: picker.move(bodyHeight / 2)
    case .character(" ") where picker.allowsSeveral && picker.query.isEmpty,
      .tab where picker.allowsSeveral:
      picker.toggle()
    case .enter, .control("s"), .tab:
      guard picker.allowsSeveral || picker.focused != nil else { return [] }
      overlays.removeLast()
      let effects = take(picker)
      guard key == .control("s"), picker.purpose == .formField else { return effects }
      return effects + pressInForm(key)
    case .escape, .control("c"):
      overlays.removeLast()
      return []
    default:
      guard picker.type(key, and: &ahead) else { return [] }
      replaceTop(.picker(picker))
      if let problem = picker.query.lengthProblem { say(problem, .error) }
      searchForPicker()
      return []
    }
    replaceTop(.picker(picker))
    return []
  }

  /// Puts the records that match the query into a picker of records.
  mutating func searchForPicker() {
    guard case .picker(var picker)? = overlays.last, !picker.searches.isEmpty else { return }
    guard !picker.query.isOverLimit else {
      picker.setFound([])
      return replaceTop(.picker(picker))
    }
    if picker.purpose == .intake {
      let (options, cursor) = intakeOptions(picker.query.text)
      picker.setFound(options, cursor: cursor)
      return replaceTop(.picker(picker))
    }
    let chosen = picker.chosen.compactMap { RecordID($0) }
    var found = picker.query.isEmpty ? chosen : []
    if let id = RecordID(typed: picker.query.text), world.book.contains(id) { found.append(id) }
    for kind in picker.searches {
      let rows = rows(kind, with: picker.query.text)
      found += rows.prefix(50).map { world.book.id(kind, $0) }
    }
    var seen: Set<RecordID> = []
    let options = found.filter { seen.insert($0).inserted }.prefix(50).map { id in
      PickerOption(
        value: id.text,
        label: "\(id.text) \(world.book.title(id, text, hidingNames: looks.hidesNames) ?? "")"
      )
    }
    picker.setFound(options + asWritten(picker))
    replaceTop(.picker(picker))
  }

  /// What was typed, or stands in the field already, as a choice behind the records.
  private func asWritten(_ picker: Picker) -> [PickerOption] {
    let typed = picker.query.text.trimmed
    guard picker.takesText, let words = typed.isEmpty ? picker.chosen.first : typed,
      RecordID(typed: words).map({ !picker.searches.contains($0.kind) }) ?? true
    else { return [] }
    let label = Phrase("As written: \(words)", "적은 그대로: \(words)")
    return [PickerOption(value: words, label: label[looks.language])]
  }

  private mutating func take(_ picker: Picker) -> [Effect] {
    switch picker.purpose {
    case .formField: takeFormField(picker)
    case .reading: picker.result.first.map { takeReading($0) }
    case .columns: takeColumns(picker.result)
    case .intake: takeIntake(picker)
    case .addKind: picker.result.first.map { addPicked($0) }
    case .importColumn, .importConstant, .importDates, .importHeading:
      return picker.result.first.map { takeImport(picker.purpose, $0) } ?? []
    case .drafts: picker.result.first.flatMap { Int($0) }.map { goOn(with: $0) }
    case .restore: return picker.result == ["yes"] ? restore() : []
    case .step(let ids): picker.result.first.map { openStepForm(ids, Code($0)) }
    case .taken(let question):
      return picker.result.first.map { takeTaken(question, $0) } ?? []
    case .undo:
      return picker.result.first.flatMap { Int($0) }.map { [.findCommits(.number($0))] } ?? []
    case .duties: return saveProposed(Set(picker.result))
    case .handover(let choice): return picker.result.first.map { handOver(choice, to: $0) } ?? []
    }
    return []
  }

  private mutating func takeFormField(_ picker: Picker) {
    guard case .form(var form)? = overlays.last, let item = form.focused else { return }
    let result = picker.result
    let value: FieldValue?
    switch item.field.kind {
    case .code: value = result.first.map { .code(Code($0)) }
    case .codes: value = .codes(result.map { Code($0) })
    case .flag: value = result.first.map { .flag($0 == "yes") }
    case .link: value = result.first.flatMap { RecordID($0) }.map { .link($0) }
    case .linkOrText(let kinds):
      value = result.first.map { written in
        RecordID(written).flatMap { kinds.contains($0.kind) ? .link($0) : nil } ?? .text(written)
      }
    case .links: value = .links(result.compactMap { RecordID($0) })
    default: return
    }
    form.set(value, text: text)
    form.checkLinks(world.check)
    if form.focused?.problem == nil { form.move(1) }
    replaceTop(.form(form))
  }
}
