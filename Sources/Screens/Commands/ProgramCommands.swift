import CaseModel
import Casework
import TerminalGrid

/// Commands about the program.
enum ProgramCommands {
  static let all = [commandLine, help, redraw, suspend, quit]
  /// Those that work whatever lies on top, also in a window that is too small.
  static let always = [redraw, suspend]

  static let commandLine = Command(
    "commandLine",
    .letter(":"),
    label: Phrase("command", "명령"),
    help: Phrase("Type a command by its name", "명령을 이름으로 입력합니다"),
    run: { _, _ in [.present(.prompt(Prompt(CommandPrompt())))] }
  )

  static let help = Command(
    "help",
    .letter("?"),
    .function(1),
    in: [.today, .table, .page, .help, .importing],
    label: Phrase("help", "도움말"),
    help: Phrase("Show what the keys do here; Enter runs one", "여기서 쓰는 키를 보입니다. Enter로 실행"),
    hint: 0
  )

  static let redraw = Command(
    "redraw",
    .control("l"),
    in: .everywhere,
    label: Phrase("redraw", "다시 그리기"),
    help: Phrase("Draw the whole screen again", "화면을 다시 그립니다"),
    isHarmless: false
  )

  static let suspend = Command(
    "suspend",
    .control("z"),
    in: .everywhere,
    label: Phrase("suspend", "잠시 중단"),
    help: Phrase("Stop the program and go back to the shell; `fg` returns", "셸로 나갑니다. fg로 돌아옵니다"),
    isHarmless: false
  )

  static let quit = Command(
    "quit",
    .letter("q"),
    in: [.today, .table, .page, .help, .importing],
    label: Phrase("quit", "종료"),
    help: Phrase("Go back, or leave the program at the top", "뒤로 가거나 프로그램을 끝냅니다"),
    hint: 17,
    isHarmless: false
  )
}
