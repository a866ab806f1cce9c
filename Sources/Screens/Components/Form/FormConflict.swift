package import CaseModel

/// What came of a form and the changes of a colleague that were saved while it was open.
package struct FormMerge: Sendable {
  /// The fields that both changed, those that the form does not show among them.
  package var clashes: [ThreeWayMerge.Clash] = []
  /// The fields that were taken from the colleague.
  package var taken: [String] = []
}

extension FormState {
  /// Takes in the records as colleagues saved them while the form was open.
  ///
  /// What only one side changed merges by itself, lists entry by entry. Where both changed the same, the
  /// form keeps what was entered here and shows theirs beside it, so that the officer decides.
  package mutating func merge(_ current: [Record], text: FieldText) -> FormMerge {
    var outcome = FormMerge()
    isSaving = false
    let mine = changed
    for theirs in current {
      guard let index = records.firstIndex(where: { $0.id == theirs.id }) else { continue }
      let merge = ThreeWayMerge(
        base: originals[index].fields,
        mine: mine[index].fields,
        theirs: theirs.fields,
        Schema.of(theirs.kind)
      )
      records[index] = Record(id: theirs.id, fields: merge.fields)
      let before = originals[index]
      originals[index] = theirs
      outcome.clashes += merge.clashes
      outcome.taken += merge.taken
      if records.count == 1 { show(merge, theirs, text) }
      for clash in merge.clashes.reversed() { mark(clash, in: theirs, before) }
    }
    return outcome
  }

  /// Takes records out of the form, which then changes only the others.
  mutating func leaveOut(_ ids: Set<RecordID>) {
    isSaving = false
    for index in records.indices.reversed() where ids.contains(records[index].id) {
      records.remove(at: index)
      originals.remove(at: index)
    }
  }

  /// Whether a field shows another value than the record has.
  func differs(from record: Record) -> Bool {
    items.contains { $0.value != record.fields[$0.field.key] }
  }

  /// From now on the form changes the record as it is now.
  mutating func goOn(from record: Record) {
    isSaving = false
    records = [record]
    originals = [record]
    base = record.fields
    for index in items.indices where items[index].value != record.fields[items[index].field.key] {
      items[index].other = OtherValue(
        value: record.fields[items[index].field.key],
        officer: record[.updatedBy] ?? "?",
        before: nil
      )
    }
  }

  /// The same changes in a form of another record, merged with what that one holds already.
  func moved(to other: Record, title: String, text: FieldText) -> (FormState, FormMerge) {
    let before = Record(id: other.id, fields: originals.first?.fields ?? FieldSet())
    var moved = FormState(owner, title: title, records: [before], only: only, text: text)
    moved.items = items
    moved.touch()
    let merge = moved.merge([other], text: text)
    return (moved, merge)
  }

  /// The merged values go into the fields; what differs from theirs is what is still to be saved.
  private mutating func show(_ merge: ThreeWayMerge, _ theirs: Record, _ text: FieldText) {
    base = merge.fields
    for index in items.indices {
      let key = items[index].field.key
      base[key] = theirs.fields[key]
      guard items[index].value != merge.fields[key] else { continue }
      items[index] = FormItem(items[index].field, merge.fields[key], text)
    }
  }

  private mutating func mark(_ clash: ThreeWayMerge.Clash, in theirs: Record, _ before: Record) {
    guard let index = items.firstIndex(where: { $0.field.key == clash.key }) else { return }
    let officer = theirs[.updatedBy] ?? "?"
    let first = items[index].other.map(\.before) ?? before.fields[clash.key]
    items[index].other = OtherValue(value: clash.theirs, officer: officer, before: first)
    focus(clash.key)
  }

  /// Marks what is typed into fields and cannot be read yet where a colleague changed the field
  /// meanwhile.
  mutating func markTyped(_ draft: Draft, _ theirs: Record) -> [ThreeWayMerge.Clash] {
    var clashes: [ThreeWayMerge.Clash] = []
    for item in items where item.other == nil {
      let key = item.field.key
      guard draft.texts[key] != nil, let before = draft.before, before[key] != theirs.fields[key]
      else { continue }
      clashes.append(
        ThreeWayMerge.Clash(key: key, mine: item.value, theirs: theirs.fields[key])
      )
    }
    let before = draft.original(of: theirs)
    for clash in clashes.reversed() { mark(clash, in: theirs, before) }
    return clashes
  }
}
