import CaseModel
import CaseRules
import Casework

/// A commit that waits for the choice of the follow-ups that come with it.
struct ProposedWork: Sendable {
  let action: CommitAction
  let records: [Record]
  let allowed: Set<TakenValue>
  let duties: [DutyRules.Proposal]
}

// Follow-ups that a change of a case brings: proposed when it is saved, all of them taken by Enter.

extension AppState {
  /// Holds a commit back where its changes bring follow-ups; false where they bring none.
  mutating func propose(
    _ action: CommitAction,
    _ records: [Record],
    allowing allowed: Set<TakenValue>
  ) -> Bool {
    let duties = world.duties.brought(by: records)
    proposed = nil
    guard !duties.isEmpty else { return false }
    proposed = ProposedWork(action: action, records: records, allowed: allowed, duties: duties)
    return true
  }

  /// Opens what has to be answered before a form is saved: whether it is another person than the one with
  /// the same number, or the list of proposed follow-ups.
  mutating func offerProposed() {
    if let question = asked {
      asked = nil
      _ = ask(question)
      return
    }
    guard let proposed else { return }
    let options = proposed.duties.enumerated().map { index, proposal in
      let count = proposal.victims.count > 1 ? " ×\(proposal.victims.count)" : ""
      return PickerOption(
        value: String(index),
        label: proposal.duty.subject[looks.language] + count,
        detail: dueWords(proposal)
      )
    }
    let title = Phrase("Follow-ups that this brings", "함께 만들 후속조치")
    push(
      .picker(
        Picker(
          title: title[looks.language],
          purpose: .duties,
          options: options,
          chosen: options.map(\.value),
          allowsSeveral: true
        )
      )
    )
  }

  /// Saves what was held back, with the follow-ups that were chosen.
  mutating func saveProposed(_ chosen: Set<String>) -> [Effect] {
    guard let work = proposed else { return [] }
    proposed = nil
    if case .form(var form)? = overlays.last {
      form.isSaving = true
      replaceTop(.form(form))
    }
    let taken = work.duties.enumerated().filter { chosen.contains(String($0.offset)) }
      .map(\.element)
    let followups = world.duties.followups(taken, language: looks.language)
    return send(work.action, work.records + followups, allowing: work.allowed)
  }

  /// `now`, or the due time and how often it repeats.
  private func dueWords(_ proposal: DutyRules.Proposal) -> String {
    let due =
      proposal.due <= world.now
      ? Phrase("now", "지금")[looks.language] : String(world.zone.text(proposal.due).dropFirst(5))
    let repeats = proposal.duty.repeatDays.map { days in
      Phrase(", every {n} d", ", {n}일마다").filled(looks.language, ["n": String(days)])
    }
    let monthly = proposal.duty.repeatMonths.map { months in
      Phrase(", every {n} months", ", {n}개월마다").filled(looks.language, ["n": String(months)])
    }
    return due + (repeats ?? monthly ?? "")
  }
}
