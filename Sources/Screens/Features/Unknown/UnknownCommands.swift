import CaseModel
import Casework
import TerminalGrid

/// Commands about unknown persons.
enum UnknownCommands {
  static let all = [identify, exclude, ask]

  static let identify = Command(
    "identify",
    .letter("="),
    label: Phrase("identified", "신원 확인"),
    help: Phrase(
      "Say who the unknown person is, by what and with which second officer",
      "신원미상자가 누구인지, 무엇으로 누구와 함께 확인했는지 기록합니다"
    ),
    hint: 6,
    takes: .records([.unknown, .victim], atMost: 2),
    isHarmless: false,
    isUseful: { UnknownFeature(here: $0).person != nil },
    run: { here, _ throws(Message) in try UnknownFeature(here: here).identify() }
  )

  static let exclude = Command(
    "exclude",
    label: Phrase("exclude", "제외"),
    help: Phrase(
      "Remember that the unknown person is not this victim, with a reason",
      "신원미상자가 이 피해자가 아님을 사유와 함께 기억합니다"
    ),
    korean: "아닌사람",
    takes: .recordsAndText([.unknown, .victim], atMost: 2),
    isHarmless: false,
    run: { here, words throws(Message) in try UnknownFeature(here: here).exclude(words.text) }
  )

  static let ask = Command(
    "ask",
    label: Phrase("ask", "문의"),
    help: Phrase(
      "Add a follow-up that asks what tells whether the unknown person is this victim",
      "신원미상자가 이 피해자인지 알아볼 질문을 후속조치로 추가합니다"
    ),
    takes: .recordsAndText([.unknown, .victim], atMost: 2),
    isHarmless: false,
    run: { here, words throws(Message) in try UnknownFeature(here: here).ask(words.text) }
  )
}
