import CaseModel

/// Bytes that stay at the same address as long as the object lives: a mapped file or a block of
/// memory.
package final class ByteRegion: @unchecked Sendable {
  package let bytes: UnsafeRawBufferPointer
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void

  /// Takes ownership of immutable bytes; `release` frees them.
  package init(
    _ bytes: UnsafeRawBufferPointer,
    release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) {
    self.bytes = bytes
    self.release = release
  }

  /// Copies bytes into memory of its own.
  package convenience init(_ copied: [UInt8]) {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: copied.count, alignment: 8)
    block.copyBytes(from: copied)
    self.init(UnsafeRawBufferPointer(block)) { $0.deallocate() }
  }

  deinit { release(bytes) }
}
