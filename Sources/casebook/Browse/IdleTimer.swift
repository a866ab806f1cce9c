/// Determines how long to wait for events, and when no key was pressed for long enough.
struct IdleTimer {
  private var lastInput = ContinuousClock.now
  /// The last pause that was reported since the last key.
  private var told: Int?
  /// Since when news from colleagues wait after an answer.
  private var newsSince: ContinuousClock.Instant?

  /// Milliseconds between two updates of the clock, which shows minutes.
  private static let tick = 20_000
  /// Milliseconds between two checks for colleagues' changes without a file watch.
  private static let look = 1_000
  /// Milliseconds for reading an answer before news from colleagues replace it.
  private static let reading = 2_000

  /// Milliseconds until something must be done without an event.
  func timeout(rest: Int?, isWatching: Bool) -> Int {
    let tick = isWatching ? Self.tick : Self.look
    guard let rest, rest != told else { return tick }
    return max(1, min(tick, rest - idleMilliseconds))
  }

  /// Whether no key was pressed for `rest` milliseconds; true only once for each pause.
  mutating func hasRested(_ rest: Int?) -> Bool {
    guard let rest, rest != told, idleMilliseconds >= rest else { return false }
    told = rest
    return true
  }

  /// A key was pressed, or a similar event occurred.
  mutating func somethingHappened() {
    lastInput = .now
    told = nil
  }

  /// Milliseconds until waiting news are shown; nil if none wait.
  mutating func newsTimeout(_ areWaiting: Bool) -> Int? {
    guard areWaiting else {
      newsSince = nil
      return nil
    }
    let since = newsSince ?? .now
    newsSince = since
    return max(0, Self.reading - Self.milliseconds(since: since))
  }

  private var idleMilliseconds: Int { Self.milliseconds(since: lastInput) }

  private static func milliseconds(since start: ContinuousClock.Instant) -> Int {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
  }
}
