import CaseModel
import Glibc

/// Prepares the standard streams and checks the arguments.
enum StandardStreams {
  /// Ignores SIGPIPE, so that a closed pipe is a write error.
  ///
  /// Opens closed standard streams, so that no file opened later gets their number and results are
  /// not written into it.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      // The lowest free number is this one. Writing to it fails, as on a closed stream.
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Refuses arguments that are not text, because they could not be used unchanged.
  static func checkArguments() throws(Failure) {
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[index], String(validatingCString: argument) == nil
      else { continue }
      throw Failure(
        .usage,
        "Argument \(index) is not UTF-8 text. Nothing was done. Convert it, or read it from standard input.",
        "\(index)번째 인자가 UTF-8이 아닙니다. 아무것도 하지 않았습니다. 변환하거나 표준 입력으로 주세요."
      )
    }
  }
}
