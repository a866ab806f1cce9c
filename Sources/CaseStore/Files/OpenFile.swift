import CaseBook
import CaseModel
import Glibc

/// An open file or directory, closed when the last reference is released.
///
/// Its descriptor is private, because a copy could be used after it is closed.
package final class OpenFile: Sendable {
  private let descriptor: Int32
  let files: FileOperations

  init(_ descriptor: Int32, _ files: FileOperations) {
    self.descriptor = descriptor
    self.files = files
  }

  deinit { files.close(descriptor) }

  /// Lends the descriptor, which must not be used after `body` returns.
  package func withDescriptor<Answer>(_ body: (Int32) -> Answer) -> Answer { body(descriptor) }

  /// Opens the directory at a path.
  static func directory(
    _ path: String,
    _ files: FileOperations
  ) throws(FileError) -> OpenFile {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    return OpenFile(try files.open(AT_FDCWD, path, flags, 0), files)
  }

  /// Opens a directory in this directory, never through a link.
  func directory(_ name: String) throws(FileError) -> OpenFile {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
    return OpenFile(try files.open(descriptor, name, flags, 0), files)
  }

  /// Opens a regular file in this directory; never follows a link and never waits for a pipe.
  ///
  /// The file must have only this name and belong to the owner of the directory, to this account or
  /// to root, because somebody else's file is not part of the casebook.
  func file(
    _ name: String,
    _ flags: Int32 = O_RDONLY,
    mode: UInt32 = 0
  ) throws(FileError) -> OpenFile {
    let flags = flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let file: OpenFile
    do throws(FileError) {
      file = OpenFile(try files.open(descriptor, name, flags, mode), files)
    } catch .system(_, ELOOP) {
      throw .notOurs
    }
    let opened = try file.status()
    guard opened.isRegular, opened.links <= 1 else { throw .notOurs }
    if opened.owner == geteuid() || opened.owner == 0 { return file }
    guard try opened.owner == status().owner else { throw .notOurs }
    return file
  }

  func status() throws(FileError) -> FileStatus { try files.status(descriptor) }

  /// The status of a name in this directory, whether or not it may be opened.
  func status(of name: String) throws(FileError) -> FileStatus {
    try files.statusOf(descriptor, name)
  }

  /// Whether a name exists in this directory.
  func has(_ name: String) throws(FileError) -> Bool {
    do throws(FileError) {
      _ = try status(of: name)
      return true
    } catch  where error.isMissing {
      return false
    }
  }

  /// The names in this directory, sorted.
  func names() throws(FileError) -> [String] { try files.names(descriptor).sorted() }

  /// The bytes of a small file, at most `limit`.
  func contents(limit: Int = 16 << 20) throws(FileError) -> [UInt8] {
    let size = min(try status().size, limit)
    var bytes: [UInt8] = []
    while bytes.count < size {
      let more = try files.read(descriptor, bytes.count, size - bytes.count)
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// At most this many bytes from an offset on; empty at the end.
  func bytes(at offset: Int, _ count: Int) throws(FileError) -> [UInt8] {
    try files.read(descriptor, offset, count)
  }

  /// Maps the first `length` bytes as long as the region is referenced.
  func region(length: Int) throws(FileError) -> ByteRegion {
    guard length > 0 else { return ByteRegion([]) }
    return ByteRegion(try files.map(descriptor, length)) { bytes in
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }
  }

  /// Writes once; returns how many bytes were written.
  func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) -> Int {
    try files.write(descriptor, bytes)
  }

  func makeDirectory(_ name: String) throws(FileError) { try files.makeDirectory(descriptor, name) }

  /// Creates a file without a name in this directory, which disappears with the process unless it
  /// is linked; nil if that is not supported.
  func createUnnamed() throws(FileError) -> OpenFile? {
    try files.openUnnamed(descriptor).map { OpenFile($0, files) }
  }

  /// Links a file without a name to a name in a directory.
  func link(in directory: OpenFile, as name: String) throws(FileError) {
    try files.link(descriptor, directory.descriptor, name)
  }

  func rename(_ old: String, to new: String) throws(FileError) {
    try files.rename(descriptor, old, new)
  }

  func unlink(_ name: String) throws(FileError) { try files.unlink(descriptor, name) }
  func sync() throws(FileError) { try files.sync(descriptor) }
  func syncData() throws(FileError) { try files.syncData(descriptor) }
  func setModified(_ time: Instant) throws(FileError) { try files.setModified(descriptor, time) }
  func changeMode(_ mode: UInt32) throws(FileError) { try files.changeMode(descriptor, mode) }
  func lock(_ kind: FileOperations.LockKind) throws(FileError) { try files.lock(descriptor, kind) }

  /// Writes all bytes, with as many writes as necessary.
  func writeAll(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = try write(UnsafeRawBufferPointer(rebasing: rest))
      guard count > 0 else { throw .system(call: "write", code: ENOSPC) }
      rest = rest.dropFirst(count)
    }
  }
}
