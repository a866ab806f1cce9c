import CaseModel
import CaseRules
import Casework

// Handing cases and follow-ups over to another officer.

/// What is handed over, and who had it when it was asked to whom.
package struct HandoverChoice: Hashable, Sendable {
  let ids: [RecordID]
  let seen: [RecordID: String]
  var confirmed: Set<String> = []
}

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
    let seen = owners(ids)
    let now = Set(seen.values).count == 1 ? seen.values.first.map { " (\($0))" } : nil
    let title = Phrase("Hand over to", "인계받을 담당자")[looks.language] + "  " + names(ids)
    let options = Handover.officers(world.book).map { PickerOption(value: $0, label: $0) }
    push(
      .picker(
        Picker(
          title: title + (now ?? ""),
          purpose: .handover(HandoverChoice(ids: ids, seen: seen)),
          options: options
        )
      )
    )
  }

  /// Saves that the officer has them now, with the open follow-ups of the cases; asks first if nobody
  /// knows the account, or if somebody handed them over while the list was open.
  mutating func handOver(_ choice: HandoverChoice, to officer: String) -> [Effect] {
    guard isWritable() else { return [] }
    do throws(Refusal) {
      return propose(
        try world.handOver(
          choice.ids,
          to: officer,
          seen: choice.seen,
          confirmed: choice.confirmed
        )
      )
    } catch {
      guard case .question(let questions) = error.kind, let first = questions.first else {
        say(Phrase("\(error.phrase.en).", "\(error.phrase.ko)."), .warning)
        return []
      }
      ask(first, of: choice)
      return []
    }
  }

  /// Asks who is meant: the readings are accounts, of which the first is the one that was chosen.
  private mutating func ask(_ question: FieldQuestion, of choice: HandoverChoice) {
    var confirmed = choice
    confirmed.confirmed.insert(question.key)
    let to = Phrase("Hand over to", "인계:")[looks.language]
    let options = question.question.readings.map {
      PickerOption(value: $0, label: "\(to) \($0)")
    }
    push(
      .picker(
        Picker(
          title: question.question.reason[looks.language],
          purpose: .handover(confirmed),
          options: options.reversed()
        )
      )
    )
  }

  private func owners(_ ids: [RecordID]) -> [RecordID: String] {
    var owners: [RecordID: String] = [:]
    for record in ids.compactMap({ world.book.record($0) }) {
      if case .text(let owner)? = record.fields[HandoverQuestions.key(record.id)] {
        owners[record.id] = owner
      }
    }
    return owners
  }

  private var handedOver: [RecordID] {
    let owned: Set<RecordKind> = [.victim, .followup]
    let ids = targets.filter { owned.contains($0.kind) }
    guard ids.isEmpty, let page = frontPage?.record, owned.contains(page.kind) else { return ids }
    return [page]
  }
}
