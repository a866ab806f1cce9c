import CaseModel
import TerminalGrid

/// What the keys do to the looks and to the program.
enum ProgramKeys {
  private static let lists = KeyMap.lists

  static let displaySettings = [
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
