import CaseModel
import TerminalGrid

// The input that would be lost if the connection dropped now.

extension [Overlay] {
  /// The unsaved input; nil if there is none.
  ///
  /// For a form with lists or texts open above it, it includes their input so far.
  func draft(_ text: FieldText) -> Draft? {
    for (index, overlay) in enumerated() {
      switch overlay {
      case .text(let entry) where !entry.owner.isOfForm: return entry.draft
      case .form(var form) where form.owner.part == nil:
        if let value = pendingValue(over: index) { form.set(value, text: text) }
        return form.draft
      default: continue
      }
    }
    return nil
  }

  /// The value that the components above a form would give its focused field.
  private func pendingValue(over index: Int) -> FieldValue? {
    var value: FieldValue?
    var entry: Int?
    for overlay in self[(index + 1)...].reversed() {
      switch overlay {
      case .text(let entry) where entry.owner.isOfForm && entry.isTouched:
        value = .text(entry.editor.text)
      case .form(let form):
        guard let part = form.owner.part, value != nil || form.progress.isChanged else { continue }
        var fields = form.fields
        if let value, let key = form.focused?.field.key { fields[key] = value }
        value = .group(fields)
        entry = part.entry
      case .entries(var entries):
        guard value != nil || entries.isTouched else { continue }
        if case .group(let fields)? = value { entries.put(fields, at: entry) }
        value = .entries(entries.entries)
      default: continue
      }
    }
    return value
  }
}

extension TextEntry {
  /// The note as it is stored; nil while it is empty.
  fileprivate var draft: Draft? {
    let typed = editor.text
    guard !isBlank else { return nil }
    var fields = FieldSet()
    fields[.text] = typed
    fields[.kind] = kind
    fields[.method] = method
    return Draft(.note, .note, targets: owner.records, fields: fields)
  }
}
