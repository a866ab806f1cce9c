extension JSONKey {
  /// Whether the key equals the literal; in a `switch`, two comparisons for most literals.
  @inlinable @inline(__always)
  package static func ~= (name: StaticString, key: JSONKey) -> Bool {
    guard !key.text.isEscaped else { return key.means(name) }
    let count = name.utf8CodeUnitCount
    guard key.text.range.count == count, key.head == head(of: name) else { return false }
    return count <= 8 || key.means(name)
  }

  /// The first eight bytes of a literal in little-endian order; folds to a constant.
  @inlinable @inline(__always)
  static func head(of name: StaticString) -> UInt64 {
    name.withUTF8Buffer { letters in
      var word: UInt64 = 0
      for index in 0..<min(letters.count, 8) {
        word |= UInt64(letters[index]) &<< UInt64(index &* 8)
      }
      return word
    }
  }
}
