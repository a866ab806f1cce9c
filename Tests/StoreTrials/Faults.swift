package import CaseStore
import Synchronization

/// Makes a call fail, once it is armed.
package final class Faults: Sendable {
  private struct State {
    var calls = 0
    var failing = 0
    /// The only call that is counted; nil for all.
    var name: String?
    var met: String?
  }

  private let state = Mutex(State())
  private let code: Int32
  private let isLasting: Bool

  package init(_ code: Int32, isLasting: Bool = false) {
    self.code = code
    self.isLasting = isLasting
  }

  /// From now on the call of that number, from 1 on, fails; if the fault lasts, all later ones too.
  ///
  /// With a name only calls of that name count.
  package func arm(_ number: Int, of name: String? = nil) {
    state.withLock { $0 = State(failing: number, name: name) }
  }

  /// From now on nothing fails.
  package func disarm() { arm(0) }

  /// The first call that failed since it was armed.
  package var met: String? { state.withLock(\.met) }

  /// How many calls were made since it was armed.
  package var calls: Int { state.withLock(\.calls) }

  private func pass(_ call: String) throws(FileError) {
    let fails = state.withLock { state in
      guard state.name == nil || state.name == call else { return false }
      state.calls += 1
      let fails =
        state.failing > 0
        && (state.calls == state.failing || isLasting && state.calls > state.failing)
      if fails, state.met == nil { state.met = call }
      return fails
    }
    if fails { throw .system(call: call, code: code) }
  }

  /// The calls with the fault injected; a write that fails writes half of its bytes first.
  package func calls(_ sound: FileOperations) -> FileOperations {
    var faulty = sound
    putIntoFiles(&faulty, sound)
    putIntoDirectories(&faulty, sound)
    return faulty
  }

  private func putIntoFiles(_ faulty: inout FileOperations, _ sound: FileOperations) {
    faulty.status = { [self] file throws(FileError) in
      try pass("fstat")
      return try sound.status(file)
    }
    faulty.read = { [self] file, offset, count throws(FileError) in
      try pass("read")
      return try sound.read(file, offset, count)
    }
    faulty.map = { [self] file, length throws(FileError) in
      try pass("mmap")
      return try sound.map(file, length)
    }
    faulty.write = { [self] file, bytes throws(FileError) in
      do throws(FileError) {
        try pass("write")
      } catch {
        _ = try sound.write(file, UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)]))
        throw error
      }
      return try sound.write(file, bytes)
    }
    faulty.sync = { [self] file throws(FileError) in
      try pass("fsync")
      try sound.sync(file)
    }
    faulty.syncData = { [self] file throws(FileError) in
      try pass("fdatasync")
      try sound.syncData(file)
    }
    faulty.changeMode = { [self] file, mode throws(FileError) in
      try pass("fchmod")
      try sound.changeMode(file, mode)
    }
    faulty.setModified = { [self] file, time throws(FileError) in
      try pass("futimens")
      try sound.setModified(file, time)
    }
    faulty.lock = { [self] file, kind throws(FileError) in
      try pass("flock")
      try sound.lock(file, kind)
    }
  }

  private func putIntoDirectories(_ faulty: inout FileOperations, _ sound: FileOperations) {
    faulty.open = { [self] directory, name, flags, mode throws(FileError) in
      try pass("open")
      return try sound.open(directory, name, flags, mode)
    }
    faulty.statusOf = { [self] directory, name throws(FileError) in
      try pass("fstatat")
      return try sound.statusOf(directory, name)
    }
    faulty.names = { [self] directory throws(FileError) in
      try pass("readdir")
      return try sound.names(directory)
    }
    faulty.makeDirectory = { [self] directory, name throws(FileError) in
      try pass("mkdir")
      try sound.makeDirectory(directory, name)
    }
    faulty.rename = { [self] directory, old, new throws(FileError) in
      try pass("rename")
      try sound.rename(directory, old, new)
    }
    faulty.unlink = { [self] directory, name throws(FileError) in
      try pass("unlink")
      try sound.unlink(directory, name)
    }
  }
}
