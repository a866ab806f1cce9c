import CaseModel
import CaseRules
import Casework
import TerminalGrid

/// Commands about stages and statuses.
enum TransitionCommands {
  static let all = [stage]

  static let stage = Command(
    "stage",
    .letter("S"),
    label: Phrase("stage", "단계"),
    help: Phrase(
      "Change the stage of the case, or the status of the compound, by its rules",
      "사건의 단계나 단지의 상태를 규칙에 따라 바꿉니다"
    ),
    hint: 6,
    takes: .records(RecordKind.allCases.filter { TransitionRules.field($0) != nil }),
    isUseful: { $0.focused.map { TransitionRules.field($0.kind) != nil } ?? false },
    run: { here, _ throws(Message) in try TransitionFeature(here: here).open() }
  )
}
