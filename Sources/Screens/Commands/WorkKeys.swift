import CaseModel
import TerminalGrid

/// What the keys do to records.
enum WorkKeys {
  private static let lists = KeyMap.lists

  static let work = [
    KeyBinding(
      .note,
      [.letter("t")],
      lists,
      Phrase("note", "기록"),
      Phrase("Write a note on the record or the marked rows", "기록을 남깁니다"),
      hint: 4
    ),
    KeyBinding(
      .edit,
      [.letter("e")],
      lists,
      Phrase("edit", "수정"),
      Phrase("Edit the record, at the focused field", "기록을 수정합니다"),
      hint: 5
    ),
    KeyBinding(
      .stage,
      [.letter("S")],
      lists,
      Phrase("stage", "단계"),
      Phrase(
        "Change the stage of the case, or the status of the compound, by its rules",
        "사건의 단계나 단지의 상태를 규칙에 따라 바꿉니다"
      ),
      hint: 6
    ),
    KeyBinding(
      .request,
      [.letter("r")],
      lists,
      Phrase("request", "구조 요청"),
      Phrase(
        "Open the rescue request of the victim: what is held, and the texts",
        "피해자의 구조 요청: 구비자료와 요청문을 봅니다"
      ),
      hint: 7
    ),
    KeyBinding(
      .brief,
      [.letter("B")],
      lists,
      Phrase("brief", "요약"),
      Phrase(
        "Show one page about the case, for the ambassador; with an audience after the command, the page for that audience",
        "사건 요약 한 장을 봅니다. 명령 뒤에 대상을 쓰면 외부 제공용"
      )
    ),
    KeyBinding(
      .tick,
      [.letter(" ")],
      [.page],
      Phrase("tick", "표시"),
      Phrase("Tick an item of the request as held, or take it out", "구비자료를 보관으로 표시하거나 지웁니다")
    ),
    KeyBinding(
      .followup,
      [.letter("a")],
      lists,
      Phrase("follow-up", "후속조치"),
      Phrase("Add a follow-up for the record or the marked rows", "후속조치를 추가합니다"),
      hint: 7
    ),
    KeyBinding(
      .add,
      [.letter("+")],
      lists,
      Phrase("add", "추가"),
      Phrase("Add a record here, linked to the one that is open", "여기에 기록을 추가합니다"),
      hint: 8
    ),
    KeyBinding(
      .intake,
      [.letter("i")],
      lists,
      Phrase("intake", "접수"),
      Phrase("Take in a new report of a victim", "새 신고를 접수합니다"),
      hint: 9
    ),
    KeyBinding(
      .done,
      [.letter("d")],
      lists,
      Phrase("done", "완료"),
      Phrase("Finish the follow-up with its outcome", "후속조치를 완료합니다"),
      hint: 10
    ),
    KeyBinding(
      .waiting,
      [.letter("W")],
      lists,
      Phrase("waiting", "대기"),
      Phrase(
        "Set the follow-up waiting for a counterpart until a chase date",
        "회신 대기로 바꾸고 확인일을 정합니다"
      ),
      hint: 11
    ),
    KeyBinding(
      .cancel,
      [.letter("X")],
      lists,
      Phrase("cancel", "취소"),
      Phrase("Cancel the follow-up with a reason", "사유를 적고 후속조치를 취소합니다"),
      hint: 13
    ),
    KeyBinding(
      .reschedule,
      [.letter(".")],
      lists,
      Phrase("reschedule", "일정 변경"),
      Phrase("Give the follow-up another due time", "기한을 바꿉니다"),
      hint: 12
    ),
    KeyBinding(
      .handover,
      [.letter("o")],
      lists,
      Phrase("hand over", "인계"),
      Phrase(
        "Hand the case over with its open follow-ups, or a follow-up, to another officer",
        "사건(미완료 후속조치 포함)이나 후속조치를 다른 담당자에게 인계합니다"
      ),
      hint: 19
    ),
    KeyBinding(
      .undo,
      [.letter("u")],
      lists,
      Phrase("undo", "실행 취소"),
      Phrase(
        "Undo your last change, by a new change that is saved too; in the history, the one below the cursor",
        "마지막 변경을 되돌립니다(이력에서는 고른 변경)"
      ),
      hint: 14
    ),
    KeyBinding(
      .redo,
      [.control("r")],
      lists,
      Phrase("redo", "다시 실행"),
      Phrase("Do again what was undone", "되돌린 것을 다시 실행합니다")
    ),
    KeyBinding(
      .withdraw,
      [.letter("Z"), .delete],
      lists,
      Phrase("withdraw", "철회"),
      Phrase(
        "Withdraw a record or note that was made by mistake, with a reason; it stays in the history",
        "잘못 만든 기록을 사유와 함께 철회합니다(이력에 남음)"
      )
    ),
    KeyBinding(
      .history,
      [.letter("H")],
      lists,
      Phrase("history", "이력"),
      Phrase(
        "Show who changed what in the record when; from Today, in the whole casebook",
        "기록의 변경 이력을 봅니다(오늘 화면에서는 전체)"
      ),
      hint: 16
    ),
    KeyBinding(
      .import,
      [.letter("I")],
      lists,
      Phrase("import", "가져오기"),
      Phrase(
        "Import records from a CSV or JSON file, looked over first",
        "CSV·JSON 파일을 확인한 뒤 가져옵니다"
      )
    ),
    KeyBinding(
      .wayHome,
      [.letter("w")],
      lists,
      Phrase("way home", "귀국 절차"),
      Phrase(
        "Show the steps home: of the victim, or of everybody who is out",
        "귀국 절차를 봅니다(피해자 또는 전체)"
      ),
      hint: 17
    ),
    KeyBinding(
      .save,
      [.control("s")],
      [.form, .list, .text, .importing, .compare],
      Phrase("save", "저장"),
      Phrase("Save what was entered", "입력한 내용을 저장합니다"),
      hint: 1
    ),
    KeyBinding(
      .takeTheirs,
      [.control("t")],
      [.form],
      Phrase("take theirs", "상대 값"),
      Phrase(
        "Take the value that a colleague saved into the same field meanwhile",
        "그사이 동료가 같은 항목에 저장한 값을 씁니다"
      )
    ),
    KeyBinding(
      .confirm,
      [.control("y")],
      [.form],
      Phrase("take it so", "그대로"),
      Phrase(
        "Take the value that is proposed where something is asked about a field",
        "항목에 물음이 있을 때 제안된 값을 씁니다"
      )
    ),
    KeyBinding(
      .sameGroup,
      [.control("g")],
      [.form],
      Phrase("same group", "함께 신고"),
      Phrase(
        "In an intake, fill in the channel and the place of the person taken in before",
        "접수할 때 앞사람의 접수 경로와 장소를 채웁니다"
      )
    ),
  ]

  /// About records that may be of one person.
  static let duplicates = [
    KeyBinding(
      .duplicates,
      [.letter("D")],
      lists,
      Phrase("duplicates", "중복"),
      Phrase(
        "Show who may be the same person; there, compare both side by side",
        "같은 사람일 수 있는 기록을 보고, 거기서 나란히 비교합니다"
      ),
      hint: 18
    ),
    KeyBinding(
      .takeKept,
      [.left, .letter("h")],
      [.compare],
      Phrase("left", "왼쪽"),
      Phrase("Take the value of the record that stays", "남는 기록의 값을 씁니다"),
      hint: 2
    ),
    KeyBinding(
      .takeOther,
      [.right, .letter("l")],
      [.compare],
      Phrase("right", "오른쪽"),
      Phrase("Take the value of the record that is merged into it", "합쳐지는 기록의 값을 씁니다"),
      hint: 3
    ),
    KeyBinding(
      .takeBoth,
      [.letter(" ")],
      [.compare],
      Phrase("both", "모두"),
      Phrase("Take what both say, where a field can hold it", "둘 다 담을 수 있는 항목이면 모두 씁니다"),
      hint: 4
    ),
    KeyBinding(
      .swapSides,
      [.letter("~")],
      [.compare],
      Phrase("swap", "바꿈"),
      Phrase("Let the other record be the one that stays", "남을 기록을 바꿉니다"),
      hint: 6
    ),
    KeyBinding(
      .different,
      [.letter("x")],
      [.compare, .page],
      Phrase("different people", "다른 사람"),
      Phrase(
        "Remember that they are different people; also of a row of another body's list",
        "서로 다른 사람으로 기억합니다(다른 기관 명단의 행 포함)"
      ),
      hint: 5
    ),
  ]
}
