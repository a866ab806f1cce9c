import CaseModel
import CXXHash

/// The checksum of a row's bytes: 64-bit XXH3 with seed 0 (github.com/Cyan4973/xxHash), which runs
/// at memory speed.
///
/// It detects corruption, not forgery: what must withstand an attacker has a SHA-256.
package enum RowSum {
  /// The checksum of bytes.
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    cx_xxh3(bytes.baseAddress, bytes.count)
  }

  /// The checksum of checksums: each is written as eight bytes, little-endian.
  package static func of(_ sums: [UInt64]) -> UInt64 {
    // A closure, because a key path would be resolved for every row.
    sums.map { $0.littleEndian }.withUnsafeBytes { of($0) }
  }
}
