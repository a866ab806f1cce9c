import CaseModel
import Glibc

extension OpenFile {
  /// The mode of new files in this directory: its own without the rights to enter it.
  func modeOfFiles() throws(FileError) -> UInt32 { try status().mode & 0o666 }

  /// Makes a new file in this directory and gives it a mode whatever the umask says.
  ///
  /// What has the name already goes first, so that nothing is ever written into a file of others.
  func create(_ name: String, mode: UInt32) throws(FileError) -> OpenFile {
    do throws(FileError) { try unlink(name) } catch  where error.isMissing {}
    let file = try file(name, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
    try file.changeMode(mode)
    return file
  }

  /// Makes a directory in this directory, if it is not there, and gives it a mode.
  func createDirectory(_ name: String, mode: UInt32) throws(FileError) -> OpenFile {
    do throws(FileError) {
      try makeDirectory(name)
    } catch .system(_, EEXIST) {}
    let made = try directory(name)
    try made.changeMode(mode)
    return made
  }

  /// Puts a file in the place of another so that after a crash one of the two is there, whole.
  ///
  /// - Returns: nil when the new one is on the disk; else why it is in its place, but may not stay.
  /// - Throws: when it is not in its place.
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

  /// Writes a file that must not be there yet, readable for its owner alone whatever the umask says;
  /// where that fails nothing of it stays.
  ///
  /// `waits` says whether the disk must have it before this returns. It never goes through a link at the end of the path.
  package static func writeNew(
    _ bytes: [UInt8],
    at path: String,
    waits: Bool = true,
    _ files: FileOperations = .live
  ) throws(FileError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let file = OpenFile(try files.open(AT_FDCWD, path, flags, 0o600), files)
    do throws(FileError) {
      // A disk that knows no modes, such as most memory sticks, takes the file all the same.
      try? file.changeMode(0o600)
      try file.fill(bytes, waits: waits)
      if waits { try syncParent(of: path, files) }
    } catch {
      try? files.unlink(AT_FDCWD, path)
      throw error
    }
  }

  /// Waits until the name of a file is on the disk, where its directory can be opened and flushed: one
  /// that may only be written into cannot.
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

  /// Writes all there shall be in a new file, gives it a time where one is named, and waits until it
  /// is on the disk, unless it need not be.
  func fill(
    _ bytes: [UInt8],
    modified: Instant? = nil,
    waits: Bool = true
  ) throws(FileError) {
    try bytes.span.bytes.withUnsafeBytes { raw throws(FileError) in try writeAll(raw) }
    if let modified { try setModified(modified) }
    try finish(size: bytes.count, waits: waits)
  }

  /// Waits until a file is on the disk, unless it need not be, that must have a size by now.
  func finish(size: Int, waits: Bool = true) throws(FileError) {
    guard try status().size == size else { throw .incomplete }
    if waits { try sync() }
  }

  /// Proves that the disk takes and keeps new files in this directory.
  func probe() throws(FileError) {
    let name = "probe-\(getpid())" + Self.temporarySuffix
    defer { try? unlink(name) }
    try create(name, mode: 0o600).fill(Array(repeating: 0x2E, count: 4096))
  }

  /// What the names of files that are being written end in.
  static let temporarySuffix = ".new"
}
