extension JSONKey {
  /// Tells whether the key means the literal; in a `switch`, a short literal costs two comparisons.
  @inlinable
  package static func ~= (name: StaticString, key: JSONKey) -> Bool {
    let count = name.utf8CodeUnitCount
    guard !key.text.isEscaped, count <= 8 else { return key.means(name) }
    return key.text.range.count == count && key.head == packed(name)
  }

  /// The bytes of a literal of up to eight, the first one lowest; folds to a constant.
  @inlinable
  static func packed(_ name: StaticString) -> UInt64 {
    name.withUTF8Buffer { letters in
      var word: UInt64 = 0
      for index in 0..<letters.count { word |= UInt64(letters[index]) &<< UInt64(index &* 8) }
      return word
    }
  }
}
