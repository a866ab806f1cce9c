/// Detects duplicate keys in one object.
///
/// A few keys are compared one by one, but only if a 64-bit filter indicates a possible duplicate;
/// many keys are put into a set.
struct SeenKeys {
  private var filter: UInt64 = 0
  private var many: Set<ExactString> = []

  /// Whether a key differs from those of all earlier members; remembers it.
  mutating func insert(_ name: String, of key: JSONKey, after members: [JSONMember]) -> Bool {
    guard members.count < 32 else {
      if many.isEmpty { many = Set(members.map { ExactString(text: $0.key) }) }
      return many.insert(ExactString(text: name)).inserted
    }
    // The head of an escaped key is not decoded, so it may equal any other.
    let bit = key.text.isEscaped ? ~0 : Self.bit(of: key)
    let isKnown = filter & bit != 0 && members.contains { $0.key.hasSameScalars(as: name) }
    filter |= bit
    return !isKnown
  }

  private static func bit(of key: JSONKey) -> UInt64 {
    let mixed = (key.head ^ UInt64(key.text.range.count)) &* 0x9E37_79B9_7F4A_7C15
    return 1 << (mixed >> 58)
  }
}

/// A string that is equal only if it has the same scalars.
private struct ExactString: Hashable {
  let text: String

  static func == (left: ExactString, right: ExactString) -> Bool {
    left.text.hasSameScalars(as: right.text)
  }
}
