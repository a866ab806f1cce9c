import CaseModel
import Casework
import TerminalGrid

// Commands that go somewhere.

extension Command {
  static let going: [Command] = [
    .open, .back, .leave, .nextSection, .previousSection,
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
}
