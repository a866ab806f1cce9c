import CaseModel
import Glibc

/// A file that is kept beside the records.
package struct KeptFile: Hashable, Sendable {
  /// Relative to the casebook: `attachments/` and the hash.
  package let path: String
  /// SHA-256 as 64 lowercase hexadecimal digits.
  package let hash: String
  package let size: Int
}

extension CasebookStore {
  /// Keeps bytes as a file named by their hash; what is there already stays as it is.
  ///
  /// - Parameter next: gives the next piece; an empty one ends.
  /// - Returns: where the file is and what it holds.
  /// - Throws: `.notSaved`; a part that was written is removed.
  package func keepFile(_ next: () -> [UInt8]) throws(StoreError) -> KeptFile {
    if let readOnlyReason { throw .readOnly(readOnlyReason) }
    let temporary = "\(getpid())\(OpenFile.temporarySuffix)"
    var folder: OpenFile?
    do throws(FileError) {
      let opened = try attachments()
      folder = opened
      let kept = try write(next, temporary, in: opened)
      try opened.rename(temporary, to: kept.hash)
      try opened.sync()
      return kept
    } catch {
      try? folder?.unlink(temporary)
      throw .notSaved(error.phrase)
    }
  }

  /// Reads a kept file piece by piece.
  ///
  /// - Throws: `.unreadable` where it is missing or its bytes are not those that were kept; by then
  ///   pieces may have been handed on.
  package func readFile(
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

  private func attachments() throws(FileError) -> OpenFile {
    do throws(FileError) {
      return try directory.directory(Layout.attachments)
    } catch  where error.isMissing {
      return try directory.createDirectory(Layout.attachments, mode: 0o700)
    }
  }

  private func write(
    _ next: () -> [UInt8],
    _ name: String,
    in folder: OpenFile
  ) throws(FileError) -> KeptFile {
    let file = try folder.create(name, mode: 0o600)
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
    return KeptFile(path: Layout.attachment(hash), hash: hash, size: size)
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
