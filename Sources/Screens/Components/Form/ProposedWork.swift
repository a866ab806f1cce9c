import CaseModel
import CaseRules
import Casework

/// A commit that waits for the choice of the follow-ups that come with it: proposed when a case is changed, and
/// all taken by Enter.
struct ProposedWork: PickerOwner {
  private let commit: Commit
  private let duties: [DutyRules.Proposal]

  /// The follow-ups that a commit brings; nil if it brings none.
  init?(_ commit: Commit, _ here: ScreenContext) {
    let duties = here.world.duties.brought(by: commit.changes.map(\.record))
    guard !duties.isEmpty else { return nil }
    self.commit = commit
    self.duties = duties
  }

  var takesNone: Bool { true }

  func picker(_ here: ScreenContext) -> Picker {
    let options = duties.enumerated().map { index, proposal in
      let count = proposal.victims.count > 1 ? " ×\(proposal.victims.count)" : ""
      return PickerOption(
        value: String(index),
        label: proposal.duty.subject[here.language] + count,
        detail: dueWords(proposal, here)
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

  /// Saves the commit with the follow-ups that were chosen.
  func take(_ picker: Picker, _ here: ScreenContext) -> [Step] {
    let chosen = Set(picker.result)
    let taken = duties.enumerated().filter { chosen.contains(String($0.offset)) }.map(\.element)
    let followups = here.world.duties.followups(taken, language: here.language)
    let changes = commit.changes + followups.map { Change($0) }
    return [
      .form(.saving), .save(Commit(commit.action, changes, allowing: commit.allowed)),
    ]
  }

  /// `now`, or the due time and how often it repeats.
  private func dueWords(_ proposal: DutyRules.Proposal, _ here: ScreenContext) -> String {
    let due =
      proposal.due <= here.world.now
      ? Phrase("now", "지금")[here.language]
      : String(here.world.zone.text(proposal.due).dropFirst(5))
    let repeats = proposal.duty.repeatDays.map { days in
      Phrase(", every {n} d", ", {n}일마다").filled(here.language, ["n": String(days)])
    }
    let monthly = proposal.duty.repeatMonths.map { months in
      Phrase(", every {n} months", ", {n}개월마다").filled(here.language, ["n": String(months)])
    }
    return due + (repeats ?? monthly ?? "")
  }
}
