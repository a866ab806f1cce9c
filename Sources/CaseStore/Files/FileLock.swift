import CaseBook
import CaseModel
import Glibc

/// The lock of a casebook, held until it is released or its process ends.
///
/// Meanwhile the keyboard cannot stop the process, because others would wait until it continues.
struct FileLock: ~Copyable {
  private let file: OpenFile
  private let stops = BlockedStopSignals()

  /// Lets others in before the keyboard can stop the process again; the order in which the fields
  /// end is not defined.
  deinit {
    try? file.lock(.none)
    withExtendedLifetime(stops) {}
  }

  private init(file: OpenFile) { self.file = file }

  /// Waits for the exclusive lock and writes the holder's name into it.
  static func take(in directory: OpenFile, for officer: Officer) throws(StoreError) -> FileLock {
    var holder: String?
    do throws(FileError) {
      for _ in 0..<mostTries {
        let lock = FileLock(file: try opened(in: directory))
        guard try lock.wait(.exclusive) else {
          holder = lock.holder
          break
        }
        guard try lock.isNamed(in: directory) else { continue }
        lock.sign(officer)
        return lock
      }
    } catch {
      throw .notSaved(error.phrase)
    }
    throw .busy(holder: holder)
  }

  /// Whether the name still belongs to the locked file.
  ///
  /// If somebody removed it, others lock a new one.
  func isNamed(in directory: OpenFile) throws(FileError) -> Bool {
    do throws(FileError) {
      return try directory.status(of: Layout.lock).isSameFile(as: file.status())
    } catch  where error.isMissing {
      return false
    }
  }

  /// Enough for a lock that somebody removes by mistake.
  private static let mostTries = 8

  /// Waits until nobody writes and keeps writers out; nil if the lock cannot be taken.
  static func shared(in directory: OpenFile) -> FileLock? {
    guard let file = try? directory.file(Layout.lock) else { return nil }
    let lock = FileLock(file: file)
    guard (try? lock.wait(.shared)) == true, (try? lock.isNamed(in: directory)) == true else {
      return nil
    }
    return lock
  }

  /// Releases the lock.
  consuming func release() {}

  /// Opens the lock for writing the holder's name, or for reading if only that is allowed.
  private static func opened(in directory: OpenFile) throws(FileError) -> OpenFile {
    do throws(FileError) {
      return try directory.file(Layout.lock, O_RDWR)
    } catch  where error.isNotAllowed {
      return try directory.file(Layout.lock)
    } catch  where error.isMissing {
      let mode = try directory.modeOfFiles()
      let file = try directory.file(Layout.lock, O_RDWR | O_CREAT, mode: mode)
      try file.changeMode(mode)
      return file
    }
  }

  /// Tries for five seconds, with increasing pauses; returns whether the lock was taken.
  private func wait(_ kind: FileOperations.LockKind) throws(FileError) -> Bool {
    var left = 5_000_000
    var pause = 100
    while true {
      do throws(FileError) {
        try file.lock(kind)
        return true
      } catch .system(_, EWOULDBLOCK) {}
      guard left > 0 else { return false }
      file.files.wait(pause)
      left -= pause
      pause = min(pause * 2, 10_000)
    }
  }

  /// Writes the holder's name for waiting sessions.
  ///
  /// It is only a help, so it may fail.
  ///
  /// An identical name is not written again, to spare the disk a second file.
  private func sign(_ officer: Officer) {
    var text = Array("\(officer.account) (\(getpid()))".utf8)
    text += repeatElement(UInt8(ascii: " "), count: max(0, 63 - text.count))
    text.append(UInt8(ascii: "\n"))
    if let found = try? file.bytes(at: 0, text.count), found == text { return }
    try? text.span.bytes.withUnsafeBytes { bytes throws(FileError) in _ = try file.write(bytes) }
  }

  /// The name last written into the lock, such as `kim (4711)`.
  private var holder: String? {
    guard let bytes = try? file.contents(limit: 63) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    let end = text.lastIndex(of: ")") ?? text.startIndex
    return end == text.startIndex ? nil : String(text[...end])
  }
}
