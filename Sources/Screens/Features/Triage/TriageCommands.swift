import CaseModel
import Casework
import TerminalGrid

/// Commands about the risk level.
enum TriageCommands {
  static let all = [triage]

  static let triage = Command(
    "triage",
    label: Phrase("triage", "위험도"),
    help: Phrase(
      "Set the risk level by hand for some days, or clear it",
      "위험도를 며칠간 수동으로 정하거나 지웁니다"
    ),
    takes: CommandWords(
      .recordsAndText([.victim], atMost: 1),
      Phrase("[id] [clear]", "[번호] [해제]")
    ) { here in
      let word = Phrase("clear", "해제")[here.language]
      let label = Phrase("Use the computed level again", "계산된 위험도 사용")
      return [[CommandWords.Choice(text: word, label: label)]]
    },
    run: { here, words throws(Message) in try TriageFeature(here: here).typed(words.text) }
  )
}
