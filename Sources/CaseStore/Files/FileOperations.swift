package import CaseModel

/// The system calls of the store, replaceable in tests to inject faults.
///
/// Every closure returns what its system call returns; interrupted calls are repeated.
package struct FileOperations: Sendable {
  /// Opens a name in a directory.
  ///
  /// Takes its descriptor, the name, flags and mode.
  package var open: @Sendable (Int32, String, Int32, UInt32) throws(FileError) -> Int32
  package var close: @Sendable (Int32) -> Void
  package var status: @Sendable (Int32) throws(FileError) -> FileStatus
  /// Status of a name in a directory, without opening or following it.
  package var statusOf: @Sendable (Int32, String) throws(FileError) -> FileStatus
  /// The names in a directory, in no defined order.
  package var names: @Sendable (Int32) throws(FileError) -> [String]
  /// The mounted file systems: the text of `/proc/self/mountinfo`.
  package var mounts: @Sendable () -> String
  /// Reads at most this many bytes at an offset.
  package var read: @Sendable (Int32, _ offset: Int, _ count: Int) throws(FileError) -> [UInt8]
  /// Maps the first bytes of a file for reading.
  ///
  /// Takes the descriptor and the number of bytes.
  package var map: @Sendable (Int32, Int) throws(FileError) -> UnsafeRawBufferPointer
  /// Writes once; returns how many bytes were written.
  package var write: @Sendable (Int32, UnsafeRawBufferPointer) throws(FileError) -> Int
  package var sync: @Sendable (Int32) throws(FileError) -> Void
  package var syncData: @Sendable (Int32) throws(FileError) -> Void
  /// Sets the modification time.
  package var setModified: @Sendable (Int32, Instant) throws(FileError) -> Void
  package var changeMode: @Sendable (Int32, UInt32) throws(FileError) -> Void
  /// Creates a directory in a directory, for its owner only.
  package var makeDirectory: @Sendable (Int32, String) throws(FileError) -> Void
  /// Opens a new file without a name in a directory (`O_TMPFILE`), which disappears with the
  /// process unless it is linked.
  ///
  /// Nil if the file system does not support it.
  package var openUnnamed: @Sendable (Int32) throws(FileError) -> Int32?
  /// Links a file without a name to an unused name in a directory.
  package var link: @Sendable (Int32, Int32, String) throws(FileError) -> Void
  /// Renames within one directory.
  package var rename: @Sendable (Int32, String, String) throws(FileError) -> Void
  package var unlink: @Sendable (Int32, String) throws(FileError) -> Void
  /// Tries a lock without waiting (`flock`).
  package var lock: @Sendable (Int32, LockKind) throws(FileError) -> Void
  package var wait: @Sendable (_ microseconds: Int) -> Void
  package var now: @Sendable () -> Instant

  /// Whether one or several may hold a lock.
  package enum LockKind: Sendable {
    case shared, exclusive
    /// Unlocks.
    case none
  }
}

/// The status of an open file.
package struct FileStatus: Hashable, Sendable {
  package var isRegular: Bool
  package var isDirectory: Bool
  package var size: Int
  /// The modification time in nanoseconds since 1970.
  package var modified: Int
  /// The time of the last status change in nanoseconds since 1970.
  package var changed: Int
  package var device: UInt
  package var inode: UInt
  /// The permission bits.
  package var mode: UInt32
  /// The user id of the owner.
  package var owner: UInt32
  /// The number of hard links.
  package var links: Int

  /// Whether both describe the same file.
  package func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }
}
