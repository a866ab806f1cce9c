import CaseModel
import Casework
import TerminalGrid

/// Commands about other bodies' lists.
enum ReconcileCommands {
  static let all = [reconcile]

  static let reconcile = Command(
    "reconcile",
    label: Phrase("reconcile", "명단대조"),
    help: Phrase("Compare another body's list with the casebook", "다른 기관의 명단을 대조합니다"),
    takes: CommandWords(
      .text,
      Phrase("whose file", "기관 파일"),
      takesFile: true
    ) { [[CommandWords.Choice]($0.cases.codes["reference_body"])] },
    run: { here, words throws(Message) in try ReconcileFeature(here: here).open(words.text) }
  )
}
