import CaseModel
import Casework

/// Handles a commit whose records somebody else saved first.
struct SaveConflict {
  let here: ScreenContext

  /// Merges the open component with the current records: saves again if nothing has to be decided,
  /// otherwise shows both values.
  ///
  /// `open` is the component on top, which may change.
  func steps(_ current: [Record], _ open: inout Overlay?) -> [Step] {
    let gone = current.filter(\.isDeleted)
    guard gone.isEmpty else { return GoneRecords(here: here).goOn(without: gone, &open) }
    guard case .form(var form)? = open else { return [refusal(current)] + reread(open) }
    let owner = form.owner
    defer { open = .form(form) }
    if let steps = owner.overtaken(&form, by: current, here) { return steps }
    guard form.isOfRecords else { return [refusal(current)] }
    let who = current.first?[.updatedBy] ?? "?"
    let merge = FormMerge(current, into: &form, here.text)
    guard merge.clashes.isEmpty else {
      return [.say(sentence(merge.clashes, form, who), .warning)]
    }
    let remark: [Step] =
      merge.taken.isEmpty ? [] : [.remark(sentence(taken: merge.taken, form, who))]
    return FormSave(here: here).again(&form) + remark
  }

  private func refusal(_ current: [Record]) -> Step {
    let who = current.first?[.updatedBy] ?? "?"
    return .say(
      Phrase(
        "Not saved: \(who) changed it meanwhile. Check it and try again.",
        "저장되지 않음: \(who)님이 먼저 바꿨습니다. 확인 후 다시 하세요."
      ),
      .error
    )
  }

  /// Reads a file for import again, based on the current records.
  private func reread(_ open: Overlay?) -> [Step] {
    guard case .importing(let importing)? = open else { return [] }
    return [.effect(.readImport(importing.preview.request))]
  }

  /// The colleague's changes that were saved together with ours.
  private func sentence(taken keys: [String], _ form: FormState, _ who: String) -> Phrase {
    func labels(_ language: Language) -> String {
      keys.map { label($0, form)[language] }.joined(separator: ", ")
    }
    return Phrase("With \(who)'s change of \(labels(.en))", "\(who)님의 변경도 반영: \(labels(.ko))")
  }

  /// The choices: beside the marked field, or in the message if the form does not show the field.
  func sentence(
    _ clashes: [ThreeWayMerge.Clash],
    _ form: FormState,
    _ who: String
  ) -> Phrase {
    let hidden = clashes.first { clash in !form.items.contains { $0.field.key == clash.key } }
    guard let hidden else {
      return Phrase(
        "\(who) changed the marked fields too: ^T takes theirs, ^S saves yours.",
        "\(who)님도 표시된 항목을 바꿨습니다. ^T 상대 값, ^S 내 값 저장."
      )
    }
    func words(_ language: Language) -> String {
      let change = FieldChange(key: hidden.key, before: hidden.mine, after: hidden.theirs)
      let kind = form.records.first?.kind ?? .victim
      let text = here.cases.text(language)
      return text.values(change, kind, hidingNames: here.displaySettings.hidesNames).after ?? "–"
    }
    let name = label(hidden.key, form)
    return Phrase(
      "\(who) set \(name.en) to \(words(.en)) meanwhile. ^S saves yours over it, Esc leaves it.",
      "그사이 \(who)님이 \(name.ko)을(를) \(words(.ko))(으)로 바꿨습니다. ^S 내 값으로 저장, Esc 그대로 두기."
    )
  }

  private func label(_ key: String, _ form: FormState) -> Phrase {
    Schema.of(form.records.first?.kind ?? .victim)[key]?.label ?? Phrase(key, key)
  }
}
