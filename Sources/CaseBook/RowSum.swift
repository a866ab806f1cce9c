import CaseModel
import CXXHash

/// The sum by which the bytes of a row are known again: XXH3 of 64 bits with the seed 0
/// (github.com/Cyan4973/xxHash), which is as fast as memory.
///
/// It tells rot, not forgery: what must withstand an attacker has a SHA-256.
package enum RowSum {
  /// The sum of some bytes.
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    cx_xxh3(bytes.baseAddress, bytes.count)
  }

  /// The sum of sums: that of their bytes, eight for each, the lowest first.
  package static func of(_ sums: [UInt64]) -> UInt64 {
    // A closure: a key path would be looked up for every row.
    sums.map { $0.littleEndian }.withUnsafeBytes { of($0) }
  }
}
