import CaseModel
import Casework
import TerminalGrid

/// Commands that go to a section.
enum SectionCommands {
  static let all = SectionTab.allCases.map(\.command)
}

extension SectionTab {
  /// The command that goes there, by its number.
  fileprivate var command: Command {
    Command(
      "\(self)",
      .letter(Unicode.Scalar(UInt8(ascii: "1") + UInt8(rawValue))),
      label: label,
      help: help,
      run: { _, _ in [.go(to: self)] }
    )
  }

  private var help: Phrase {
    switch self {
    case .today: Phrase("Go to Today: who is in danger, what is due", "오늘 화면: 위험한 사람과 할 일")
    case .victims: Phrase("Go to the table of victims", "피해자 표로 갑니다")
    case .compounds: Phrase("Go to the table of compounds", "단지 표로 갑니다")
    case .followups: Phrase("Go to the table of follow-ups", "후속조치 표로 갑니다")
    case .leads: Phrase("Go to the table of leads, the strongest first", "단서 표로 갑니다(많은 사건에 나온 것부터)")
    case .unknown:
      Phrase(
        "Go to the table of unknown persons in hospitals, cells and morgues",
        "병원·유치장·영안실의 신원미상자 표로 갑니다"
      )
    case .figures: Phrase("Go to the figures: reports as tables with bars", "통계: 보고서를 표와 막대로 봅니다")
    }
  }
}
