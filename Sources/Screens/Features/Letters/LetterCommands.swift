import CaseModel
import CaseRules
import Casework
import TerminalGrid

/// Commands about letters.
enum LetterCommands {
  static let all = [letter]

  static let letter = Command(
    "letter",
    .letter("O"),
    label: Phrase("letters", "문서"),
    help: Phrase(
      "Open the letters about the victim; with the name of a letter after the command, that letter",
      "피해자에 관한 공문·안내문을 봅니다. 명령 뒤에 문서 이름을 쓰면 그 문서"
    ),
    korean: "문서",
    takes: CommandWords(
      .recordsAndText([.victim]),
      Phrase("[id …] [letter] [language]", "[번호 …] [문서] [언어]"),
      readsOtherIDs: true
    ) { here in [here.cases.rules.letters.kinds.map { LetterCommands.choice($0) }] },
    isUseful: { ($0.focused ?? $0.page?.record)?.kind == .victim },
    run: { here, words throws(Message) in try LettersFeature(here: here).open(words.text) }
  )

  private static func choice(_ kind: LetterKind) -> CommandWords.Choice {
    CommandWords.Choice(text: kind.code.text, label: kind.label, also: [kind.number])
  }
}
