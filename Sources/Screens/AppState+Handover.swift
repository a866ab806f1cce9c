import CaseModel
import CaseRules

// Handing cases and follow-ups over to another officer.

extension AppState {
  /// Offers the officers who may take the focused or the marked victims and follow-ups.
  mutating func openHandover() {
    guard isWritable() else { return }
    let ids = handedOver
    guard !ids.isEmpty else {
      return say(
        Phrase("Go to a victim or a follow-up first.", "피해자나 후속조치를 먼저 고르세요."),
        .warning
      )
    }
    let title = Phrase("Hand over to", "인계받을 담당자")[looks.language] + "  " + names(ids)
    let options = Handover.officers(world.book).map { PickerOption(value: $0, label: $0) }
    push(.picker(Picker(title: title, purpose: .handover(ids), options: options)))
  }

  /// Saves that the officer has them now, with the open follow-ups of the cases.
  mutating func handOver(_ ids: [RecordID], to officer: String) -> [Effect] {
    let handover = Handover(ids, to: officer, in: world.book)
    if let refusal = handover.refusal {
      say(refusal)
      return []
    }
    let effects = send(.assign, handover.records)
    if !effects.isEmpty { pending?.remark = handover.sentence }
    return effects
  }

  private var handedOver: [RecordID] {
    let owned: Set<RecordKind> = [.victim, .followup]
    let ids = targets.filter { owned.contains($0.kind) }
    guard ids.isEmpty, let page = pages.last?.record, owned.contains(page.kind) else { return ids }
    return [page]
  }
}
