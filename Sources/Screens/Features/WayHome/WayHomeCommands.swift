import CaseModel
import Casework
import TerminalGrid

/// Commands about the way home.
enum WayHomeCommands {
  static let all = [wayHome]

  static let wayHome = Command(
    "wayHome",
    .letter("w"),
    label: Phrase("way home", "귀국 절차"),
    help: Phrase(
      "Show the steps home: of the victim, or of everybody who is out",
      "귀국 절차를 봅니다(피해자 또는 전체)"
    ),
    hint: 17,
    takes: .records([.victim], atMost: 1),
    run: { here, _ throws(Message) in WayHomeFeature(here: here).open() }
  )
}
