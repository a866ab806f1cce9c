import Glibc

extension UnsafeRawBufferPointer {
  /// The same for bytes that need not outlive the call.
  func firstPlace(of wanted: [UInt8], from start: Int) -> Int? {
    wanted.withUnsafeBytes { firstPlace(of: $0, from: start) }
  }

  /// Where the wanted bytes first stand at or behind a place; an empty wanted text is found there.
  ///
  /// Looks for the last byte wanted, which in UTF-8 tells letters of one script apart.
  func firstPlace(of wanted: UnsafeRawBufferPointer, from start: Int = 0) -> Int? {
    guard let last = wanted.last, let wantedStart = wanted.baseAddress else { return start }
    guard let base = baseAddress else { return nil }
    var place = start + wanted.count - 1
    while place < count, let found = memchr(base + place, Int32(last), count - place) {
      let end = UnsafeRawPointer(found) - base
      let begin = end - wanted.count + 1
      if memcmp(base + begin, wantedStart, wanted.count - 1) == 0 { return begin }
      place = end + 1
    }
    return nil
  }
}
