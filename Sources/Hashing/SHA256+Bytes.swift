extension SHA256 {
  /// The hash of bytes as 64 lowercase hexadecimal digits.
  package static func hex(_ bytes: UnsafeRawBufferPointer) -> String {
    var hasher = SHA256()
    hasher.update(bytes)
    return hasher.finalizeHex()
  }

  /// The hash of bytes as 64 lowercase hexadecimal digits.
  package static func hex(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { hex($0) }
  }

  /// Whether a text has the form of a hash: 64 lowercase hexadecimal digits.
  package static func isHex(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
