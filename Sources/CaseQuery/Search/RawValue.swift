import CaseModel
import CaseRules

// Reads values directly from the bytes of the file.

extension FieldValue {
  /// The value in JSON bytes; nil if there is none, it cannot be read or is a group.
  init?(raw: UnsafeRawBufferPointer, _ kind: FieldKind) {
    guard raw.count > 0, raw[0] != UInt8(ascii: "n") else { return nil }
    let value: FieldValue? =
      switch kind {
      case .text, .longText, .user: raw.isEmptyText ? nil : .text(ScalarReader.text(raw.unquoted))
      case .code: raw.isEmptyText ? nil : .code(Code(ScalarReader.text(raw.unquoted)))
      case .codes: raw.texts.nonEmpty.map { .codes($0.map { Code($0) }) }
      case .texts: raw.texts.nonEmpty.map { .texts($0) }
      case .instant: Instant(utf8: raw.unquoted).map { .instant($0) }
      case .day: PartialDate(utf8: raw.unquoted).map { .day($0) }
      case .moment:
        PartialDate(utf8: raw.unquoted).map { .day($0) }
          ?? Instant(utf8: raw.unquoted).map { .instant($0) }
      case .integer: Int(String(decoding: raw, as: UTF8.self)).map { .integer($0) }
      case .decimal: Double(String(decoding: raw, as: UTF8.self)).map { .decimal($0) }
      case .amount: Amount(text: String(decoding: raw, as: UTF8.self)).map { .amount($0) }
      case .flag: .flag(raw[0] == UInt8(ascii: "t"))
      case .link: RecordID(utf8: raw.unquoted).map { .link($0) }
      case .links: raw.links.nonEmpty.map { .links($0) }
      case .linkOrText:
        RecordID(utf8: raw.unquoted).map { .link($0) } ?? .text(ScalarReader.text(raw.unquoted))
      case .group, .entries: nil
      }
    guard let value else { return nil }
    self = value
  }
}

extension UnsafeRawBufferPointer {
  /// Without the first and the last byte, if both are quotes.
  @inline(__always)
  var unquoted: UnsafeRawBufferPointer {
    guard count >= 2, self[0] == UInt8(ascii: "\"") else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return UnsafeRawBufferPointer(rebasing: self[1..<(count - 1)])
  }

  fileprivate var isEmptyText: Bool { unquoted.isEmpty }

  /// The ids among the strings in it.
  var links: [RecordID] {
    var links: [RecordID] = []
    forEachText { text in RecordID(utf8: text).map { links.append($0) } }
    return links
  }

  fileprivate var texts: [String] {
    var texts: [String] = []
    forEachText { texts.append(ScalarReader.text($0)) }
    return texts
  }

  /// Calls the body with the bytes between the quotes of every string that is not a key.
  @inline(__always)
  func forEachText(_ body: (UnsafeRawBufferPointer) -> Void) {
    JSONStringWalker(self).forEach { range, _, isKey in
      if !isKey { body(UnsafeRawBufferPointer(rebasing: self[range])) }
    }
  }

  /// Whether these are exactly some bytes.
  @inline(__always)
  func equals(_ bytes: [UInt8]) -> Bool {
    guard count == bytes.count else { return false }
    var index = 0
    while index < count {
      if self[index] != bytes[index] { return false }
      index &+= 1
    }
    return true
  }
}

extension Array {
  /// The array, or nil if it is empty.
  var nonEmpty: Self? { isEmpty ? nil : self }
}
