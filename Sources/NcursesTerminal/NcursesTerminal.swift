import CTerminal
import Glibc
package import TerminalGrid

/// The terminal: shows grids, reports input, and restores its state when the value ends.
///
/// There can be one at a time, used from one thread. It handles all signals that end or stop a
/// program from outside, and blocks them in threads started after it. A signal without a meaning
/// here ends the process after the terminal is restored.
package struct NcursesTerminal: ~Copyable {
  /// False if no UTF-8 locale is available; everything but ASCII is drawn as `?` then.
  package let isUTF8: Bool
  private let encoder: CellEncoder
  private var decoder = InputDecoder()
  private var row: [ct_cell] = []
  /// The grid that the screen shows; nil if unknown.
  private var shown: Grid?
  private var waiting: [TerminalEvent] = []
  private var hasHungUp = false

  /// Takes over the terminal: alternate screen, single keys, bracketed paste.
  package init(_ options: TerminalOptions) throws(TerminalError) {
    ct_set_width { scalar in
      Unicode.Scalar(scalar).map { Int32(displayWidth(of: $0)) } ?? -1
    }
    switch ct_open(Int32(clamping: options.escapeDelay)) {
    case CT_STATUS_OK: break
    case CT_STATUS_NOT_A_TERMINAL: throw .notATerminal
    default: throw .cannotStart(term: environment("TERM"))
    }
    isUTF8 = ct_is_utf8()
    let wantsColour =
      options.colour == .automatic && options.theme != .mono && environment("NO_COLOR").isEmpty
    let colours = wantsColour ? Int(ct_start_colours()) : 0
    for colour in Look.Colour.allCases where colour.rawValue < colours {
      ct_set_pair(Int32(colour.rawValue) + 1, Int32(colour.rawValue), -1)
    }
    if colours >= 16 {
      let alarm = Look.alarm
      ct_set_pair(
        Int32(Look.alarmPair),
        Int32(alarm.foreground.rawValue),
        Int32(alarm.background.rawValue)
      )
    }
    let palette = StylePalette(theme: options.theme, colours: colours)
    encoder = CellEncoder(palette, isUTF8: isUTF8)
  }

  deinit { ct_close() }

  /// The window's size at the last event.
  package var size: Size { Size(columns: Int(ct_columns()), rows: Int(ct_rows())) }

  /// Shows the grid; parts outside the window are cut off, the rest of the window is blank.
  package mutating func present(_ grid: Grid) {
    let size = size
    if row.count != size.columns || shown?.size != grid.size {
      row = Array(repeating: ct_cell(), count: size.columns)
      shown = nil
      ct_erase()
    }
    for y in 0..<min(size.rows, grid.size.rows) where !grid.hasRow(y, of: shown) {
      let count = encoder.encode(grid.row(y), into: &row)
      ct_paint_row(Int32(y), row, Int32(count))
    }
    moveCursor(to: grid.cursor ?? grid.focus, isVisible: grid.cursor != nil, in: size)
    ct_flush()
    shown = grid
  }

  private func moveCursor(to cursor: Point?, isVisible: Bool, in size: Size) {
    guard let cursor, (0..<size.columns).contains(cursor.x), (0..<size.rows).contains(cursor.y)
    else { return ct_hide_cursor() }
    ct_place_cursor(Int32(cursor.y), Int32(cursor.x), isVisible)
  }

  /// Makes the next `present` send every cell, regardless of what the terminal shows now.
  package mutating func repaint() {
    shown = nil
    ct_forget_screen()
  }

  /// Restores the terminal for the shell and stops until the program is continued.
  package mutating func suspend() {
    ct_suspend()
    resume()
  }

  mutating func resume() {
    if ct_adopt_size() { waiting.append(.resized(size)) }
    waiting.append(.resumed)
    shown = nil
  }

  /// Waits for events, at most `timeout` milliseconds (nil: forever), and returns all of them in
  /// order.
  ///
  /// After the connection has dropped it always returns `.hungUp`.
  package mutating func events(timeout: Int?, watching: [Int32] = []) -> [TerminalEvent] {
    let deadline = timeout.map { ContinuousClock.now + .milliseconds($0) }
    while !hasHungUp {
      let left = deadline.map { ContinuousClock.now.duration(to: $0) }
      let limit = waiting.isEmpty ? left?.roundedUpToMilliseconds : 0
      let found = PollResult(timeout: limit, signals: ct_signal_descriptor(), watching: watching)
      readSignals()
      readKeyboard(found)
      let events = take() + found.watched.map(TerminalEvent.readable)
      if !events.isEmpty { return events }
      if let left, left <= .zero { return [.timedOut] }
    }
    return take() + [.hungUp]
  }

  /// Whether there is unread keyboard input, or something to read from one of these descriptors.
  package static func hasInput(watching descriptors: [Int32] = []) -> Bool {
    hasInput(watching: descriptors, within: 0)
  }

  /// Waits for input, at most this many milliseconds.
  private static func hasInput(
    watching descriptors: [Int32] = [],
    within milliseconds: Int32
  ) -> Bool {
    var inputs = ([STDIN_FILENO] + descriptors).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    return poll(&inputs, nfds_t(inputs.count), milliseconds) > 0
  }

  /// Whether the connection has dropped or the system requests an exit, even if keys are waiting.
  package mutating func isToldToLeave() -> Bool {
    readSignals()
    return hasHungUp || waiting.contains(.terminated)
  }

  private mutating func take() -> [TerminalEvent] {
    defer { waiting.removeAll() }
    return waiting
  }

  /// More than the most that is accepted in one piece; the rest is read next time.
  private static let mostCodes = 1 << 21
  /// Waits for the next piece of a possible paste, depending on what has arrived; returns whether
  /// there is one.
  ///
  /// Nobody types that many keys between two reads.
  private static func mayGoOn(_ count: Int) -> Bool {
    count >= 64 && hasInput(within: count < 512 ? 10 : 100)
  }

  /// Reads the available input; a large paste arrives in pieces and is read to its end.
  private mutating func readKeyboard(_ found: PollResult) {
    var batch: [RawInput] = []
    var codes = [Int32](repeating: 0, count: 4096)
    var count: Int32 = 0
    repeat {
      count = ct_read(&codes, Int32(codes.count))
      if count > 0 { batch += codes.prefix(Int(count)).map(RawInput.init(code:)) }
    } while batch.count < Self.mostCodes
      && (count > 0 || (count == 0 && Self.mayGoOn(batch.count)))
    if !batch.isEmpty { waiting += decoder.feed(batch) }
    if count < 0 || (found.hasHungUp && batch.isEmpty) { hasHungUp = true }
  }

  private mutating func readSignals() {
    while !hasHungUp {
      switch ct_next_signal() {
      case 0: return
      case SIGHUP: hasHungUp = true
      case SIGTERM: waiting.append(.terminated)
      case SIGINT: waiting.append(.key(.control("c")))
      case SIGTSTP: suspend()
      case SIGCONT:
        ct_leave()
        ct_enter()
        resume()
      case SIGWINCH: if ct_adopt_size() { resized() }
      // The C module lets the process die of it when the terminal is closed.
      default: waiting.append(.terminated)
      }
    }
  }

  private mutating func resized() {
    shown = nil
    waiting.append(.resized(size))
  }
}

extension Duration {
  /// Rounded up to whole milliseconds, so that a wait never ends too early.
  fileprivate var roundedUpToMilliseconds: Int {
    let (seconds, attoseconds) = components
    return Int(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}

private func environment(_ name: String) -> String {
  getenv(name).map { String(cString: $0) } ?? ""
}
