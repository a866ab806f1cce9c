import CaseModel
import Casework
import TerminalGrid

/// Commands about new reports.
enum IntakeCommands {
  static let all = [intake]

  static let intake = Command(
    "intake",
    .letter("i"),
    label: Phrase("intake", "접수"),
    help: Phrase("Register a new report of a victim", "새 신고를 접수합니다"),
    hint: 9,
    takes: CommandWords(.text, Phrase("[name]", "[이름]")),
    isUseful: { $0.section == .today || $0.section == .victims },
    run: { here, words throws(Message) in try IntakeSearch.open(words.text, here) }
  )
}
