package import CaseModel

extension FormState {
  /// Takes in what a colleague saved while the form was open.
  ///
  /// Fields changed on one side only merge by themselves. Where both changed the same field, the
  /// form keeps what was typed here and shows theirs beside it, so that the officer decides.
  ///
  /// - Returns: whether any field was changed on both sides.
  package mutating func merge(_ current: Record, text: FieldText) -> Bool {
    guard records.count == 1, let original = records.first else { return true }
    var clashes = false
    for index in items.indices {
      let key = items[index].field.key
      let theirs = current.fields[key]
      guard theirs != original.fields[key], theirs != items[index].value else { continue }
      if items[index].value == original.fields[key] {
        items[index] = FormItem(items[index].field, theirs, text)
      } else {
        items[index].theirs = theirs ?? .text("—")
        if !clashes { focus(key) }
        clashes = true
      }
    }
    rebase(current)
    return clashes
  }
}
