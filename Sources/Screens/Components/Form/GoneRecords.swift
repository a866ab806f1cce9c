import CaseBook
import CaseModel
import CaseRules
import Casework
import TerminalGrid

/// Handles records that somebody deleted or merged while a form, a note or a choice about them was
/// open.
struct GoneRecords {
  let here: ScreenContext

  /// Continues with the records into which deleted ones were merged.
  ///
  /// If one was only deleted, shows a message and keeps the input.
  ///
  /// `open` is the component on top, which may change.
  func goOn(without gone: [Record], _ open: inout Overlay?) -> [Step] {
    var heirs: [RecordID: RecordID] = [:]
    for record in gone { heirs[record.id] = here.cases.book.record(mergedFrom: record.id) }
    if let deleted = gone.first(where: { heirs[$0.id] == nil }) {
      return [.say(Self.deleted(deleted))]
    }
    let merged = gone.first.map { sentence($0, heirs[$0.id]) } ?? Phrase("", "")
    switch open {
    case .text(var entry)?:
      let steps = entry.owner.follow(heirs, &entry, here)
      open = .text(entry)
      return steps.map { $0 + [.remark(merged)] } ?? []
    case .form(var form)?:
      defer { open = .form(form) }
      return goOn(&form, heirs, merged)
    default: return [refusal(merged)]
    }
  }

  /// Saves a new record about the surviving ones immediately.
  ///
  /// Changes of a deleted record are put into a form of the surviving one, to be reviewed first.
  private func goOn(
    _ form: inout FormState,
    _ heirs: [RecordID: RecordID],
    _ merged: Phrase
  ) -> [Step] {
    guard form.records.current.allSatisfy({ heirs[$0.id] == nil }) else {
      return moveEdit(&form, heirs, merged)
    }
    form.follow(heirs, text: here.text)
    return FormSave(here: here).again(&form) + [.remark(merged)]
  }

  private func moveEdit(
    _ form: inout FormState,
    _ heirs: [RecordID: RecordID],
    _ merged: Phrase
  ) -> [Step] {
    guard form.owner.editsRecords, form.records.count == 1,
      let id = form.records.first.flatMap({ heirs[$0.id] }), let heir = here.cases.book.record(id)
    else { return [refusal(merged)] }
    let (moved, merge) = moved(form, to: heir)
    form = moved
    guard merge.clashes.isEmpty else {
      let who = heir[.updatedBy] ?? "?"
      return [.say(SaveConflict(here: here).sentence(merge.clashes, moved, who), .warning)]
    }
    return [
      .say(
        Phrase("\(merged.en): ^S saves yours there.", "\(merged.ko): ^S로 그곳에 저장."),
        .warning
      )
    ]
  }

  /// The changes of a deleted record in a form of the record that it was merged into.
  func moved(_ form: FormState, to heir: Record) -> (FormState, FormMerge) {
    form.moved(to: heir, title: here.formTitle(Phrase("Edit", "수정"), heir), text: here.text)
  }

  private func refusal(_ why: Phrase) -> Step {
    .say(Phrase("Not saved: \(why.en).", "저장되지 않음: \(why.ko)."), .warning)
  }

  private func sentence(_ gone: Record, _ heir: RecordID?) -> Phrase {
    let (who, next) = (gone[.updatedBy] ?? "?", heir?.text ?? "?")
    return Phrase(
      "\(who) merged \(gone.id) into \(next) meanwhile",
      "그사이 \(who)님이 \(gone.id)을(를) \(next)에 병합"
    )
  }

  /// Who deleted a record that was to be saved, and how to restore it.
  static func deleted(_ record: Record) -> Message {
    let who = record[.updatedBy] ?? "?"
    return Message(
      Phrase(
        "Not saved: \(who) deleted \(record.id). H in Today brings it back; the draft stays.",
        "저장되지 않음: \(who)님이 \(record.id) 삭제. 오늘 화면의 H로 복원(초안 유지)."
      ),
      .error
    )
  }
}

extension FormState {
  /// Replaces links to merged records by links to the surviving ones.
  fileprivate mutating func follow(_ heirs: [RecordID: RecordID], text: FieldText) {
    func followed(_ fields: FieldSet) -> FieldSet { fields.mappingLinks { heirs[$0] ?? $0 } }
    let now = followed(fields)
    base = followed(base)
    records.current = records.current.map { Record(id: $0.id, fields: followed($0.fields)) }
    for index in items.indices where items[index].value != now[items[index].field.key] {
      items[index] = FormItem(items[index].field, now[items[index].field.key], text)
    }
  }
}
