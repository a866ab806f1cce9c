import CaseModel
import CaseReports
import CaseRules
import Casework
import TerminalGrid

/// Commands about reports.
enum FigureCommands {
  static let all = [report, publish]

  static let publish = Command(
    "publish",
    label: Phrase("publish", "공개"),
    help: Phrase(
      "Seal a release of figures for publication and write it into a folder",
      "공개용 통계를 봉인하여 폴더에 저장합니다"
    ),
    takes: CommandWords(
      .text,
      Phrase("[name] [day] folder", "[이름] [날짜] 폴더"),
      takesFile: true
    ) { here in
      [
        here.cases.reference.publications.publications.map {
          CommandWords.Choice(text: $0.name, label: $0.label)
        }
      ]
    },
    run: { here, words throws(Message) in try FiguresFeature(here: here).publish(words.text) }
  )

  static let report = Command(
    "report",
    label: Phrase("report", "보고서"),
    help: Phrase("Show a report", "보고서를 봅니다"),
    takes: CommandWords(.text, Phrase("name", "이름")) { _ in
      [ReportName.allCases.map { CommandWords.Choice(text: $0.rawValue, label: $0.label) }]
    },
    run: { here, words throws(Message) in try FiguresFeature(here: here).open(words.text) }
  )
}
