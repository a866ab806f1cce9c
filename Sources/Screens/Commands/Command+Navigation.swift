import CaseModel
import Casework
import TerminalGrid

// Commands that go somewhere.

extension Command {
  static let going: [Command] = [
    .open, .back, .leave, .nextSection, .previousSection, .today, .victims, .compounds, .followups,
    .leads, .figures,
  ]

  static let open = Command(
    "open",
    .enter,
    in: .moving.subtracting([.compare]),
    label: Phrase("open", "열기"),
    help: Phrase(
      "Open the record, follow the link, or run the command",
      "기록을 열거나 링크를 따라가거나 명령을 실행합니다"
    ),
    hint: 1,
    aliases: ["show"],
    takes: .records(RecordKind.allCases, atMost: 1),
    run: { here, words throws(Message) in
      words.records.isEmpty ? try here.enter() : words.records.map { .openRecord($0) }
    }
  )

  static let back = Command(
    "back",
    .letter("b"),
    in: [.page, .table],
    label: Phrase("back", "뒤로"),
    help: Phrase("Go back to where you came from", "이전 화면으로 돌아갑니다"),
    hint: 2,
    isUseful: { $0.page != nil || $0.navigation.departure != nil }
  )

  static let leave = Command(
    "leave",
    .escape,
    .control("c"),
    in: .everywhere,
    label: Phrase("leave", "나가기"),
    help: Phrase(
      "Leave one layer: prompt, marks, filter, record; never quits",
      "한 단계 나갑니다(종료하지 않음)"
    ),
    isHarmless: false
  )

  static let nextSection = Command(
    "nextSection",
    .tab,
    label: Phrase("next section", "다음 구역"),
    help: Phrase("Go to the next section", "다음 구역으로 갑니다")
  )

  static let previousSection = Command(
    "previousSection",
    .backTab,
    label: Phrase("previous section", "이전 구역"),
    help: Phrase("Go to the previous section", "이전 구역으로 갑니다")
  )

  static let today = Command(
    "today",
    .letter("1"),
    label: Phrase("Today", "오늘"),
    help: Phrase("Go to Today: who is in danger, what is due", "오늘 화면: 위험한 사람과 할 일")
  )

  static let victims = Command(
    "victims",
    .letter("2"),
    label: Phrase("Victims", "피해자"),
    help: Phrase("Go to the table of victims", "피해자 표로 갑니다")
  )

  static let compounds = Command(
    "compounds",
    .letter("3"),
    label: Phrase("Compounds", "단지"),
    help: Phrase("Go to the table of compounds", "단지 표로 갑니다")
  )

  static let followups = Command(
    "followups",
    .letter("4"),
    label: Phrase("Follow-ups", "후속조치"),
    help: Phrase("Go to the table of follow-ups", "후속조치 표로 갑니다")
  )

  static let leads = Command(
    "leads",
    .letter("5"),
    label: Phrase("Leads", "단서"),
    help: Phrase("Go to the table of leads, the strongest first", "단서 표로 갑니다(많은 사건에 나온 것부터)")
  )

  static let figures = Command(
    "figures",
    .letter("6"),
    label: Phrase("Figures", "통계"),
    help: Phrase("Go to the figures: reports as tables with bars", "통계: 보고서를 표와 막대로 봅니다")
  )
}
