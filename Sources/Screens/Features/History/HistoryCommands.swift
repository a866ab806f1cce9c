import CaseModel
import Casework
import TerminalGrid

/// Commands about the history.
enum HistoryCommands {
  static let all = [history, restore]

  static let history = Command(
    "history",
    .letter("H"),
    label: Phrase("history", "이력"),
    help: Phrase(
      "Show who changed what in the record when; from Today, in the whole casebook",
      "기록의 변경 이력을 봅니다(오늘 화면에서는 전체)"
    ),
    hint: 16,
    aliases: ["log"],
    takes: .records(RecordKind.allCases, atMost: 1),
    run: { here, _ throws(Message) in HistoryFeature(here: here).open() }
  )

  static let restore = Command(
    "restore",
    label: Phrase("restore", "복원"),
    help: Phrase("Bring back the version that the page shows", "화면에 보이는 과거 내용을 복원합니다"),
    run: { here, _ throws(Message) in try HistoryFeature(here: here).askToRestore() }
  )
}
