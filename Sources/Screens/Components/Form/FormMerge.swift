package import CaseModel

/// The merge of a form with a colleague's changes that were saved while it was open.
package struct FormMerge: Sendable {
  /// The fields that both changed, including those that the form does not show.
  package private(set) var clashes: [ThreeWayMerge.Clash] = []
  /// The fields taken from the colleague.
  package private(set) var taken: [String] = []

  /// Merges the records into a form as colleagues saved them while it was open.
  ///
  /// What only one side changed is merged automatically, lists entry by entry. If both changed the
  /// same value, the form keeps its own and shows theirs beside it, so that the officer decides.
  init(_ current: [Record], into form: inout FormState, _ text: FieldText) {
    form.progress.isSaving = false
    let mine = form.changed
    for theirs in current {
      guard let index = form.records.current.firstIndex(where: { $0.id == theirs.id }) else {
        continue
      }
      let before = form.records.originals[index]
      let merge = ThreeWayMerge(
        base: before.fields,
        mine: mine[index].fields,
        theirs: theirs.fields,
        Schema.of(theirs.kind)
      )
      form.records.current[index] = Record(id: theirs.id, fields: merge.fields)
      form.records.originals[index] = theirs
      clashes += merge.clashes
      taken += merge.taken
      if form.records.count == 1 { Self.show(merge, theirs, in: &form, text) }
      for clash in merge.clashes.reversed() { Self.mark(clash, theirs, before, in: &form) }
    }
  }

  /// Marks fields with invalid typed text that a colleague changed.
  mutating func addTyped(_ draft: Draft, _ theirs: Record, in form: inout FormState) {
    var found: [ThreeWayMerge.Clash] = []
    for item in form.items where item.other == nil {
      let key = item.field.key
      guard draft.texts[key] != nil, let before = draft.before, before[key] != theirs.fields[key]
      else { continue }
      found.append(ThreeWayMerge.Clash(key: key, mine: item.value, theirs: theirs.fields[key]))
    }
    let before = draft.original(of: theirs)
    for clash in found.reversed() { Self.mark(clash, theirs, before, in: &form) }
    clashes += found
  }

  /// Puts the merged values into the fields; values that differ from theirs count as unsaved.
  private static func show(
    _ merge: ThreeWayMerge,
    _ theirs: Record,
    in form: inout FormState,
    _ text: FieldText
  ) {
    form.base = merge.fields
    for index in form.items.indices {
      let key = form.items[index].field.key
      form.base[key] = theirs.fields[key]
      guard form.items[index].value != merge.fields[key] else { continue }
      form.items[index] = FormItem(form.items[index].field, merge.fields[key], text)
    }
  }

  private static func mark(
    _ clash: ThreeWayMerge.Clash,
    _ theirs: Record,
    _ before: Record,
    in form: inout FormState
  ) {
    guard let index = form.items.index(of: clash.key) else { return }
    let officer = theirs[.updatedBy] ?? "?"
    let first = form.items[index].other.map(\.before) ?? before.fields[clash.key]
    form.items[index].other = OtherValue(value: clash.theirs, officer: officer, before: first)
    form.focus(clash.key)
  }
}

extension FormState {
  /// Makes the current record the base of the form's changes.
  mutating func goOn(from record: Record) {
    progress.isSaving = false
    records = EditedRecords([record])
    base = record.fields
    for index in items.indices where items[index].value != record.fields[items[index].field.key] {
      items[index].other = OtherValue(
        value: record.fields[items[index].field.key],
        officer: record[.updatedBy] ?? "?",
        before: nil
      )
    }
  }

  /// The same changes in a form of another record, merged with that record's values.
  func moved(to other: Record, title: String, text: FieldText) -> (FormState, FormMerge) {
    let before = Record(id: other.id, fields: records.originals.first?.fields ?? FieldSet())
    var moved = FormState(owner, title: title, records: [before], only: only, text: text)
    moved.items = items
    moved.progress.touch()
    let merge = FormMerge([other], into: &moved, text)
    return (moved, merge)
  }
}
