import CaseModel
import CaseRules
import Casework

/// The choice of the follow-ups to add with a commit; Enter takes all of them.
struct ProposedWork: PickerOwner {
  private let proposal: Proposal

  /// A picker of the follow-ups offered with a proposal; nil if there are none.
  init?(_ proposal: Proposal) {
    guard !proposal.duties.isEmpty else { return nil }
    self.proposal = proposal
  }

  var takesNone: Bool { true }

  func picker(_ here: ScreenContext) -> Picker {
    let options = proposal.duties.enumerated().map { index, duty in
      let count = duty.victims.count > 1 ? " ×\(duty.victims.count)" : ""
      return PickerOption(
        value: String(index),
        label: duty.duty.subject[here.language] + count,
        detail: dueWords(duty, here)
      )
    }
    return Picker(
      title: Phrase("Follow-ups that this brings", "함께 만들 후속조치")[here.language],
      owner: self,
      options: options,
      chosen: options.map(\.value),
      allowsSeveral: true
    )
  }

  /// Saves the commit with the chosen follow-ups.
  func take(_ picker: Picker, _ here: ScreenContext) -> [Step] {
    let chosen = Set(picker.result)
    let taken = proposal.duties.enumerated().filter { chosen.contains(String($0.offset)) }
      .map(\.element)
    return [.form(.saving), .propose(here.cases.adding(taken, to: proposal))]
  }

  /// `now`, or the due time, passed or not, and the interval of repetition.
  private func dueWords(_ proposal: StandingFollowupRules.Proposal, _ here: ScreenContext) -> String
  {
    let time = String(here.cases.zone.text(proposal.due).dropFirst(5))
    let due: String
    if proposal.due > here.cases.now {
      due = time
    } else if proposal.due > here.cases.now.adding(hours: -1) {
      due = Phrase("now", "지금")[here.language]
    } else {
      due = Phrase("{time}, overdue", "{time}, 기한 경과").filled(here.language, ["time": time])
    }
    let repeats = proposal.cases.first?.repeatDays.map { days in
      Phrase(", every {n} d", ", {n}일마다").filled(here.language, ["n": String(days)])
    }
    let monthly = proposal.duty.repeatMonths.map { months in
      Phrase(", every {n} months", ", {n}개월마다").filled(here.language, ["n": String(months)])
    }
    return due + (repeats ?? monthly ?? "")
  }
}
