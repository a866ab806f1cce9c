import CaseModel
import CaseStore
import Glibc
import Synchronization

/// Lets a call fail that writes, flushes or looks at a file, once it is armed.
final class Faults: Sendable {
  private struct State {
    var calls = 0
    var failing = 0
  }

  private let state = Mutex(State())
  private let code: Int32
  private let isLasting: Bool

  init(_ code: Int32, isLasting: Bool = false) {
    self.code = code
    self.isLasting = isLasting
  }

  /// From now on the call of that number, from 1 on, fails; if the fault lasts, all later ones too.
  func arm(_ number: Int) {
    state.withLock { $0 = State(calls: 0, failing: number) }
  }

  /// Whether the fault was met since it was armed.
  var wasMet: Bool { state.withLock { $0.calls >= $0.failing } }

  private func pass(_ call: String) throws(FileError) {
    let fails = state.withLock { state in
      state.calls += 1
      return state.failing > 0
        && (state.calls == state.failing || isLasting && state.calls > state.failing)
    }
    if fails { throw .system(call: call, code: code) }
  }

  /// The real calls with the fault put in; a write that fails takes half of its bytes first.
  var operations: FileOperations {
    let live = FileOperations.live
    var faulty = live
    faulty.open = { [self] directory, name, flags, mode throws(FileError) in
      try pass("open")
      return try live.open(directory, name, flags, mode)
    }
    faulty.status = { [self] file throws(FileError) in
      try pass("fstat")
      return try live.status(file)
    }
    faulty.map = { [self] file, length throws(FileError) in
      try pass("mmap")
      return try live.map(file, length)
    }
    faulty.write = { [self] file, bytes throws(FileError) in
      do throws(FileError) {
        try pass("write")
      } catch {
        _ = try live.write(file, UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)]))
        throw error
      }
      return try live.write(file, bytes)
    }
    faulty.sync = { [self] file throws(FileError) in
      try pass("fsync")
      try live.sync(file)
    }
    faulty.syncData = { [self] file throws(FileError) in
      try pass("fdatasync")
      try live.syncData(file)
    }
    faulty.changeMode = { [self] file, mode throws(FileError) in
      try pass("fchmod")
      try live.changeMode(file, mode)
    }
    faulty.rename = { [self] directory, old, new throws(FileError) in
      try pass("rename")
      try live.rename(directory, old, new)
    }
    faulty.lock = { [self] file, kind throws(FileError) in
      try pass("flock")
      try live.lock(file, kind)
    }
    return faulty
  }
}
