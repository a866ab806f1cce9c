import CaseModel
import Glibc
import TerminalGrid

/// Where results go; messages go to `StandardError`.
enum StandardOutput {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// How many columns the terminal has; nil where it is none or does not tell.
  static var columns: Int? {
    var size = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Writes all of the text.
  static func write(_ text: String) throws {
    try write(Array(text.utf8))
  }

  /// Writes JSON text: byte by byte as it is, but to a terminal without anything that steers it.
  static func write(json bytes: [UInt8]) throws {
    try write(isTerminal ? TerminalJSON.escaped(bytes) : bytes)
  }

  /// Writes all of the bytes.
  static func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        throw ReaderLeft()
      } else if errno != EINTR {
        let why = String(cString: strerror(errno))
        throw Failure(
          .cannotWrite,
          "Cannot write the result: \(why). Send it elsewhere and try again.",
          "결과를 쓸 수 없습니다: \(why). 다른 곳으로 출력하여 다시 시도하세요."
        )
      }
    }
  }
}

/// Where messages go, so that results can be piped on without them.
enum StandardError {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes lines in which nothing steers a terminal, whatever was typed or read into them.
  static func write(lines text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    write(lines.map { SafeText.clean(String($0)) + "\n" }.joined())
  }

  /// Writes the text as it is; where that fails there is nobody to tell.
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
