import Glibc

extension UnsafeRawBufferPointer {
  /// Where the wanted bytes first stand at or behind a place; nil where they do not.
  package func firstPlace(of wanted: [UInt8], from start: Int) -> Int? {
    wanted.withUnsafeBytes { firstPlace(of: $0, from: start) }
  }

  /// Where the wanted bytes first stand at or behind a place; an empty wanted text is found there.
  ///
  /// Looks for the byte wanted that is rarest in texts, and compares the others only where it stands.
  func firstPlace(of wanted: UnsafeRawBufferPointer, from start: Int = 0) -> Int? {
    guard let wantedStart = wanted.baseAddress, !wanted.isEmpty else { return start }
    guard let base = baseAddress else { return nil }
    let anchor = wanted.rarestPlace
    let (first, byte) = (wanted[0], wanted[anchor])
    let last = count - wanted.count + anchor
    var place = start + anchor
    while place <= last, let found = memchr(base + place, Int32(byte), last + 1 - place) {
      let begin = UnsafeRawPointer(found) - base - anchor
      if self[begin] == first, memcmp(base + begin, wantedStart, wanted.count) == 0 { return begin }
      place = begin + anchor + 1
    }
    return nil
  }

  /// The place of the byte that is rarest in texts; the last one where they are not ASCII, which in UTF-8 tells
  /// letters of one script apart.
  private var rarestPlace: Int {
    var best = count - 1
    for place in indices where self[place] < 0x80 && self[best] < 0x80 {
      if Self.rarity[Int(self[place])] > Self.rarity[Int(self[best])] { best = place }
    }
    return best
  }

  /// How rare each ASCII byte is in folded texts, by the order of English and romanised Korean letters.
  private static let rarity: [UInt8] = {
    var rarity = [UInt8](repeating: 20, count: 0x80)
    for (rank, letter) in " eaontihsrldugcymkpbfwvjzxq".utf8.enumerated() {
      rarity[Int(letter)] = UInt8(rank)
    }
    return rarity
  }()
}
