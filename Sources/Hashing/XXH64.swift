import CXXHash

/// The hash XXH64 with the seed 0 (github.com/Cyan4973/xxHash).
///
/// It detects corruption, not tampering.
package enum XXH64 {
  /// The hash of some bytes as 16 lowercase hexadecimal digits.
  package static func hex(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { cx_xxh64($0.baseAddress, $0.count) }.hex
  }
}

extension UInt64 {
  /// The number as 16 lowercase hexadecimal digits.
  package var hex: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
