import CaseModel
import Casework
import TerminalGrid

/// Commands about disclosures.
enum DisclosureCommands {
  static let all = [brief, consent]

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
}
