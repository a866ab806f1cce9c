package import CaseModel

/// The calls to the system by which the store reads and writes; tests put faults in their place.
///
/// Every closure answers like the system call it is named for, with interrupted calls repeated.
package struct FileOperations: Sendable {
  /// Opens a name in a directory: its descriptor, the name, flags and mode.
  package var open: @Sendable (Int32, String, Int32, UInt32) throws(FileError) -> Int32
  package var close: @Sendable (Int32) -> Void
  package var status: @Sendable (Int32) throws(FileError) -> FileStatus
  /// Looks at a name in a directory without opening it or following it.
  package var statusOf: @Sendable (Int32, String) throws(FileError) -> FileStatus
  /// The names in a directory, in no order.
  package var names: @Sendable (Int32) throws(FileError) -> [String]
  /// Which kind of file system each device holds: `/proc/self/mountinfo`.
  package var mounts: @Sendable () -> String
  /// Reads at most so many bytes at an offset.
  package var read: @Sendable (Int32, _ offset: Int, _ count: Int) throws(FileError) -> [UInt8]
  /// Maps the first so many bytes of a file for reading.
  package var map: @Sendable (Int32, Int) throws(FileError) -> UnsafeRawBufferPointer
  /// Writes once; gives how many bytes were taken.
  package var write: @Sendable (Int32, UnsafeRawBufferPointer) throws(FileError) -> Int
  package var sync: @Sendable (Int32) throws(FileError) -> Void
  package var syncData: @Sendable (Int32) throws(FileError) -> Void
  /// Sets the time at which the content was last changed.
  package var setModified: @Sendable (Int32, Instant) throws(FileError) -> Void
  package var changeMode: @Sendable (Int32, UInt32) throws(FileError) -> Void
  /// Makes a directory of a name in a directory, for its owner only.
  package var makeDirectory: @Sendable (Int32, String) throws(FileError) -> Void
  /// Opens a new file in a directory that has no name and goes with the process unless it is given one
  /// (`O_TMPFILE`); nil where the file system has no such files.
  package var openUnnamed: @Sendable (Int32) throws(FileError) -> Int32?
  /// Gives a file without a name one in a directory that nothing has there yet.
  package var link: @Sendable (Int32, Int32, String) throws(FileError) -> Void
  /// Renames inside one directory.
  package var rename: @Sendable (Int32, String, String) throws(FileError) -> Void
  package var unlink: @Sendable (Int32, String) throws(FileError) -> Void
  /// Tries a lock without waiting (`flock`).
  package var lock: @Sendable (Int32, LockKind) throws(FileError) -> Void
  package var wait: @Sendable (_ microseconds: Int) -> Void
  package var now: @Sendable () -> Instant

  /// How many may hold a lock at once.
  package enum LockKind: Sendable {
    case shared, exclusive
  }
}

/// What the system knows about an open file.
package struct FileStatus: Hashable, Sendable {
  package var isRegular: Bool
  package var isDirectory: Bool
  package var size: Int
  /// Nanoseconds since 1970 at which the content was last changed.
  package var modified: Int
  /// Nanoseconds since 1970 at which the system saw any change of the file last.
  package var changed: Int
  package var device: UInt
  package var inode: UInt
  /// The permission bits.
  package var mode: UInt32
  /// The number of the account that the file belongs to.
  package var owner: UInt32
  /// Under how many names the file is known.
  package var links: Int

  /// Whether both are about one and the same file.
  package func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }
}
