import CaseModel
import CaseReports
import Casework
import TerminalGrid

/// Commands about reports.
enum FigureCommands {
  static let all = [report]

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
