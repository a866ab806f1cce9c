package import CaseModel
import TerminalGrid

extension FormState {
  /// What of the form is not saved yet; nil for a form inside another one, or an unchanged one.
  package var draft: Draft? {
    guard isChanged, let first = records.first, let purpose = draftPurpose else { return nil }
    var fields = FieldSet()
    var cleared: [String] = []
    var texts: [String: String] = [:]
    for item in items {
      let key = item.field.key
      if item.problem != nil, item.isTyped { texts[key] = item.editor.text }
      guard purpose == .add || item.value != base[key] else { continue }
      fields[key] = item.value
      if item.value == nil, base[key] != nil { cleared.append(key) }
    }
    let targets = records.map(\.id).filter { !$0.isProvisional }
    return Draft(
      purpose,
      first.kind,
      targets: targets,
      only: only,
      fields: fields,
      cleared: cleared,
      texts: texts
    )
  }

  private var draftPurpose: Draft.Purpose? {
    switch purpose {
    case .add, .intake: .add
    case .edit: isUnsavedWhole ? .add : .edit
    case .action(let action): .action(action)
    case .step(let state): .step(state)
    case .group, .entry, .sent, .release: nil
    }
  }

  /// Puts what a draft holds into the fields.
  mutating func apply(_ draft: Draft, text: FieldText, input: FieldInput) {
    for index in items.indices {
      let field = items[index].field
      if let value = draft.fields[field.key] {
        items[index] = FormItem(field, value, text)
      } else if draft.cleared.contains(field.key) {
        items[index] = FormItem(field, nil, text)
      }
      guard let typed = draft.texts[field.key] else { continue }
      focus(field.key)
      items[index].editor = LineEditor(typed)
      read(input)
    }
    touch()
  }
}
