import CaseModel
import CaseRules
import Casework
import TerminalGrid

// Somebody deleted a record, or merged it into another, while one wrote about it.

extension AppState {
  /// Goes on with what records that are gone were merged into; where one was deleted, says so and
  /// leaves what was typed as it is.
  mutating func goOn(without gone: [Record]) -> [Effect] {
    var heirs: [RecordID: RecordID] = [:]
    for record in gone { heirs[record.id] = world.book.record(mergedFrom: record.id) }
    if let deleted = gone.first(where: { heirs[$0.id] == nil }) {
      sayDeleted(deleted)
      return []
    }
    let merged = gone.first.map { mergedSentence($0, heirs[$0.id]) } ?? Phrase("", "")
    switch overlays.last {
    case .text(let entry)?:
      guard case .note(let ids) = entry.purpose else { return [] }
      let kept = ids.filter { heirs[$0] == nil }
      let heirs = Set(ids.compactMap { heirs[$0] }).subtracting(kept).sorted()
      var moved = entry.moved(to: .note(kept + heirs))
      let effects = save(&moved)
      replaceTop(.text(moved))
      pending?.remark = merged
      return effects
    case .form(let form)?:
      return goOn(form, heirs, merged)
    default:
      refuse(merged)
      return []
    }
  }

  /// A new record is saved about the heirs at once; what was changed in a record that is gone stands in
  /// a form of its heir, to be looked at first.
  private mutating func goOn(
    _ form: FormState,
    _ heirs: [RecordID: RecordID],
    _ merged: Phrase
  ) -> [Effect] {
    guard form.records.allSatisfy({ heirs[$0.id] == nil }) else {
      moveEdit(form, heirs, merged)
      return []
    }
    var form = form
    form.follow(heirs, text: text)
    let effects = save(&form)
    replaceTop(.form(form))
    pending?.remark = merged
    offerProposed()
    return effects
  }

  private mutating func moveEdit(
    _ form: FormState,
    _ heirs: [RecordID: RecordID],
    _ merged: Phrase
  ) {
    guard form.purpose == .edit, form.records.count == 1,
      let id = form.records.first.flatMap({ heirs[$0.id] }), let heir = world.book.record(id)
    else { return refuse(merged) }
    let (moved, merge) = moved(form, to: heir)
    replaceTop(.form(moved))
    guard merge.clashes.isEmpty else {
      return say(sentence(merge.clashes, moved, heir[.updatedBy] ?? "?"), .warning)
    }
    say(
      Phrase("\(merged.en): ^S saves yours there.", "\(merged.ko): ^S로 그곳에 저장."),
      .warning
    )
  }

  /// What was changed in a record that is gone, merged into the record that it became a part of.
  func moved(_ form: FormState, to heir: Record) -> (FormState, FormMerge) {
    form.moved(to: heir, title: formTitle(Phrase("Edit", "수정"), heir), text: text)
  }

  private mutating func refuse(_ why: Phrase) {
    say(Phrase("Not saved: \(why.en).", "저장되지 않음: \(why.ko)."), .warning)
  }

  private func mergedSentence(_ gone: Record, _ heir: RecordID?) -> Phrase {
    let (who, next) = (gone[.updatedBy] ?? "?", heir?.text ?? "?")
    return Phrase(
      "\(who) merged \(gone.id) into \(next) meanwhile",
      "그사이 \(who)님이 \(gone.id)을(를) \(next)에 병합"
    )
  }

  /// Says who deleted a record that was to be saved, and how it comes back.
  mutating func sayDeleted(_ record: Record) {
    let who = record[.updatedBy] ?? "?"
    say(
      Phrase(
        "Not saved: \(who) deleted \(record.id). H in Today brings it back; the draft stays.",
        "저장되지 않음: \(who)님이 \(record.id) 삭제. 오늘 화면의 H로 복원(초안 유지)."
      ),
      .error
    )
  }
}

extension FormState {
  /// Links to records that others were merged into take the place of links to those.
  fileprivate mutating func follow(_ heirs: [RecordID: RecordID], text: FieldText) {
    func followed(_ fields: FieldSet) -> FieldSet { fields.mappingLinks { heirs[$0] ?? $0 } }
    let now = followed(fields)
    base = followed(base)
    for index in records.indices {
      records[index] = Record(id: records[index].id, fields: followed(records[index].fields))
    }
    for index in items.indices where items[index].value != now[items[index].field.key] {
      items[index] = FormItem(items[index].field, now[items[index].field.key], text)
    }
  }
}
