import CaseBook
import CaseModel
import Hashing
import Glibc

/// Writes the files of a checkpoint under temporary names and then renames them.
///
/// Records come first and `checkpoint.json` last. Until then `checkpoint.json.new` describes the
/// new files, so that an interrupted checkpoint is recognised. The next one begins by removing
/// `checkpoint.json`, which no longer matches the files.
struct CheckpointWriter {
  private let directory: OpenFile
  /// The checkpoint on the disk; nil if there is none that matches the files.
  let current: Checkpoint?
  /// Whether the previous checkpoint was interrupted.
  private let followsInterruption: Bool
  private var written: [String] = []

  /// Begins in `records/`, which it creates if somebody removed it; nil if another session is
  /// writing.
  init?(_ casebook: OpenFile) throws(FileError) {
    if try !casebook.has(Layout.records) {
      _ = try casebook.createDirectory(Layout.records, mode: 0o700)
    }
    directory = try casebook.directory(Layout.records)
    do throws(FileError) {
      try directory.lock(.exclusive)
    } catch .system(_, EWOULDBLOCK) {
      return nil
    }
    followsInterruption = try directory.has(Layout.checkpoint + OpenFile.temporarySuffix)
    current =
      followsInterruption
      ? nil : (try? directory.file(Layout.checkpoint).contents()).flatMap { Checkpoint($0) }
  }

  /// Writes the files of all kinds except those in `kept`, and the description of them.
  mutating func write(
    _ book: Book,
    _ position: JournalPosition,
    _ reserved: ReservedNumbers,
    keeping kept: [String: Checkpoint.File]
  ) throws(FileError) {
    var files = kept
    let mode = try directory.modeOfFiles()
    if followsInterruption, try directory.has(Layout.checkpoint) {
      try directory.unlink(Layout.checkpoint)
      try directory.sync()
    }
    for table in book.tables where kept[table.kind.fileName] == nil {
      let name = table.kind.fileName
      let file = try directory.create(name + OpenFile.temporarySuffix, mode: mode)
      written.append(name)
      var writer = RecordsWriter(file)
      try writer.write(table)
      files[name] = try writer.finish()
      files[name]?.listed = table.listedKeys
      files[name]?.rows = table.sum.hex
    }
    let checkpoint = Checkpoint(position: position, reserved: reserved, files: files)
    let next = Layout.checkpoint + OpenFile.temporarySuffix
    if let doubt = try directory.replace(next, with: checkpoint.bytes, mode: mode) { throw doubt }
  }

  /// Renames the written files; must be called while nobody else reads or writes.
  func publish() throws(FileError) {
    for name in written { try directory.rename(name + OpenFile.temporarySuffix, to: name) }
    try directory.sync()
    try directory.rename(Layout.checkpoint + OpenFile.temporarySuffix, to: Layout.checkpoint)
    try directory.sync()
  }

  /// Removes the written files as far as possible.
  func abandon() {
    for name in written { try? directory.unlink(name + OpenFile.temporarySuffix) }
    if !followsInterruption {
      try? directory.unlink(Layout.checkpoint + OpenFile.temporarySuffix)
    }
  }
}
