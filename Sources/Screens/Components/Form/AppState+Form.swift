import CaseModel
import Casework
import TerminalGrid

// Keys in forms and in the lists of entries inside them.

extension AppState {
  mutating func pressInForm(_ key: Key) -> [Effect] {
    guard case .form(var form)? = overlays.last else { return [] }
    if let command = KeyMap.command(key, in: .form) { return run(command, &form) }
    switch key {
    case .up, .backTab: form.move(-1)
    case .down, .tab: form.move(1)
    case .pageUp: form.move(-bodyHeight / 2)
    case .pageDown: form.move(bodyHeight / 2)
    case .enter: return enter(&form)
    default: return type(key, &form)
    }
    replaceTop(.form(form))
    return []
  }

  private mutating func run(_ command: Command, _ form: inout FormState) -> [Effect] {
    switch command {
    case .save:
      if case .group(let entry) = form.purpose { return closeGroup(form, entry) }
      let effects = save(&form)
      replaceTop(.form(form))
      askWhatIsMeant()
      offerProposed()
      return effects
    case .leave:
      if form.isChanged, !form.asksToDiscard {
        form.asksToDiscard = true
        replaceTop(.form(form))
        say(
          Phrase(
            "Not saved yet: ^S saves, Esc again discards.",
            "아직 저장 전: ^S 저장, Esc를 한 번 더 누르면 버립니다."
          ),
          .warning
        )
      } else {
        overlays.removeLast()
        if case .form(let below)? = overlays.last, below.isOneGroup { overlays.removeLast() }
      }
      return []
    case .takeTheirs:
      if !form.takeOther(text: text) {
        say(Phrase("Nobody else changed this field.", "이 항목을 바꾼 사람이 없습니다."))
      }
      replaceTop(.form(form))
      return []
    case .confirm:
      if !form.confirm(input: world.input) {
        say(Phrase("Nothing is asked about this field.", "이 항목에는 물어볼 것이 없습니다."))
      }
      replaceTop(.form(form))
      return []
    case .sameGroup:
      carryOver(into: &form)
      replaceTop(.form(form))
      return []
    default: return []
    }
  }

  private mutating func enter(_ form: inout FormState) -> [Effect] {
    guard let item = form.focused else { return [] }
    if item.problem?.question != nil {
      replaceTop(.form(form))
      askWhatIsMeant()
    } else if item.isTyped {
      let isLast = form.focus == form.items.count - 1
      if isLast, form.savesOnEnter { return run(.save, &form) }
      form.move(1)
      replaceTop(.form(form))
    } else {
      replaceTop(.form(form))
      openField(item, typed: nil)
    }
    return []
  }

  private mutating func type(_ key: Key, _ form: inout FormState) -> [Effect] {
    guard let item = form.focused else { return [] }
    if item.isTyped {
      _ = form.type(key, and: &ahead, input: world.input)
    } else if [.backspace, .delete, .control("u")].contains(key) {
      form.set(nil, text: text)
    } else if case .character = key {
      replaceTop(.form(form))
      openField(item, typed: key)
      return []
    }
    replaceTop(.form(form))
    return []
  }

  /// Opens what a field is entered with, if it is not typed in its row; a letter that opened a
  /// list narrows it at once.
  mutating func openField(_ item: FormItem, typed: Key?) {
    let title = item.field.label[looks.language]
    switch item.field.kind {
    case .code, .codes, .flag: push(.picker(codePicker(item, title)))
    case .link(let kinds), .links(let kinds), .linkOrText(let kinds):
      push(.picker(linkPicker(item, title, kinds)))
      searchForPicker()
    case .longText(let max):
      let old: String? = if case .text(let text)? = item.value { text } else { nil }
      push(.text(TextEntry(.formField, title: title, text: old ?? "", limit: max)))
    case .group(let schema):
      let old: FieldSet? = if case .group(let fields)? = item.value { fields } else { nil }
      pushGroup(title, schema, old ?? FieldSet(starting: schema), entry: nil)
    case .entries(let schema):
      let old: [FieldSet]? = if case .entries(let entries)? = item.value { entries } else { nil }
      push(
        .entries(
          EntriesState(title: title, kind: item.field.kind, schema: schema, entries: old ?? [])
        )
      )
    default: return
    }
    guard let typed, case .character(let scalar) = typed, scalar != " " else { return }
    switch overlays.last {
    case .picker: _ = pressInPicker(typed)
    case .text: _ = pressInText(typed)
    default: break
    }
  }

  mutating func pushGroup(
    _ title: String,
    _ schema: Schema,
    _ values: FieldSet,
    entry: Int?
  ) {
    push(
      .form(
        FormState(.group(entry: entry), title: title, schema: schema, values: values, text: text)
      )
    )
  }

  /// Hands a finished group to the form or list of entries below; a form of nothing else is saved.
  private mutating func closeGroup(_ form: FormState, _ entry: Int?) -> [Effect] {
    var form = form
    guard form.check(world.check, world.dates), form.mark(groupProblems(form)) else {
      replaceTop(.form(form))
      say(Phrase("See the marked field.", "표시된 항목을 확인하세요."), .error)
      askWhatIsMeant()
      return []
    }
    overlays.removeLast()
    switch overlays.last {
    case .entries(var entries)?:
      entries.put(form.fields, at: entry)
      replaceTop(.entries(entries))
    case .form(var below)?:
      below.set(.group(form.fields), text: text)
      replaceTop(.form(below))
      if below.isOneGroup { return run(.save, &below) }
    default: break
    }
    return []
  }

  mutating func pressInEntries(_ key: Key) -> [Effect] {
    guard case .entries(var entries)? = overlays.last else { return [] }
    switch latin(key) {
    case .up, .character("k"): entries.move(-1)
    case .down, .character("j"): entries.move(1)
    case .character("+"), .insert:
      pushGroup(entries.title, entries.schema, FieldSet(starting: entries.schema), entry: nil)
      return []
    case .enter, .character("e"):
      if entries.entries.indices.contains(entries.cursor) {
        pushGroup(
          entries.title,
          entries.schema,
          entries.entries[entries.cursor],
          entry: entries.cursor
        )
      } else {
        pushGroup(entries.title, entries.schema, FieldSet(starting: entries.schema), entry: nil)
      }
      return []
    case .character("x"), .delete: entries.removeFocused()
    case .control("s"), .escape, .control("c"):
      closeEntries(entries)
      return []
    default: return []
    }
    replaceTop(.entries(entries))
    return []
  }

  private mutating func closeEntries(_ entries: EntriesState) {
    overlays.removeLast()
    guard case .form(var form)? = overlays.last else { return }
    let value = entries.entries.isEmpty ? nil : FieldValue.entries(entries.entries)
    if form.focused?.value != value { form.set(value, text: text) }
    replaceTop(.form(form))
  }
}
