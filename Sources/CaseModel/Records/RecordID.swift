/// The permanent name of a record: the book's prefix, the kind's letter and a number, such as
/// `V-0312` or, in a restricted book with the prefix R, `RV-0007`.
///
/// It is short enough for the phone, and fits into sixteen bytes so that links are cheap.
package struct RecordID: Hashable, Sendable {
  package let prefix: BookPrefix
  package let kind: RecordKind
  /// From 1 on.
  package let number: UInt32

  /// Ids have at most nine digits.
  package static let greatestNumber: UInt32 = 999_999_999

  package init(_ kind: RecordKind, _ number: UInt32, prefix: BookPrefix = .none) {
    self.kind = kind
    self.number = number
    self.prefix = prefix
  }

  /// Reads `V-0312`; nil for anything else, such as a lower-case letter, a missing digit or a
  /// number with extra leading zeros.
  package init?(_ text: some StringProtocol) {
    var copy = String(text)
    let id = copy.withUTF8 { Self(utf8: UnsafeRawBufferPointer($0)) }
    guard let id else { return nil }
    self = id
  }

  /// Reads an id from its bytes, without creating a string.
  package init?(utf8 bytes: UnsafeRawBufferPointer) {
    guard let dash = bytes.firstIndex(of: UInt8(ascii: "-")), dash >= 1, dash <= 4 else {
      return nil
    }
    guard
      let kind = RecordKind.allCases.first(where: { $0.letter.value == UInt32(bytes[dash - 1]) }),
      let prefix = BookPrefix(utf8: UnsafeRawBufferPointer(rebasing: bytes[..<(dash - 1)]))
    else { return nil }
    let digits = bytes[(dash + 1)...]
    guard digits.count >= 4, digits.count <= 9 else { return nil }
    guard digits.count == 4 || digits.first != UInt8(ascii: "0") else { return nil }
    var number: UInt32 = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      number = number * 10 + UInt32(digit - 0x30)
    }
    guard number > 0 else { return nil }
    self.init(kind, number, prefix: prefix)
  }

  /// The id as people write it.
  package var text: String {
    let digits = String(number)
    let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    return "\(prefix.text)\(kind.letter)-\(zeros)\(digits)"
  }
}

extension RecordID {
  /// Hashes one number instead of three parts, because hundreds of thousands of ids are looked up.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(UInt64(prefix.packed) << 40 | UInt64(kind.rawValue) << 32 | UInt64(number))
  }
}

extension RecordID: Comparable {
  /// Orders by prefix, then kind, then number: the order of the files.
  package static func < (a: RecordID, b: RecordID) -> Bool {
    if a.prefix != b.prefix { return a.prefix.packed < b.prefix.packed }
    if a.kind != b.kind { return a.kind.rawValue < b.kind.rawValue }
    return a.number < b.number
  }
}

extension RecordID: CustomStringConvertible {
  package var description: String { text }
}

/// Up to three capital letters that distinguish the ids of one book from those of another.
package struct BookPrefix: Hashable, Sendable {
  let packed: UInt32

  /// The main book's prefix: no letters.
  package static let none = BookPrefix(packed: 0)

  private init(packed: UInt32) { self.packed = packed }

  /// Reads the letters; nil if there are more than three or any outside A to Z.
  package init?(_ text: String) {
    var copy = text
    let prefix = copy.withUTF8 { Self(utf8: UnsafeRawBufferPointer($0)) }
    guard let prefix else { return nil }
    self = prefix
  }

  init?(utf8 bytes: UnsafeRawBufferPointer) {
    guard bytes.count <= 3 else { return nil }
    var packed: UInt32 = 0
    for byte in bytes {
      guard byte >= 0x41, byte <= 0x5A else { return nil }
      packed = packed << 8 | UInt32(byte)
    }
    self.packed = packed
  }

  package var text: String {
    var letters = String.UnicodeScalarView()
    for shift in [UInt32(16), 8, 0] {
      let byte = UInt8(truncatingIfNeeded: packed >> shift)
      if byte != 0 { letters.append(Unicode.Scalar(byte)) }
    }
    return String(letters)
  }
}
