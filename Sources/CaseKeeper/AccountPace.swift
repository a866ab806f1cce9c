/// What accounts have asked for lately, so that none keeps the keeper from the others.
struct AccountPace {
  /// Work on the whole casebook.
  enum Work: Hashable {
    case verify, checkpoint, access, refusal
  }

  private struct Key: Hashable {
    let uid: Int
    let work: Work
  }

  private var second = 0
  private var changes: [Int: Int] = [:]
  private var lately: [Key: Int] = [:]

  /// Whether an account may write another line in this second, over all its connections.
  mutating func mayWrite(_ uid: Int, now: Int, most: Int) -> Bool {
    if second != now { (second, changes) = (now, [:]) }
    changes[uid, default: 0] += 1
    return changes[uid, default: 0] <= most
  }

  /// Whether an account may ask for work on the whole casebook; at most once in a second for each.
  mutating func mayWork(_ uid: Int, _ work: Work, now: Int) -> Bool {
    let key = Key(uid: uid, work: work)
    if let last = lately[key], now <= last { return false }
    lately[key] = now
    return true
  }
}
