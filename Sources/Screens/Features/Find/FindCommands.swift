import CaseModel
import Casework
import TerminalGrid

/// Commands of the search over everything.
enum FindCommands {
  static let all = [find]

  /// With a Hangul layout left on, both keys send the same jamo.
  static let find = Command(
    "find",
    .letter("f"),
    .letter("F"),
    label: Phrase("find", "찾기"),
    help: Phrase(
      "Find anything: people, contacts, places, leads, notes, numbers in any form, ids",
      "무엇이든 찾습니다: 사람, 연락처, 장소, 단서, 기록, 전화번호, 번호"
    ),
    hint: 4,
    aliases: ["search"],
    takes: CommandWords(.text, Phrase("[words]", "[낱말]")),
    run: { here, words in [.present(.find(FindState(words.text)))] }
  )
}
