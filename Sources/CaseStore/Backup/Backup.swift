import CaseBook
import CaseModel
import Hashing
import StrictJSON

/// A copy of a casebook as one stream: a tar archive of the settings, the journal up to the last
/// commit that was read, attachments, access log, ledger, and the office's own rules and words.
///
/// The files of `records/` are made from the journal and are left out, and so are drafts. While it
/// is written others may save: the journal, the ledger and the access log only grow, and the copy
/// has them up to the length that they had.
package struct Backup {
  private let store: CasebookStore
  private var files: [BackupManifest.File] = []

  package init(of store: CasebookStore) { self.store = store }

  /// Writes the archive piece by piece.
  ///
  /// - Returns: what is in it.
  /// - Throws: what `take` throws, or `StoreError` if a file cannot be read or has changed.
  package mutating func write(
    sequence: Int,
    _ take: ([UInt8]) throws -> Void
  ) throws -> BackupManifest {
    let directory = store.directory
    try add(Layout.settings, directory, take)
    try add(Layout.journal, directory, size: store.journal.position.offset, take)
    // The mark of the log's end comes before the log, which may grow meanwhile.
    for name in [Layout.accessHead, Layout.access, Layout.publications]
    where try directory.has(name) {
      try add(name, directory, take)
    }
    for folder in [Layout.attachments, Layout.reference, Layout.templates]
    where try directory.has(folder) {
      let opened = try directory.directory(folder)
      for name in try opened.names() where Self.isKept(name, in: folder) {
        try add(name, opened, as: "\(folder)/\(name)", take)
      }
    }
    let manifest = BackupManifest(
      sequence: sequence,
      head: store.head,
      at: store.now,
      files: files
    )
    let bytes = manifest.json.serialized()
    try begin(BackupManifest.name, bytes.count, take)
    try take(bytes + Archive.padding(bytes.count) + Archive.end)
    return manifest
  }

  /// Whether a name in a folder is a part of the casebook.
  static func isKept(_ name: String, in folder: String) -> Bool {
    folder == Layout.attachments
      ? SHA256.isHex(name) : !name.hasPrefix(".") && !name.hasSuffix(OpenFile.temporarySuffix)
  }

  private mutating func add(
    _ name: String,
    _ directory: OpenFile,
    as path: String? = nil,
    size: Int? = nil,
    _ take: ([UInt8]) throws -> Void
  ) throws {
    let file = try directory.file(name)
    let size = try size ?? file.status().size
    try begin(path ?? name, size, take)
    var hasher = SHA256()
    var offset = 0
    while offset < size {
      let piece = try file.bytes(at: offset, min(1 << 16, size - offset))
      guard !piece.isEmpty else { throw StoreError.notSaved(FileError.shortened.phrase) }
      hasher.update(piece)
      offset += piece.count
      try take(piece)
    }
    try take(Archive.padding(size))
    files.append(BackupManifest.File(name: path ?? name, size: size, hash: hasher.finalizeHex()))
  }

  private func begin(_ name: String, _ size: Int, _ take: ([UInt8]) throws -> Void) throws {
    guard let header = Archive.header(name, size: size) else {
      throw StoreError.notSaved(
        Phrase("\(name) is too large for a backup", "\(name)이(가) 백업하기에 너무 큽니다")
      )
    }
    try take(header)
  }
}
