/// A stream of random numbers that is the same on every machine for the same seed, topic and index
/// (SplitMix64 by Sebastiano Vigna).
struct Dice {
  /// The use of a stream, so that a change of one thing leaves the others unchanged.
  enum Topic: UInt64 {
    case person = 1
    case report, journey, place, situation, followups, notes, contact, recruitment, lead
    case site, event
  }

  private var state: UInt64

  init(_ seed: UInt64, _ topic: Topic, _ index: Int) {
    state = seed &* 0xD6E8_FEB8_6659_FD93 &+ topic.rawValue &* 0xA076_1D64_78BD_642F
    state = next() ^ UInt64(truncatingIfNeeded: index) &* 0xE703_7ED1_A0B4_28DB
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 to `limit` - 1; 0 for a limit below 2.
  mutating func below(_ limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(1, limit))).high)
  }

  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// True with this probability in per cent.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// A random element of a non-empty list.
  mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }

  /// A random element of a non-empty list, with the given weights.
  mutating func pick<T>(weighted list: [(T, Int)]) -> T {
    var left = below(list.reduce(0) { $0 + $1.1 })
    for (value, weight) in list {
      if left < weight { return value }
      left -= weight
    }
    return list[list.count - 1].0
  }

  /// Up to `count` different members of a list, in the order of the list.
  mutating func some<T>(_ count: Int, of list: [T]) -> [T] {
    var left = min(count, list.count)
    return list.indices.compactMap { index in
      guard below(list.count - index) < left else { return nil }
      left -= 1
      return list[index]
    }
  }
}
