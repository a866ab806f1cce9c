import CaseBook
import CaseModel
import Hashing
import Glibc

/// Makes the files of a checkpoint beside the old ones and then puts them in their place.
///
/// Records come first and `checkpoint.json` last. Until then `checkpoint.json.new` says what the
/// files shall become, so that a checkpoint that was interrupted is known for what it is. The next one
/// begins with taking `checkpoint.json` away, which no longer fits the files.
struct CheckpointWriter {
  private let directory: OpenFile
  /// What is on the disk; nil where there is nothing that fits together.
  let current: Checkpoint?
  /// The checkpoint before did not come to its end.
  private let followsInterruption: Bool
  private var written: [String] = []

  /// Begins in `records/`, which it makes where somebody removed it, unless another session is at it.
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

  /// Writes the files of all kinds but those that are `kept` as they are, and what is to be known
  /// of them.
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

  /// Puts what was written in its place; to be called while nobody else reads or writes.
  func publish() throws(FileError) {
    for name in written { try directory.rename(name + OpenFile.temporarySuffix, to: name) }
    try directory.sync()
    try directory.rename(Layout.checkpoint + OpenFile.temporarySuffix, to: Layout.checkpoint)
    try directory.sync()
  }

  /// Removes what was written, as far as that can be done.
  func abandon() {
    for name in written { try? directory.unlink(name + OpenFile.temporarySuffix) }
    if !followsInterruption {
      try? directory.unlink(Layout.checkpoint + OpenFile.temporarySuffix)
    }
  }
}
