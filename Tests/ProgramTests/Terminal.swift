import Foundation
import Testing

/// A terminal of its own (tmux) in which the program runs.
final class Terminal {
  private let socket = "casebook-\(UUID().uuidString)"
  private let program: Program

  /// Starts the program in a window.
  convenience init(_ program: Program, _ arguments: [String], rows: Int = 30) throws {
    try self.init(program, command: [Program.executable.path] + arguments, rows: rows)
  }

  /// Starts a command in a window; its exit status stands on the screen when it ends.
  init(_ program: Program, command: [String], columns: Int = 100, rows: Int = 30) throws {
    self.program = program
    let words = command.map { "'\($0)'" }.joined(separator: " ")
    try tmux([
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "\(words); echo exit $?; cat",
    ])
  }

  deinit { _ = try? tmux(["kill-server"]) }

  /// Presses keys by their tmux names; text is typed as it stands.
  func press(_ keys: String...) throws {
    for key in keys { try tmux(["send-keys", key]) }
  }

  /// What the screen shows.
  func screen() throws -> String { try tmux(["capture-pane", "-p"]) }

  /// Waits until the screen shows a text.
  func wait(for text: String, location: SourceLocation = #_sourceLocation) throws {
    try wait("“\(text)” did not appear", until: { $0.contains(text) }, location: location)
  }

  /// Waits until the screen is as it shall be.
  func wait(
    _ otherwise: String = "The screen did not change",
    until isReached: (String) -> Bool,
    location: SourceLocation = #_sourceLocation
  ) throws {
    let deadline = ContinuousClock.now + .seconds(20)
    var shown = ""
    while ContinuousClock.now < deadline {
      shown = try screen()
      if isReached(shown) { return }
      usleep(20_000)
    }
    Issue.record("\(otherwise):\n\(shown)", sourceLocation: location)
  }

  /// Starts tmux without this process's descriptors: its server would keep them open, and nobody
  /// would learn that a process has ended.
  private static let alone = """
    for fd in /proc/self/fd/*; do fd=${fd##*/}; [ "$fd" -le 2 ] || eval "exec $fd>&-"; done
    exec tmux "$@"
    """

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", Self.alone, "tmux", "-L", socket] + arguments
    process.environment = program.environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
