import CaseStore
import Glibc

/// Files of the user that are read and replaced as a whole.
enum SmallFile {
  private static let limit = 1 << 20

  /// The bytes of the file; nil if there is none.
  ///
  /// - Throws: the system's error number.
  static func read(_ path: String) throws(SystemError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw SystemError(code: errno)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while bytes.count < limit {
      var failure: Int32?
      let part = [UInt8](unsafeUninitializedCapacity: min(1 << 14, limit - bytes.count)) {
        buffer,
        count in
        let result = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if result < 0 { failure = errno }
        count = max(0, result)
      }
      if let failure { throw SystemError(code: failure) }
      guard !part.isEmpty else { break }
      bytes += part
    }
    return bytes
  }

  /// Replaces the file by a new one, readable only by this user; creates missing directories.
  static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
    makeDirectories(above: path)
    let temporary = "\(path).\(getpid())"
    // An earlier process with this id may have left one.
    unlink(temporary)
    // It contains nothing about cases, and a key that changes it must not wait for the disk.
    try OpenFile.writeNew(bytes, at: temporary, waits: false)
    guard rename(temporary, path) != 0 else { return }
    let code = errno
    unlink(temporary)
    throw .system(call: "rename", code: code)
  }

  /// Creates the missing directories above a path, readable only by this user.
  static func makeDirectories(above path: String) {
    let parts = path.split(separator: "/").dropLast()
    var directory = path.hasPrefix("/") ? "" : "."
    for part in parts {
      directory += "/\(part)"
      mkdir(directory, 0o700)
    }
  }
}

/// An error of the system.
struct SystemError: Error {
  let code: Int32

  var words: String { strerror(code).map { String(cString: $0) } ?? "error \(code)" }
}
