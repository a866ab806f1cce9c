extension SHA256 {
  /// The hash of bytes as 64 lowercase hexadecimal digits.
  static func hex(_ bytes: UnsafeRawBufferPointer) -> String {
    var hasher = SHA256()
    hasher.update(bytes)
    return hasher.finalizeHex()
  }

  /// The hash of bytes as 64 lowercase hexadecimal digits.
  static func hex(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { hex($0) }
  }
}
