import CaseModel
import Glibc
import Hashing

/// A file that is kept beside the records.
package struct StoredFile: Hashable, Sendable {
  /// Relative to the casebook: `attachments/` and the hash.
  package let path: String
  /// SHA-256 as 64 lowercase hexadecimal digits.
  package let hash: String
  package let size: Int
}

/// The files of a casebook that belong to records, each named by its hash.
package struct AttachmentFolder: Sendable {
  let directory: OpenFile
  /// Why nothing can be saved; nil if it can.
  let readOnlyReason: Phrase?

  /// Keeps bytes as a file named by their hash; what is there already stays as it is.
  ///
  /// Nothing of it stays where the process ends on the way, if the file system allows for that.
  ///
  /// - Parameter next: gives the next piece; an empty one ends.
  /// - Returns: where the file is and what it holds.
  /// - Throws: `.emptyFile`, or `.notSaved`; a part that was written is removed.
  package func keep(_ next: () -> [UInt8]) throws(StoreError) -> StoredFile {
    if let readOnlyReason { throw .readOnly(readOnlyReason) }
    let kept: StoredFile
    do throws(FileError) {
      let folder = try made()
      Strangers.removeLeftovers(in: folder)
      if let file = try folder.createUnnamed() {
        kept = try write(next, to: file)
        if kept.size > 0 { try name(file, kept.hash, in: folder) }
      } else {
        kept = try writeNamed(next, in: folder)
      }
      try folder.sync()
    } catch {
      throw .notSaved(error.phrase)
    }
    guard kept.size > 0 else { throw .emptyFile }
    return kept
  }

  /// Reads a kept file piece by piece.
  ///
  /// - Throws: `.unreadable` where it is missing or its bytes are not those that were kept; by then
  ///   pieces may have been handed on.
  package func read(
    _ hash: String,
    _ take: ([UInt8]) throws -> Void
  ) throws {
    let isHash = SHA256.isHex(hash)
    let name = isHash ? Layout.attachment(hash) : Layout.attachment("?")
    guard isHash, let file = try? directory.directory(Layout.attachments).file(hash) else {
      throw StoreError.unreadable(Finding(file: name, problem: .missingFile))
    }
    guard try file.hash(handingOn: take) == hash else {
      throw StoreError.unreadable(Finding(file: name, problem: .hashDiffers))
    }
  }

  private func made() throws(FileError) -> OpenFile {
    do throws(FileError) {
      return try directory.directory(Layout.attachments)
    } catch  where error.isMissing {
      return try directory.createDirectory(Layout.attachments, mode: 0o700)
    }
  }

  /// Gives a file its name, unless the same bytes are there under it.
  private func name(
    _ file: OpenFile,
    _ hash: String,
    in folder: OpenFile
  ) throws(FileError) {
    do throws(FileError) {
      try file.link(in: folder, as: hash)
    } catch .system(_, EEXIST) {
      if (try? folder.file(hash).hash()) == hash { return }
      try folder.unlink(hash)
      try file.link(in: folder, as: hash)
    }
  }

  /// Writes under a name that tells that the file is not whole, and gives it its own in the end.
  private func writeNamed(_ next: () -> [UInt8], in folder: OpenFile) throws(FileError)
    -> StoredFile
  {
    let temporary = "\(getpid())\(OpenFile.temporarySuffix)"
    do throws(FileError) {
      let file = try folder.create(temporary, mode: 0o600)
      // A file that nobody has locked is left of a process that ended.
      try? file.lock(.exclusive)
      let kept = try write(next, to: file)
      if kept.size > 0 {
        try folder.rename(temporary, to: kept.hash)
      } else {
        try folder.unlink(temporary)
      }
      return kept
    } catch {
      try? folder.unlink(temporary)
      throw error
    }
  }

  private func write(_ next: () -> [UInt8], to file: OpenFile) throws(FileError) -> StoredFile {
    var hasher = SHA256()
    var size = 0
    while case let piece = next(), !piece.isEmpty {
      hasher.update(piece)
      size += piece.count
      try piece.span.bytes.withUnsafeBytes { raw throws(FileError) in try file.writeAll(raw) }
    }
    try file.changeMode(0o440)
    try file.finish(size: size)
    let hash = hasher.finalizeHex()
    return StoredFile(path: Layout.attachment(hash), hash: hash, size: size)
  }
}

extension OpenFile {
  /// The hash of all that is in the file, each piece handed on as it is read.
  func hash(handingOn take: ([UInt8]) throws -> Void = { _ in }) throws -> String {
    var hasher = SHA256()
    var offset = 0
    while case let piece = try bytes(at: offset, 1 << 16), !piece.isEmpty {
      hasher.update(piece)
      offset += piece.count
      try take(piece)
    }
    return hasher.finalizeHex()
  }
}
