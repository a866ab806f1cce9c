import CaseModel
import Glibc

/// What the program begins with, whoever started it.
enum StandardStreams {
  /// A reader that has left is an error of writing and ends nothing; and no file that is opened later
  /// takes the number of a standard stream that was closed, where results would be written into it.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      // The lowest free number is this one. What is written to it fails, as on a closed stream.
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Every argument is text, so that none is used otherwise than it was given.
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
