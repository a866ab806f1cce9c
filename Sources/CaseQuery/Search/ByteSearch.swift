import Glibc

extension UnsafeRawBufferPointer {
  /// The first index at or after `start` at which the wanted bytes occur; nil if they do not.
  package func firstOffset(of wanted: [UInt8], from start: Int) -> Int? {
    wanted.withUnsafeBytes { firstOffset(of: $0, from: start) }
  }

  /// The first index at or after `start` at which the wanted bytes occur.
  ///
  /// An empty sequence is found at `start`.
  ///
  /// It searches for the rarest of the wanted bytes, and compares the others only there.
  func firstOffset(of wanted: UnsafeRawBufferPointer, from start: Int = 0) -> Int? {
    guard let wantedStart = wanted.baseAddress, !wanted.isEmpty else { return start }
    guard let base = baseAddress else { return nil }
    let anchor = wanted.rarestOffset
    let (first, byte) = (wanted[0], wanted[anchor])
    let last = count - wanted.count + anchor
    var offset = start + anchor
    while offset <= last, let found = memchr(base + offset, Int32(byte), last + 1 - offset) {
      let begin = UnsafeRawPointer(found) - base - anchor
      if self[begin] == first, memcmp(base + begin, wantedStart, wanted.count) == 0 { return begin }
      offset = begin + anchor + 1
    }
    return nil
  }

  /// The index of the rarest byte.
  ///
  /// For non-ASCII text it is the last byte, which in UTF-8 distinguishes the letters of one
  /// script.
  private var rarestOffset: Int {
    var best = count - 1
    for offset in indices where self[offset] < 0x80 && self[best] < 0x80 {
      if Self.rarity[Int(self[offset])] > Self.rarity[Int(self[best])] { best = offset }
    }
    return best
  }

  /// The rarity of each ASCII byte in folded texts, by the frequency of letters in English and
  /// romanised Korean.
  private static let rarity: [UInt8] = {
    var rarity = [UInt8](repeating: 20, count: 0x80)
    for (rank, letter) in " eaontihsrldugcymkpbfwvjzxq".utf8.enumerated() {
      rarity[Int(letter)] = UInt8(rank)
    }
    return rarity
  }()
}
