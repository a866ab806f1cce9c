import CaseModel
import Casework
import TerminalGrid

/// Commands that hand work over to another officer.
enum HandoverCommands {
  static let all = [handover]

  static let handover = Command(
    "handover",
    .letter("o"),
    label: Phrase("hand over", "인계"),
    help: Phrase(
      "Hand the case over with its open follow-ups, or a follow-up, to another officer",
      "사건(미완료 후속조치 포함)이나 후속조치를 다른 담당자에게 인계합니다"
    ),
    hint: 19,
    aliases: ["assign"],
    takes: .records([.victim, .followup]),
    isUseful: { $0.focused?.kind == .victim || $0.focused?.kind == .followup },
    run: { here, _ throws(Message) in try HandoverFeature(here: here).open() }
  )
}
