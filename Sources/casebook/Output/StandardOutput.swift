import CaseModel
import Glibc
import TerminalGrid

/// Standard output for results; messages go to `StandardError`.
///
/// Control characters are made harmless for a terminal; a file or a pipe gets every byte unchanged.
enum StandardOutput {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The width of the terminal in columns; nil if it is none or unknown.
  static var columns: Int? {
    var size = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Writes all of the text.
  static func write(_ text: String) throws {
    try send(Array((isTerminal ? TerminalText.safe(text) : text).utf8))
  }

  /// Writes JSON text; in a terminal, too, it is valid JSON with the same value.
  static func write(json bytes: [UInt8]) throws {
    try send(isTerminal ? TerminalText.safe(json: bytes) : bytes)
  }

  /// Writes all of the bytes.
  static func write(_ bytes: [UInt8]) throws {
    if isTerminal { try write(String(decoding: bytes, as: UTF8.self)) } else { try send(bytes) }
  }

  /// Writes a text, JSON or not, that must be written before something is saved.
  ///
  /// A closed output is an error here, so that nothing is saved.
  static func write(beforeSaving text: String, isJSON: Bool = false) throws {
    do {
      if isJSON { try write(json: Array(text.utf8)) } else { try write(text) }
    } catch is OutputClosed {
      throw Failure(
        .cannotWrite,
        "The text was not read to its end. Nothing was saved. Send it elsewhere and try again.",
        "출력을 끝까지 읽지 못했습니다. 저장되지 않았습니다. 다른 곳으로 출력하여 다시 시도하세요."
      )
    }
  }

  /// Writes a report about a change.
  ///
  /// The exit status depends only on the change; if writing fails, a message says so.
  static func report(_ language: Language, isSaved: Bool, _ write: () throws -> Void) {
    do {
      try write()
    } catch let failure as Failure {
      let saved = isSaved ? Phrase("The change is saved. ", "변경은 저장되었습니다. ") : Phrase("", "")
      StandardError.write(lines: saved[language] + failure.sentence[language])
    } catch {
      // The reader has closed the output.
    }
  }

  private static func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        throw OutputClosed()
      } else if errno != EINTR {
        let why = String(cString: strerror(errno))
        throw Failure(
          .cannotWrite,
          "Cannot write the result: \(why). Send it elsewhere.",
          "결과를 쓸 수 없습니다: \(why). 다른 곳으로 출력하세요."
        )
      }
    }
  }
}

/// Standard error for messages, so that results can be piped without them.
enum StandardError {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes the text, made harmless for a terminal.
  ///
  /// A failure is ignored, because it cannot be reported.
  static func write(_ text: String) { send(isTerminal ? TerminalText.safe(text) : text) }

  /// Writes the text and a line end.
  static func write(lines text: String) { write(text + "\n") }

  /// Overwrites the terminal's current line.
  static func rewrite(line: String) { send("\r" + TerminalText.safe(line)) }

  private static func send(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return }
      rest = rest.dropFirst(max(0, count))
    }
  }
}
