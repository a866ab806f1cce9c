package import CaseModel
import TerminalGrid

extension FormState {
  /// The unsaved changes of the form; nil for a form inside another one, or an unchanged one.
  package var draft: Draft? {
    let origin = progress.isUnsavedWhole ? .add : owner.draft
    guard progress.isChanged, let first = records.first, let origin else { return nil }
    var fields = FieldSet()
    var before = FieldSet()
    var cleared: [String] = []
    var texts: [String: String] = [:]
    for item in items {
      let key = item.field.key
      if item.problem != nil, item.isTyped, item.value != nil || !item.editor.text.isEmpty {
        texts[key] = item.editor.text
        before[key] = item.stoodBefore(base)
      }
      guard origin.isNew || item.value != base[key] else { continue }
      fields[key] = item.value
      before[key] = item.stoodBefore(base)
      if item.value == nil, base[key] != nil { cleared.append(key) }
    }
    let targets = records.current.map(\.id).filter { !$0.isProvisional }
    return Draft(
      origin,
      first.kind,
      targets: targets,
      only: only,
      fields: fields,
      cleared: cleared,
      before: origin == .edit ? before : nil,
      texts: texts
    )
  }

  /// Puts the values of a draft into the fields.
  mutating func apply(_ draft: Draft, text: FieldText, input: FieldInput) {
    for index in items.indices {
      let field = items[index].field
      if let value = draft.fields[field.key] {
        items[index] = FormItem(field, value, text)
      } else if draft.cleared.contains(field.key) {
        items[index] = FormItem(field, nil, text)
      }
    }
    type(draft.texts, input: input)
    progress.touch()
  }

  /// Puts invalid typed texts into their fields.
  mutating func type(_ texts: [String: String], input: FieldInput) {
    for index in items.indices {
      guard let typed = texts[items[index].field.key] else { continue }
      focus(items[index].field.key)
      items[index].editor = LineEditor(typed)
      read(input)
    }
  }
}

extension FormItem {
  /// The value before the change; for a clash not decided yet, the value before the colleague's
  /// change too.
  fileprivate func stoodBefore(_ base: FieldSet) -> FieldValue? {
    guard let other else { return base[field.key] }
    return other.before
  }
}
