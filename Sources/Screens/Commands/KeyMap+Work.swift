import CaseModel
import TerminalGrid

// What the keys do to records, to the looks and to the program.

extension KeyMap {
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
        "Show one page about the case, for the ambassador; with an audience behind the command, one for it",
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

  static let looks = [
    KeyBinding(
      .mine,
      [.letter("m")],
      lists,
      Phrase("mine/all", "내 것/전체"),
      Phrase("Show only what is mine, or everybody's", "내 담당만 또는 전체를 봅니다"),
      hint: 15
    ),
    KeyBinding(
      .sidePane,
      [.letter("v")],
      [.table],
      Phrase("side pane", "옆 창"),
      Phrase("Show the record beside the table, from 120 columns on", "표 옆에 기록을 보입니다(120열 이상)")
    ),
    KeyBinding(
      .hideNames,
      [.letter("p")],
      lists,
      Phrase("hide names", "이름 가림"),
      Phrase("Hide or show names and document numbers", "이름과 문서 번호를 가리거나 보입니다")
    ),
    KeyBinding(
      .language,
      [.letter("L")],
      lists,
      Phrase("한국어", "English"),
      Phrase("Switch between English and Korean", "영어와 한국어를 바꿉니다"),
      hint: 16
    ),
  ]

  static let program = [
    KeyBinding(
      .commandLine,
      [.letter(":")],
      lists,
      Phrase("command", "명령"),
      Phrase("Type a command by its name", "명령을 이름으로 입력합니다")
    ),
    KeyBinding(
      .help,
      [.letter("?"), .function(1)],
      [.today, .table, .page, .help, .importing],
      Phrase("help", "도움말"),
      Phrase("Show what the keys do here; Enter runs one", "여기서 쓰는 키를 보입니다. Enter로 실행"),
      hint: 0
    ),
    KeyBinding(
      .redraw,
      [.control("l")],
      Set(KeyContext.allCases),
      Phrase("redraw", "다시 그리기"),
      Phrase("Draw the whole screen again", "화면을 다시 그립니다")
    ),
    KeyBinding(
      .suspend,
      [.control("z")],
      Set(KeyContext.allCases),
      Phrase("suspend", "잠시 중단"),
      Phrase("Stop the program and go back to the shell; `fg` returns", "셸로 나갑니다. fg로 돌아옵니다")
    ),
    KeyBinding(
      .quit,
      [.letter("q")],
      [.today, .table, .page, .help, .importing],
      Phrase("quit", "종료"),
      Phrase("Go back, or leave the program at the top", "뒤로 가거나 프로그램을 끝냅니다"),
      hint: 17
    ),
  ]
}
