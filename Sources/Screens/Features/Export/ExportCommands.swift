import CaseModel
import Casework
import TerminalGrid

/// Commands that write cases to files.
enum ExportCommands {
  static let all = [export]

  static let export = Command(
    "export",
    label: Phrase("export", "내보내기"),
    help: Phrase(
      "Write the marked cases to a file for an audience, or as a bundle",
      "표시한 사건을 제공처용 파일이나 묶음으로 저장합니다"
    ),
    takes: CommandWords(
      .text,
      Phrase("[form] [audience] file", "[형식] [대상] 파일"),
      takesFile: true
    ) { here in
      [
        ExportForm.allCases.map { CommandWords.Choice(text: $0.rawValue, label: $0.label) },
        [CommandWords.Choice](here.cases.codes["consent_audience"]),
      ]
    },
    run: { here, words throws(Message) in try ExportFeature(here: here).typed(words.text) }
  )
}
