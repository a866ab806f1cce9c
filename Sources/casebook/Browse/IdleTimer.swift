/// How long to wait for something to happen, and whether nobody has pressed a key for long enough.
struct IdleTimer {
  private var lastInput = ContinuousClock.now
  /// The rest that was told of already since the last key.
  private var told: Int?
  /// Since when news of others wait behind an answer.
  private var newsSince: ContinuousClock.Instant?

  /// The clock on the screen shows minutes, so it is looked at several times in one.
  private static let tick = 20_000
  /// Without a watch, colleagues' changes are looked for this often.
  private static let look = 1_000
  /// An answer can be read this long before news of others take its place.
  private static let reading = 2_000

  /// Milliseconds until something has to be done although nothing happens.
  func timeout(rest: Int?, isWatching: Bool) -> Int {
    let tick = isWatching ? Self.tick : Self.look
    guard let rest, rest != told else { return tick }
    return max(1, min(tick, rest - idleMilliseconds))
  }

  /// Whether nobody has pressed a key for so many milliseconds; true only once for each rest.
  mutating func hasRested(_ rest: Int?) -> Bool {
    guard let rest, rest != told, idleMilliseconds >= rest else { return false }
    told = rest
    return true
  }

  /// A key was pressed, or the like.
  mutating func somethingHappened() {
    lastInput = .now
    told = nil
  }

  /// Milliseconds until news that wait are shown; nil if none wait.
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
