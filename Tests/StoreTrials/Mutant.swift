package import CaseStore
import Glibc

/// Ways to write files wrongly, each of which the trials must detect.
package enum Mutant: String, CaseIterable, Sendable {
  /// A commit is reported before it is flushed.
  case noJournalFlush
  /// New files replace old ones before they are flushed.
  case noFileFlush
  /// Directories are never flushed.
  case noDirectoryFlush
  /// Files are overwritten in place.
  case inPlace

  /// The calls with the mistake injected.
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
      return try sound.open(directory, Self.target(name), flags & ~O_EXCL | O_TRUNC, mode)
    }
    calls.rename = { directory, old, new throws(FileError) in
      if Self.target(old) != new { try sound.rename(directory, Self.target(old), new) }
    }
  }

  /// The final name under which a file is written directly, instead of its temporary one.
  private static func target(_ name: String) -> String {
    name.hasSuffix(temporary) ? String(name.dropLast(temporary.count)) : name
  }

  private static let temporary = ".new"
}
