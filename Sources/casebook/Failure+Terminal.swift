import CaseModel
import NcursesTerminal

extension Failure {
  /// Why the browser cannot be shown, and what to do.
  init(_ error: TerminalError) {
    switch error {
    case .notATerminal:
      self.init(
        .usage,
        "The browser needs a terminal (with ssh: ssh -t). Without one, use `casebook list` or `casebook today`.",
        "화면을 열려면 터미널이 필요합니다(ssh에서는 ssh -t). 터미널이 없으면 `casebook list`나 `casebook today`를 쓰세요."
      )
    case .cannotStart(let term):
      self.init(
        .usage,
        "The terminal “\(term)” cannot show the browser. Set TERM=xterm-256color, or use `casebook list`.",
        "터미널 “\(term)”에서는 화면을 열 수 없습니다. TERM=xterm-256color로 두거나 `casebook list`를 쓰세요."
      )
    }
  }
}
