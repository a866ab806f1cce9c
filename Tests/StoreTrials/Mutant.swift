package import CaseStore
import Glibc

/// Ways to write files wrongly, each of which the trials must find out.
package enum Mutant: String, CaseIterable, Sendable {
  /// A commit is told of before it is flushed.
  case noJournalFlush
  /// New files take the place of old ones before they are flushed.
  case noFileFlush
  /// Directories are never flushed.
  case noDirectoryFlush
  /// Files are written over where they stand.
  case inPlace

  /// The calls with the mistake put in.
  package func calls(_ sound: FileOperations) -> FileOperations {
    var calls = sound
    switch self {
    case .noJournalFlush: calls.syncData = { _ in }
    case .noFileFlush:
      calls.sync = { file throws(FileError) in
        if try sound.status(file).isDirectory { try sound.sync(file) }
      }
    case .noDirectoryFlush:
      calls.sync = { file throws(FileError) in
        if try !sound.status(file).isDirectory { try sound.sync(file) }
      }
    case .inPlace: writeInPlace(&calls, sound)
    }
    return calls
  }

  private func writeInPlace(_ calls: inout FileOperations, _ sound: FileOperations) {
    calls.open = { directory, name, flags, mode throws(FileError) in
      guard name.hasSuffix(Self.temporary), flags & O_CREAT != 0 else {
        return try sound.open(directory, name, flags, mode)
      }
      let name = String(name.dropLast(Self.temporary.count))
      return try sound.open(directory, name, flags & ~O_EXCL | O_TRUNC, mode)
    }
    calls.rename = { directory, old, new throws(FileError) in
      if old != new + Self.temporary { try sound.rename(directory, old, new) }
    }
  }

  private static let temporary = ".new"
}
