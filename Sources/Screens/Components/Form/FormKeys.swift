import CaseModel
import Casework
import TerminalGrid

/// Handles keys in a form.
struct FormKeys {
  let here: ScreenContext

  func press(_ key: Key, _ form: inout FormState, and ahead: inout ArraySlice<Key>) -> [Step] {
    if let command = CommandTable.command(key, in: .form) { return run(command, &form) }
    switch key {
    case .up, .backTab: form.move(-1)
    case .down, .tab: form.move(1)
    case .pageUp: form.move(-here.height / 2)
    case .pageDown: form.move(here.height / 2)
    case .enter: return enter(&form)
    default: return type(key, &form, and: &ahead)
    }
    return []
  }

  private func run(_ command: Command, _ form: inout FormState) -> [Step] {
    switch command {
    case FormCommands.save: return save(&form)
    case .leave: return leave(&form)
    case FormCommands.takeTheirs:
      guard !form.takeOther(text: here.text) else { return [] }
      return [.say(Phrase("Nobody else changed this field.", "이 항목을 바꾼 사람이 없습니다."))]
    case FormCommands.confirm:
      guard !form.confirm(input: here.cases.input) else { return [] }
      return [.say(Phrase("Nothing is asked about this field.", "이 항목에는 확인할 것이 없습니다."))]
    case FormCommands.sameGroup:
      do throws(Message) {
        return try form.owner.carry(into: &form, here)
      } catch {
        return [.say(error)]
      }
    default: return []
    }
  }

  /// Saves the form, or asks about an ambiguous value first.
  func save(_ form: inout FormState) -> [Step] {
    let owner = form.owner
    let steps = owner.save(&form, here)
    return steps + (steps.contains(where: \.isClosing) ? [] : question(form))
  }

  private func leave(_ form: inout FormState) -> [Step] {
    guard form.progress.isChanged, !form.progress.asksToDiscard else {
      return [.close, .form(.closeOneGroup)]
    }
    form.progress.asksToDiscard = true
    return [
      .say(
        Phrase(
          "Not saved yet: ^S saves, Esc again discards.",
          "아직 저장 전: ^S 저장, Esc를 한 번 더 누르면 버립니다."
        ),
        .warning
      )
    ]
  }

  private func enter(_ form: inout FormState) -> [Step] {
    guard let item = form.focused else { return [] }
    if item.problem?.question != nil { return question(form) }
    guard item.isTyped, !item.opensList else { return open(item, typed: nil) }
    if form.focus == form.items.count - 1, form.savesOnEnter { return save(&form) }
    form.move(1)
    return []
  }

  private func type(
    _ key: Key,
    _ form: inout FormState,
    and ahead: inout ArraySlice<Key>
  ) -> [Step] {
    guard let item = form.focused else { return [] }
    if item.isTyped {
      _ = form.type(key, and: &ahead, input: here.cases.input)
    } else if [.backspace, .delete, .control("u")].contains(key) {
      form.set(nil, text: here.text)
    } else if case .character = key {
      return open(item, typed: key)
    }
    return []
  }

  /// Opens the component of a field that is not typed in its row.
  ///
  /// A letter that opens a picker narrows it immediately; one on a field with parts is refused.
  func open(_ item: FormItem, typed: Key?) -> [Step] {
    guard let overlay = overlay(item) else { return [] }
    guard let typed, case .character(let scalar) = typed, scalar != " " else {
      return [.present(overlay)]
    }
    switch overlay {
    case .picker, .text: return [.present(overlay), .press(typed)]
    default: return [.say(Self.hasParts, .warning)]
    }
  }

  /// A letter on a field that is entered in parts, before a part was chosen.
  private static let hasParts = Phrase(
    "Not typed: Enter opens this field; type into its parts.",
    "입력하지 않음: Enter로 이 항목을 열어 안에 입력하세요."
  )

  private func overlay(_ item: FormItem) -> Overlay? {
    let title = item.field.label[here.language]
    switch item.field.kind {
    case .code, .codes, .flag, .link, .links, .linkOrText:
      return .picker(FieldPicker.picker(item, here))
    case .longText(let max):
      let old: String? = if case .text(let text)? = item.value { text } else { nil }
      return .text(TextEntry(LongField(), title: title, text: old ?? "", limit: max))
    case .group(let schema):
      let old: FieldSet? = if case .group(let fields)? = item.value { fields } else { nil }
      return .form(GroupForm.form(title, schema, old, entry: nil, here))
    case .entries(let schema):
      let old: [FieldSet]? = if case .entries(let entries)? = item.value { entries } else { nil }
      return .entries(
        EntriesState(title: title, kind: item.field.kind, schema: schema, entries: old ?? [])
      )
    default: return nil
    }
  }

  /// Asks about an ambiguous value of the focused field; no steps if it is clear.
  func question(_ form: FormState) -> [Step] {
    guard let item = form.focused, item.isTyped, let question = item.problem?.question else {
      return []
    }
    return [.present(.picker(ReadingPicker.picker(question, item, here)))]
  }
}

extension Step {
  /// Whether it closes the component on top.
  fileprivate var isClosing: Bool { if case .close = self { true } else { false } }
}
