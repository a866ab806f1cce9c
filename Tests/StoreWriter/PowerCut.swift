import CaseStore
import Glibc
import Synchronization

/// Cuts the power of an ext4 file system at a call with a given number: unflushed data is lost
/// (`EXT4_IOC_SHUTDOWN` without a flush of the log).
final class PowerCut: Sendable {
  private let moment: Int
  private let mount: String
  private let count = Mutex(0)

  init(at moment: Int, of mount: String) {
    self.moment = moment
    self.mount = mount
  }

  /// The calls that change something or wait for the disk, each counted before it is made.
  func calls(_ sound: FileOperations) -> FileOperations {
    var calls = sound
    calls.open = { [self] directory, name, flags, mode throws(FileError) in
      if flags & O_CREAT != 0 { pass() }
      return try sound.open(directory, name, flags, mode)
    }
    calls.write = { [self] file, bytes throws(FileError) in
      pass()
      return try sound.write(file, bytes)
    }
    calls.sync = { [self] file throws(FileError) in
      pass()
      try sound.sync(file)
    }
    calls.syncData = { [self] file throws(FileError) in
      pass()
      try sound.syncData(file)
    }
    calls.rename = { [self] directory, old, new throws(FileError) in
      pass()
      try sound.rename(directory, old, new)
    }
    calls.unlink = { [self] directory, name throws(FileError) in
      pass()
      try sound.unlink(directory, name)
    }
    return calls
  }

  private func pass() {
    let isNow = count.withLock { count in
      count += 1
      return count == moment
    }
    guard isNow else { return }
    let file = open(mount, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    var withoutFlush: UInt32 = 2
    _ = ioctl(file, 0x8004_587D, &withoutFlush)
    // Nothing that this process does afterwards may count.
    _exit(0)
  }
}
