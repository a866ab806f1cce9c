import CaseModel
import Casework
import TerminalGrid

/// Commands about notes.
enum NoteCommands {
  static let all = [note, move]

  static let note = Command(
    "note",
    .letter("t"),
    label: Phrase("note", "기록"),
    help: Phrase("Write a note on the record or the marked rows", "기록을 남깁니다"),
    hint: 4,
    takes: .recordsAndText(RecordKind.allCases.filter { NoteActs.canBe(on: RecordID($0, 1)) }),
    isUseful: { $0.focused != nil && $0.readOnly == nil },
    run: { here, words throws(Message) in try NotesFeature(here: here).open(text: words.text) }
  )

  static let move = Command(
    "move",
    label: Phrase("move", "기록이동"),
    help: Phrase("Move a note that was written on the wrong case", "다른 사건에 잘못 쓴 기록을 옮깁니다"),
    takes: CommandWords(.text, Phrase("[note] case", "[기록 번호] 사건 번호")),
    run: { here, words throws(Message) in try NotesFeature(here: here).move(words.text) }
  )
}
