import CaseModel
import Casework
import TerminalGrid

/// Commands that go to a section.
enum SectionCommands {
  static let all = SectionTab.numbered.map(\.command) + [more]

  /// Those of the tables without a number.
  static let further = SectionTab.further.map(\.command)

  static let more = Command(
    "more",
    .letter(Unicode.Scalar(UInt8(ascii: "0") + UInt8(SectionTab.furtherNumber))),
    label: Phrase("more", "더 보기"),
    help: Phrase(
      "Choose a further table: unknown persons, contacts, incidents, notes, counterparts",
      "다른 표: 신원미상자, 연락처, 상황, 기록, 협력기관"
    ),
    run: { here, _ in [.present(.picker(FurtherTables.picker(here)))] }
  )
}

extension SectionTab {
  /// The command that goes there, by its number or its name.
  fileprivate var command: Command {
    let go: Command.Run = { _, _ in [.go(to: self)] }
    guard let number else {
      return Command("\(self)", label: label, help: help, korean: korean, run: go)
    }
    let key = Key.letter(Unicode.Scalar(UInt8(ascii: "0") + UInt8(number)))
    return Command("\(self)", key, label: label, help: help, run: go)
  }

  /// The Korean name, where the label is that of another command.
  private var korean: String? { self == .notes ? "기록표" : nil }

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
    case .contacts: Phrase("Go to the table of contacts", "연락처 표로 갑니다")
    case .incidents: Phrase("Go to the table of incidents, the newest first", "상황 표로 갑니다(최근 것부터)")
    case .notes: Phrase("Go to the table of notes, the newest first", "기록 표로 갑니다(최근 것부터)")
    case .counterparts: Phrase("Go to the table of counterparts", "협력기관 표로 갑니다")
    }
  }
}

/// The picker of the tables without a number.
struct FurtherTables: PickerOwner {
  static func picker(_ here: ScreenContext) -> Picker {
    let options = SectionTab.further.map { tab in
      PickerOption(
        value: "\(tab)",
        label: tab.label[here.language],
        detail: ":" + tab.command.name(here.language),
        aliases: [tab.label.en, tab.label.ko]
      )
    }
    let title = Phrase("Further tables", "다른 표")[here.language]
    return Picker(title: title, owner: FurtherTables(), options: options)
  }

  func take(_ picker: Picker, _ here: ScreenContext) -> [Step] {
    let tab = SectionTab.further.first { ["\($0)"] == picker.result }
    return tab.map { [.go(to: $0)] } ?? []
  }
}
