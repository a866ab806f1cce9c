import Foundation

/// A separate terminal (tmux) in which the program runs.
package final class Terminal {
  private let tmux: ControlMode
  private var rows: Int
  /// Whether Escape was the last key, and nothing was waited for since.
  private var isEscaping = false

  /// The limit of every wait, long enough for a busy machine.
  package static let patience: Duration = .seconds(60)

  /// Starts the program in a window.
  package convenience init(
    _ program: Program,
    _ arguments: [String],
    columns: Int = 100,
    rows: Int = 30,
    keepsCleared: Bool = false
  ) throws {
    let command = [Program.executable.path] + arguments
    try self.init(
      program,
      command: command,
      columns: columns,
      rows: rows,
      keepsCleared: keepsCleared
    )
  }

  /// Starts a command in a window; its exit status is on the screen when it ends.
  ///
  /// With `keepsCleared`, cleared lines go into the history, which `redraw` reads; such a terminal
  /// has no alternate screen.
  package init(
    _ program: Program,
    command: [String],
    columns: Int = 100,
    rows: Int = 30,
    keepsCleared: Bool = false
  ) throws {
    let words = command.map { "'\($0)'" }.joined(separator: " ")
    self.rows = rows
    tmux = try ControlMode(
      environment: program.environment,
      options: [
        ("destroy-unattached", "on"), ("default-terminal", "tmux-256color"),
        ("alternate-screen", keepsCleared ? "off" : "on"), ("scroll-on-clear", "on"),
      ],
      columns: columns,
      rows: rows,
      command: "\(words); echo exit $?; cat"
    )
  }

  /// Every byte that the program has written.
  package var written: [UInt8] { tmux.written }

  /// Presses keys by their tmux names; other text is typed.
  ///
  /// The program may read all keys at once, also with those of the next call unless that call waits
  /// for an effect of only these keys. Text after Enter may then count as a paste. Escape would be
  /// Alt with the next key, so its effect must be waited for.
  package func press(_ keys: String...) throws {
    for key in keys {
      guard !isEscaping else { throw TerminalError.afterEscape(key) }
      _ = try tmux.run(["send-keys", key])
      isEscaping = key == "Escape"
    }
  }

  /// Pastes a text, with or without the marks that the program requested.
  package func paste(_ text: String, isMarked: Bool) throws {
    let folder = try Scratch()
    let file = folder.url.appending(path: "text")
    try Data(text.utf8).write(to: file)
    _ = try tmux.run(["load-buffer", file.path])
    _ = try tmux.run(["paste-buffer"] + (isMarked ? ["-p"] : []))
  }

  /// The process that runs in the window.
  package func program() throws -> Int32? {
    guard let shell = try process("pane_pid") else { return nil }
    let path = "/proc/\(shell)/task/\(shell)/children"
    let children = try String(contentsOfFile: path, encoding: .utf8).split(separator: " ")
    return children.first.flatMap { Int32($0) }
  }

  /// Waits until a condition holds; false if it does not within the time.
  package func wait(
    _ limit: Duration = patience,
    until condition: () throws -> Bool
  ) rethrows -> Bool {
    isEscaping = false
    return try tmux.wait(limit, until: condition)
  }

  /// Resizes the window.
  package func resize(columns: Int, rows: Int) throws {
    self.rows = rows
    _ = try tmux.run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The text of the screen.
  package func screen() throws -> String {
    try tmux.run(["capture-pane", "-p"]).joined(separator: "\n")
  }

  /// The rows of the screen, with style sequences.
  package func styledRows() throws -> [String] { try tmux.run(["capture-pane", "-p", "-e"]) }

  /// Waits until the screen shows a text.
  package func wait(for text: String) throws {
    try wait("“\(text)” did not appear", until: { $0.contains(text) })
  }

  /// Waits until the screen fulfils a condition.
  package func wait(
    _ otherwise: String = "The screen did not change",
    until isReached: (String) -> Bool
  ) throws {
    var shown = ""
    let isOver = try wait {
      shown = try screen()
      return isReached(shown)
    }
    if !isOver { throw TerminalError.stillShows(shown, otherwise) }
  }

  /// Makes the program draw everything again.
  ///
  /// Returns the lines that left the screen, styled: at the end what the screen showed right
  /// before, without empty rows at the foot.
  package func redraw() throws -> [String] {
    let before = written.count
    try press("C-l")
    let isCleared = wait {
      written[before...].contains(Array("\u{1B}[H\u{1B}[J".utf8))
    }
    guard isCleared else { throw TerminalError.stillShows(try screen(), "Nothing was drawn anew") }
    return try tmux.run(["capture-pane", "-p", "-e", "-S", "-\(2 * rows)", "-E", "-1"])
  }

  /// The process with a name that tmux knows: `pane_pid` of the shell in the window, `pid` its own.
  package func process(_ name: String) throws -> Int32? {
    try tmux.run(["display-message", "-p", "#{\(name)}"]).first.flatMap { Int32($0) }
  }

  /// Closes the terminal, like the death of the process that holds it.
  package func close() { tmux.close() }
}
