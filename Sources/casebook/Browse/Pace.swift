/// How long to wait for something to happen, and whether nobody has pressed a key for long enough.
struct Pace {
  private var lastInput = ContinuousClock.now
  /// The rest that was told of already since the last key.
  private var told: Int?

  /// The clock on the screen shows minutes, so it is looked at several times in one.
  private static let tick = 20_000
  /// Without a watch, colleagues' changes are looked for this often.
  private static let look = 1_000

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

  private var idleMilliseconds: Int {
    let (seconds, attoseconds) = (ContinuousClock.now - lastInput).components
    return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
  }
}
