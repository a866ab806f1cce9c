import CaseModel
import Casework

// Somebody saved the same record first.

extension AppState {
  /// Merges a form with what was saved meanwhile: saves again where nobody has to decide, else shows both values.
  mutating func conflict(_ current: [Record]) -> [Effect] {
    let who = current.first?[.updatedBy] ?? "?"
    release()
    if case .compare? = overlays.last { overlays.removeLast() }
    let gone = current.filter(\.isDeleted)
    guard gone.isEmpty else { return goOn(without: gone) }
    if let effects = actedFirst(current) { return effects }
    guard case .form(var form)? = overlays.last, !form.isStep else {
      say(
        Phrase(
          "Not saved: \(who) changed it meanwhile. Look and do it again.",
          "저장되지 않음: \(who)님이 먼저 바꿨습니다. 확인 후 다시 하세요."
        ),
        .error
      )
      // The preview is worked out anew, on what is there now.
      guard case .importing(let importing)? = overlays.last else { return [] }
      return [.readImport(importing.preview.request)]
    }
    let merge = form.merge(current, text: text)
    replaceTop(.form(form))
    guard merge.clashes.isEmpty else {
      say(sentence(merge.clashes, form, who), .warning)
      return []
    }
    let merged = merge.taken.isEmpty ? nil : sentence(taken: merge.taken, form, who)
    let effects = save(&form)
    replaceTop(.form(form))
    pending?.remark = merged
    offerProposed()
    return effects
  }

  /// A colleague did the same to follow-ups first: says so, and goes on with the others; nil if
  /// nobody did.
  private mutating func actedFirst(_ current: [Record]) -> [Effect]? {
    guard case .form(var form)? = overlays.last, case .action(let action) = form.purpose else {
      return nil
    }
    let over = current.filter { followup in
      FollowupActs.refusal(action, followup, world) != nil
        && (action == .reschedule || followup[.status] == form.records.first?[.status])
    }
    guard let first = over.first, let refusal = FollowupActs.refusal(action, first, world) else {
      return nil
    }
    let sentence = Phrase("\(refusal.phrase.en).", "\(refusal.phrase.ko).")
    if form.records.count > over.count {
      form.leaveOut(Set(over.map(\.id)))
      let effects = save(&form)
      replaceTop(.form(form))
      pending?.remark = refusal.phrase
      return effects
    }
    guard form.records.count == 1, form.isChanged, form.differs(from: first) else {
      overlays.removeLast()
      say(sentence, .warning)
      return []
    }
    form.goOn(from: first)
    replaceTop(.form(form))
    say(
      Phrase(
        "\(sentence.en) ^S writes these values over theirs.",
        "\(sentence.ko) ^S로 이 값을 덮어씁니다."
      ),
      .warning
    )
    return []
  }

  /// What of a colleague's change was saved with ours.
  private func sentence(taken keys: [String], _ form: FormState, _ who: String) -> Phrase {
    func labels(_ language: Language) -> String {
      keys.map { label($0, form)[language] }.joined(separator: ", ")
    }
    return Phrase("With \(who)'s change of \(labels(.en))", "\(who)님의 변경도 반영: \(labels(.ko))")
  }

  /// What to choose from: beside the marked field, or here where the form does not show the field.
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
      return world.text(language).values(change, kind, hidingNames: looks.hidesNames).after ?? "–"
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
