import Foundation

/// A separate tmux server with one window, driven by a client in control mode.
///
/// The client ends with its standard input. When the process that holds it ends, in any way, the
/// client ends, and with it the server and the program in the window.
final class ControlMode {
  private var process: PipedProcess?
  private var unread: [UInt8] = []
  private var lines: [ArraySlice<UInt8>] = []
  /// Every byte that the program in the window has written.
  private(set) var written: [UInt8] = []

  /// Starts tmux with options and a command in the window.
  init(
    environment: [String: String],
    options: [(String, String)],
    columns: Int,
    rows: Int,
    command: String
  ) throws {
    let settings = options.flatMap { ["set-option", "-g", $0.0, $0.1, ";"] }
    let words =
      ["/bin/bash", "-c", Self.alone, "tmux", "-u", "-L", "casebook-\(UUID().uuidString)"]
      + ["-f", "/dev/null", "-C", "start-server", ";"] + settings
      + ["new-session", "-x", "\(columns)", "-y", "\(rows)", command]
    process = try PipedProcess(words, environment: environment)
    guard wait(Terminal.patience, until: { sessionHasStarted }) else {
      throw TerminalError.noTerminal
    }
  }

  /// Ends the client, and so the server, as the end of this process would.
  func close() { process = nil }

  /// Runs tmux without this process's descriptors, because its server would keep them open and hide
  /// that a process has ended.
  private static let alone = """
    for fd in /proc/self/fd/*; do fd=${fd##*/}; [ "$fd" -le 2 ] || eval "exec $fd>&-"; done
    exec tmux "$@"
    """

  private var sessionHasStarted = false

  /// Runs a tmux command and returns the lines of its answer.
  func run(_ words: [String]) throws -> [String] {
    let line = words.map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(separator: " ")
    guard let process else { throw TerminalError.noTerminal }
    let bytes = Array((line + "\n").utf8)
    guard write(process.input, bytes, bytes.count) == bytes.count else {
      throw TerminalError.noTerminal
    }
    answer = nil
    isAnswered = false
    guard wait(Terminal.patience, until: { isAnswered }) else { throw TerminalError.noAnswer(line) }
    return answer ?? []
  }

  private var answer: [String]?
  private var isAnswered = false

  /// Handles tmux's output until a condition holds; false if it does not within the time.
  func wait(_ limit: Duration, until condition: () throws -> Bool) rethrows -> Bool {
    let deadline = ContinuousClock.now + limit
    while true {
      if try condition() { return true }
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else { return false }
      receive(left)
    }
  }

  /// Reads and handles available output, waiting for it at most 50 ms.
  private func receive(_ limit: Duration) {
    guard let descriptor = process?.output else { return }
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let milliseconds = min(50, limit / .milliseconds(1))
    guard poll(&ready, 1, Int32(milliseconds.rounded(.up))) > 0 else { return }
    var block = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &block, block.count)
    unread += block.prefix(max(0, count))
    var rest = unread[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      take(rest[..<end])
      rest = rest[(end + 1)...]
    }
    unread = Array(rest)
  }

  private func take(_ line: ArraySlice<UInt8>) {
    if line.starts(with: Array("%output ".utf8)) {
      written += Self.bytes(line.split(separator: UInt8(ascii: " "), maxSplits: 2).last ?? [])
    } else if Self.isMark("%begin ", line) {
      answer = []
    } else if Self.isMark("%end ", line) || Self.isMark("%error ", line) {
      isAnswered = true
    } else if line.starts(with: Array("%session-changed ".utf8)) {
      sessionHasStarted = true
    } else if !isAnswered {
      answer?.append(String(decoding: line, as: UTF8.self))
    }
  }

  /// Whether a line delimits the answer to our own command, which has 1 as its last flag.
  private static func isMark(_ word: String, _ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: Array(word.utf8)) && line.last == UInt8(ascii: "1")
  }

  /// The bytes, plain or as `\ooo`, in tmux's report of the program's output.
  private static func bytes(_ escaped: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = escaped
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), rest.count >= 3 else {
        bytes.append(byte)
        continue
      }
      bytes.append(rest.prefix(3).reduce(0) { $0 << 3 | ($1 & 7) })
      rest = rest.dropFirst(3)
    }
    return bytes
  }
}

/// Why a terminal did not do what a test waits for.
package enum TerminalError: Error, CustomStringConvertible {
  case noTerminal
  case noAnswer(String)
  case stillShows(String, String)
  case afterEscape(String)

  package var description: String {
    switch self {
    case .noTerminal: "tmux did not start"
    case .noAnswer(let command): "tmux did not answer \(command)"
    case .stillShows(let screen, let otherwise): "\(otherwise):\n\(screen)"
    case .afterEscape(let key): "\(key) right behind Escape would be Alt-\(key)"
    }
  }
}
