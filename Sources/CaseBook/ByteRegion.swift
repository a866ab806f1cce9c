import CaseModel

/// Bytes that stay where they are for as long as somebody holds the region: a mapped file or a
/// block of memory.
package final class ByteRegion: @unchecked Sendable {
  package let bytes: UnsafeRawBufferPointer
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void

  /// Takes over bytes that nobody changes; `release` gives them back.
  package init(
    _ bytes: UnsafeRawBufferPointer,
    release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) {
    self.bytes = bytes
    self.release = release
  }

  /// A copy of bytes in memory.
  package convenience init(_ copied: [UInt8]) {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: copied.count, alignment: 8)
    block.copyBytes(from: copied)
    self.init(UnsafeRawBufferPointer(block)) { $0.deallocate() }
  }

  deinit { release(bytes) }
}
