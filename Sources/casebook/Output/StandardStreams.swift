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
}
