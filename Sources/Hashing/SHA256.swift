import CNettle

/// The hash SHA-256, computed over any number of pieces (FIPS 180-4, section 6.2).
package struct SHA256 {
  private var context = sha256_ctx()

  /// A hasher without input.
  package init() { nettle_sha256_init(&context) }

  /// Adds bytes to the input.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    nettle_sha256_update(
      &context,
      bytes.count,
      bytes.assumingMemoryBound(to: UInt8.self).baseAddress
    )
  }

  /// Adds bytes to the input.
  package mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// The 32 bytes of the hash of all bytes added.
  package consuming func finalize() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: Self.length) { hash, count in
      nettle_sha256_digest(&context, Self.length, hash.baseAddress)
      count = Self.length
    }
  }

  /// The hash of all bytes added as 64 lowercase hexadecimal digits.
  package consuming func finalizeHex() -> String { Self.digits(finalize()) }

  /// Bytes as lowercase hexadecimal digits.
  package static func digits(_ bytes: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: bytes.count * 2) { letters in
      for (index, byte) in bytes.enumerated() {
        letters[index * 2] = digit(byte >> 4)
        letters[index * 2 + 1] = digit(byte & 15)
      }
      return bytes.count * 2
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  /// The length of a hash in bytes.
  private static let length = Int(SHA256_DIGEST_SIZE)
}
