import Glibc

/// The bytes of a file of a `MemoryDisk`, in memory that can be mapped as well.
final class MemoryFile: Sendable {
  let descriptor: Int32

  /// An empty file without a name.
  init() {
    let name = "/dev/shm/casebook-trial-\(UInt64.random(in: 0...UInt64.max))"
    descriptor = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    unlink(name)
  }

  deinit { close(descriptor) }

  var size: Int { Int(lseek(descriptor, 0, SEEK_END)) }

  func read(at offset: Int, count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let read = pread(descriptor, &bytes, count, off_t(offset))
    return Array(bytes.prefix(max(0, read)))
  }

  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    pwrite(descriptor, bytes.baseAddress, bytes.count, off_t(offset))
  }

  func truncate() { _ = ftruncate(descriptor, 0) }
}
