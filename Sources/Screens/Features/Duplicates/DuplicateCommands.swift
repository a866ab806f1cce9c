import CaseModel
import Casework
import TerminalGrid

/// Commands about possible duplicates.
enum DuplicateCommands {
  static let all = [duplicates, compare]

  static let duplicates = Command(
    "duplicates",
    .letter("D"),
    label: Phrase("duplicates", "중복"),
    help: Phrase(
      "Show who may be the same person; there, compare both side by side",
      "같은 사람일 수 있는 기록을 보고, 거기서 나란히 비교합니다"
    ),
    hint: 18,
    takes: .records([.victim], atMost: 1),
    isUseful: { $0.focused?.kind == .victim },
    run: { here, _ throws(Message) in DuplicatesFeature(here: here).open() }
  )

  static let compare = Command(
    "compare",
    label: Phrase("compare", "비교"),
    help: Phrase(
      "Compare two cases that may be one person, and merge them",
      "같은 사람일 수 있는 두 사건을 비교하고 병합합니다"
    ),
    aliases: ["merge", "병합"],
    takes: CommandWords(.text, Phrase("[id] id", "[번호] 번호")),
    run: { here, words throws(Message) in try DuplicatesFeature(here: here).typed(words.text) }
  )
}
