import CaseModel
import Casework
import TerminalGrid

/// Commands about disclosures.
enum DisclosureCommands {
  static let all = [brief, consent, writeText, copyText, plainText]

  static let brief = Command(
    "brief",
    .letter("B"),
    label: Phrase("brief", "요약"),
    help: Phrase(
      "Show one page about the case, for the ambassador; with an audience after the command, the page for that audience",
      "사건 요약 한 장을 봅니다. 명령 뒤에 대상을 쓰면 외부 제공용"
    ),
    takes: CommandWords(
      .recordsAndText([.victim], atMost: 1),
      Phrase("[id] [audience]", "[번호] [대상]")
    ) { [[CommandWords.Choice]($0.cases.codes["consent_audience"])] },
    run: { here, words throws(Message) in try DisclosureFeature(here: here).openBrief(words.text) }
  )

  static let consent = Command(
    "consent",
    label: Phrase("consent", "동의"),
    help: Phrase(
      "Record whether the person consents to an audience being told",
      "정보 제공에 대한 본인의 동의 여부를 기록합니다"
    ),
    takes: .records([.victim], atMost: 1),
    run: { here, _ throws(Message) in try DisclosureFeature(here: here).openConsent() }
  )

  static let writeText = Command(
    "write",
    .letter("s"),
    in: [.page],
    label: Phrase("to a file", "파일 저장"),
    help: Phrase(
      "Write the text of the request or brief that is open to a new file",
      "열어 둔 요청문이나 요약을 새 파일로 저장합니다"
    ),
    korean: "글저장",
    takes: CommandWords(.text, Phrase("[file]", "[파일]"), takesFile: true),
    isHarmless: false,
    isUseful: { $0.page?.disclosed != nil },
    run: { here, words throws(Message) in try TextFeature(here: here).write(words.text) }
  )

  static let copyText = Command(
    "copy",
    .letter("y"),
    in: [.page],
    label: Phrase("copy", "복사"),
    help: Phrase(
      "Copy the text that is open to the terminal's clipboard, if the office allows it",
      "공관이 허용하면 열어 둔 글을 터미널 클립보드에 복사합니다"
    ),
    isHarmless: false,
    isUseful: { $0.page?.disclosed != nil },
    run: { here, _ throws(Message) in try TextFeature(here: here).copy() }
  )

  static let plainText = Command(
    "plain",
    .letter("P"),
    in: [.page],
    label: Phrase("unwrapped", "원문 보기"),
    help: Phrase(
      "Show the text that is open without wrapping, to be selected, until Enter",
      "열어 둔 글을 줄바꿈 없이 보여 줍니다. Enter로 돌아갑니다"
    ),
    isUseful: { $0.page?.disclosed != nil },
    run: { here, _ throws(Message) in try TextFeature(here: here).showPlain() }
  )
}
