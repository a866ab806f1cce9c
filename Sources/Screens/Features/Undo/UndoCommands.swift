import CaseModel
import Casework
import TerminalGrid

/// Commands that undo something.
enum UndoCommands {
  static let all = [undo, redo, withdraw, unmerge]

  static let undo = Command(
    "undo",
    .letter("u"),
    label: Phrase("undo", "실행 취소"),
    help: Phrase(
      "Undo your last change; in the history, the change under the cursor. The undo is saved as a change too",
      "마지막 변경을 되돌립니다(이력에서는 고른 변경)"
    ),
    hint: 14,
    takes: CommandWords(.number),
    isHarmless: false,
    isUseful: { !$0.undo.done.isEmpty },
    run: { here, words throws(Message) in try UndoFeature(here: here).undo(number: words.number) }
  )

  static let redo = Command(
    "redo",
    .control("r"),
    label: Phrase("redo", "다시 실행"),
    help: Phrase("Redo what was undone", "되돌린 것을 다시 실행합니다"),
    isHarmless: false,
    run: { here, _ throws(Message) in try UndoFeature(here: here).redo() }
  )

  static let withdraw = Command(
    "withdraw",
    .letter("Z"),
    .delete,
    label: Phrase("withdraw", "철회"),
    help: Phrase(
      "Withdraw a record or note that was made by mistake, with a reason; it stays in the history",
      "잘못 만든 기록을 사유와 함께 철회합니다(이력에 남음)"
    ),
    takes: .recordsAndText(RecordKind.allCases, atMost: 1),
    isHarmless: false,
    run: { here, words throws(Message) in try WithdrawReason.ask(words.text, here) }
  )

  static let unmerge = Command(
    "unmerge",
    label: Phrase("unmerge", "병합해제"),
    help: Phrase("Separate a case that was merged", "병합한 사건을 다시 나눕니다"),
    takes: CommandWords(.text, Phrase("[id]", "[번호]")),
    run: { here, words throws(Message) in try UndoFeature(here: here).unmerge(words.text) }
  )
}
