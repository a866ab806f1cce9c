import CaseBook
import CaseModel
import Hashing
import StrictJSON

/// Makes a casebook from a backup, in a directory that is empty or missing.
///
/// The settings, which mark a directory as a casebook, come last: what was cut off or changed on the
/// way never looks like one.
package struct BackupRestore {
  private let directory: OpenFile
  private var settings: [UInt8] = []
  private var found: [BackupManifest.File] = []
  private var manifest: BackupManifest?

  /// Restores what `next` returns piece by piece; an empty piece ends.
  ///
  /// - Returns: what the backup held.
  /// - Throws: `.alreadyThere`, or `.notSaved` with what is wrong with the backup.
  package static func restore(
    to path: String,
    files: FileOperations = .live,
    _ next: @escaping () throws -> [UInt8]
  ) throws -> BackupManifest {
    var restore = BackupRestore(try CasebookCreation.prepare(path, files))
    var source = Source(next)
    while let header = try source.block(), header.contains(where: { $0 != 0 }) {
      guard let entry = Archive.entry(header) else { throw damaged("a header") }
      guard restore.manifest == nil else { throw damaged(entry.name) }
      try restore.take(entry.name, entry.size, &source)
    }
    return try restore.finished()
  }

  private init(_ directory: OpenFile) { self.directory = directory }

  private mutating func take(_ name: String, _ size: Int, _ source: inout Source) throws {
    if name == BackupManifest.name || name == Layout.settings {
      guard size <= 16 << 20 else { throw Self.damaged(name) }
      var bytes: [UInt8] = []
      try source.file(size) { bytes += $0 }
      guard name == Layout.settings else {
        manifest = BackupManifest(bytes)
        return
      }
      settings = bytes
      return found.append(.init(name: name, size: size, hash: SHA256.hex(bytes)))
    }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard Self.isExpected(parts) else { throw Self.damaged(name) }
    let folder =
      parts.count == 2 ? try directory.createDirectory(parts[0], mode: 0o700) : directory
    let isAttachment = parts[0] == Layout.attachments
    let file = try folder.create(parts[parts.count - 1], mode: isAttachment ? 0o440 : 0o600)
    var hasher = SHA256()
    try source.file(size) { piece in
      hasher.update(piece)
      try piece.span.bytes.withUnsafeBytes { raw throws(FileError) in try file.writeAll(raw) }
    }
    try file.sync()
    found.append(.init(name: name, size: size, hash: hasher.finalizeHex()))
  }

  private static func isExpected(_ parts: [String]) -> Bool {
    switch parts.first {
    case Layout.journal?, Layout.access?, Layout.accessHead?, Layout.publications?:
      parts.count == 1
    case Layout.attachments?, Layout.reference?, Layout.templates?:
      parts.count == 2 && !parts[1].isEmpty && Backup.isKept(parts[1], in: parts[0])
    default: false
    }
  }

  private func finished() throws -> BackupManifest {
    guard let manifest else { throw Self.damaged(BackupManifest.name) }
    if let file = manifest.files.first(where: { !found.contains($0) }) {
      throw Self.damaged(file.name)
    }
    guard found.count == manifest.files.count, found.contains(where: { $0.name == Layout.journal })
    else { throw Self.damaged(BackupManifest.name) }
    let head = try lastHash()
    guard head == manifest.head else { throw Self.damaged(Layout.journal) }
    try directory.sync()
    if let why = try directory.replace(Layout.settings, with: settings, mode: 0o600) {
      throw StoreError.notSaved(why.phrase)
    }
    return manifest
  }

  /// The hash that the last line of the restored journal has.
  private func lastHash() throws -> String {
    let journal = try directory.file(Layout.journal)
    let size = try journal.status().size
    guard size > 0 else { return JournalLine.noHash }
    let bytes = try journal.contents(limit: .max)
    let lines = bytes.dropLast().split(separator: UInt8(ascii: "\n"))
    return try Array(lines.last ?? []).withUnsafeBytes { try JournalLine($0).hash }
  }

  private static func damaged(_ what: String) -> StoreError {
    .notSaved(
      Phrase(
        "the backup is damaged or cut off at \(what)",
        "백업이 손상되었거나 \(what)에서 잘렸습니다"
      )
    )
  }

  /// The bytes of an archive, handed out in parts.
  private struct Source {
    private let next: () throws -> [UInt8]
    private var rest: ArraySlice<UInt8> = []

    init(_ next: @escaping () throws -> [UInt8]) { self.next = next }

    /// The next block; nil at the end.
    mutating func block() throws -> [UInt8]? {
      var block: [UInt8] = []
      while block.count < Archive.block {
        guard try fill() else { return nil }
        let part = rest.prefix(Archive.block - block.count)
        block += part
        rest = rest.dropFirst(part.count)
      }
      return block
    }

    /// Hands on the bytes of a file, and passes over what fills its last block.
    mutating func file(_ size: Int, _ take: ([UInt8]) throws -> Void) throws {
      try hand(size, take)
      try hand(Archive.padding(size).count) { _ in }
    }

    private mutating func hand(_ count: Int, _ take: ([UInt8]) throws -> Void) throws {
      var left = count
      while left > 0 {
        guard try fill() else { throw BackupRestore.damaged("the end") }
        let part = rest.prefix(left)
        try take(Array(part))
        left -= part.count
        rest = rest.dropFirst(part.count)
      }
    }

    private mutating func fill() throws -> Bool {
      if rest.isEmpty { rest = try next()[...] }
      return !rest.isEmpty
    }
  }
}
