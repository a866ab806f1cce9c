import CaseModel
import Glibc

extension OpenFile {
  /// The mode of new files in this directory: its own without the execute bits.
  func modeOfFiles() throws(FileError) -> UInt32 { try status().mode & 0o666 }

  /// Creates a new file in this directory with a mode, regardless of the umask.
  ///
  /// An existing file of the name is removed first, so that nothing is written into somebody else's
  /// file.
  func create(_ name: String, mode: UInt32) throws(FileError) -> OpenFile {
    do throws(FileError) { try unlink(name) } catch  where error.isMissing {}
    let file = try file(name, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
    try file.changeMode(mode)
    return file
  }

  /// Creates a directory in this directory, if it does not exist, and sets its mode.
  func createDirectory(_ name: String, mode: UInt32) throws(FileError) -> OpenFile {
    do throws(FileError) {
      try makeDirectory(name)
    } catch .system(_, EEXIST) {}
    let made = try directory(name)
    try made.changeMode(mode)
    return made
  }

  /// Replaces a file atomically: after a crash either the old or the new one exists, complete.
  ///
  /// - Returns: nil if the new one is on the disk; otherwise why it may be lost after a power
  ///   failure.
  /// - Throws: if the file was not replaced.
  func replace(
    _ name: String,
    with bytes: [UInt8],
    mode: UInt32,
    modified: Instant? = nil
  ) throws(FileError) -> FileError? {
    let temporary = name + Self.temporarySuffix
    do throws(FileError) {
      try create(temporary, mode: mode).fill(bytes, modified: modified)
      try rename(temporary, to: name)
    } catch {
      try? unlink(temporary)
      throw error
    }
    do throws(FileError) {
      try sync()
      return nil
    } catch {
      return error
    }
  }

  /// Writes a file that must not exist yet, readable only by its owner regardless of the umask.
  ///
  /// If that fails, nothing of it remains.
  ///
  /// `waits` says whether the file must be on the disk before this returns. A link at the end of
  /// the path is never followed.
  package static func writeNew(
    _ bytes: [UInt8],
    at path: String,
    waits: Bool = true,
    _ files: FileOperations = .live
  ) throws(FileError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let file = OpenFile(try files.open(AT_FDCWD, path, flags, 0o600), files)
    do throws(FileError) {
      // A file system without modes, such as those of most memory sticks, accepts the file anyway.
      try? file.changeMode(0o600)
      try file.fill(bytes, waits: waits)
      if waits { try syncParent(of: path, files) }
    } catch {
      try? files.unlink(AT_FDCWD, path)
      throw error
    }
  }

  /// Waits until the name of a file is on the disk, if its directory can be opened.
  ///
  /// A directory with write permission only cannot.
  private static func syncParent(
    of path: String,
    _ files: FileOperations
  ) throws(FileError) {
    let parent = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard let folder = try? directory(parent, files) else { return }
    do throws(FileError) {
      try folder.sync()
    } catch .system(_, EINVAL) {}
  }

  /// Writes the whole content of a new file, sets a time if one is given, and waits until it is on
  /// the disk unless `waits` is false.
  func fill(
    _ bytes: [UInt8],
    modified: Instant? = nil,
    waits: Bool = true
  ) throws(FileError) {
    try bytes.span.bytes.withUnsafeBytes { raw throws(FileError) in try writeAll(raw) }
    if let modified { try setModified(modified) }
    try finish(size: bytes.count, waits: waits)
  }

  /// Checks the size of a file and waits until it is on the disk unless `waits` is false.
  func finish(size: Int, waits: Bool = true) throws(FileError) {
    guard try status().size == size else { throw .incomplete }
    if waits { try sync() }
  }

  /// Proves that new files in this directory can be written to the disk.
  func probe() throws(FileError) {
    let name = "probe-\(getpid())" + Self.temporarySuffix
    defer { try? unlink(name) }
    try create(name, mode: 0o600).fill(Array(repeating: 0x2E, count: 4096))
  }

  /// The suffix of the names of files that are being written.
  static let temporarySuffix = ".new"
}
