import CaseModel
import Glibc
import Hashing

/// An attachment stored in the casebook.
package struct StoredFile: Hashable, Sendable {
  /// Relative to the casebook: `attachments/` and the hash.
  package let path: String
  /// SHA-256 as 64 lowercase hexadecimal digits.
  package let hash: String
  package let size: Int
}

/// The attachments of a casebook, each named by its hash.
package struct AttachmentFolder: Sendable {
  let directory: OpenFile
  /// Why nothing can be saved; nil if saving is possible.
  let readOnlyReason: Phrase?
  /// Who stores and hands out files; nil if this process does.
  var keeper: KeeperConnection?

  /// Stores bytes as a file named by their hash; an existing file stays as it is.
  ///
  /// If the file system supports unnamed files, nothing remains if the process ends early.
  ///
  /// - Parameter next: returns the next piece; an empty one ends.
  /// - Returns: the path of the file, its hash and size.
  /// - Throws: `.emptyFile`, or `.notSaved`; a part that was written is removed.
  package func keep(_ next: () -> [UInt8]) throws(StoreError) -> StoredFile {
    if let readOnlyReason { throw .readOnly(readOnlyReason) }
    if let keeper { return try keeper.attach(next) }
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

  /// Reads a stored file piece by piece.
  ///
  /// - Throws: `.unreadable` if it is missing or its bytes do not match its hash; by then pieces
  ///   may
  ///   have been passed on.
  package func read(
    _ hash: String,
    _ take: ([UInt8]) throws -> Void
  ) throws {
    let isHash = SHA256.isHex(hash)
    let name = isHash ? Layout.attachment(hash) : Layout.attachment("?")
    let opened = keeper.map { try? $0.attachment(hash) } ?? (try? folderFile(hash))
    guard isHash, let file = opened else {
      throw StoreError.unreadable(Finding(file: name, problem: .missingFile))
    }
    guard try file.hash(handingOn: take) == hash else {
      throw StoreError.unreadable(Finding(file: name, problem: .hashDiffers))
    }
  }

  private func folderFile(_ hash: String) throws(FileError) -> OpenFile {
    try directory.directory(Layout.attachments).file(hash)
  }

  private func made() throws(FileError) -> OpenFile {
    do throws(FileError) {
      return try directory.directory(Layout.attachments)
    } catch  where error.isMissing {
      return try directory.createDirectory(Layout.attachments, mode: 0o700)
    }
  }

  /// Gives a file its name, unless a file with the same bytes has it already.
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

  /// Writes under a temporary name and renames the file when it is complete.
  private func writeNamed(_ next: () -> [UInt8], in folder: OpenFile) throws(FileError)
    -> StoredFile
  {
    let temporary = "\(getpid())\(OpenFile.temporarySuffix)"
    do throws(FileError) {
      let file = try folder.create(temporary, mode: 0o600)
      // A file that nobody has locked was left by a process that ended.
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
  /// The hash of the whole file; each piece is passed on as it is read.
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
