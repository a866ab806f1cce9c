import CaseBook
import CaseModel
import Hashing

/// Writes one file of `records/`: an array with a record on each line, and its checksum.
struct RecordsWriter {
  private let file: OpenFile
  private var buffer: [UInt8] = []
  private var hasher = SHA256()
  private var size = 0
  private var isFirst = true

  init(_ file: OpenFile) {
    self.file = file
    buffer.reserveCapacity(Self.chunk * 2)
    buffer += Array("[\n".utf8)
  }

  /// Writes all rows of a table, byte for byte as they were read.
  mutating func write(_ table: RowTable) throws(FileError) {
    for row in 0..<table.count {
      if !isFirst { buffer += Array(",\n".utf8) }
      isFirst = false
      buffer += table.bytes(row)
      if buffer.count >= Self.chunk { try flush() }
    }
  }

  /// Ends the file and waits until it is on the disk.
  consuming func finish() throws(FileError) -> Checkpoint.File {
    buffer += Array((isFirst ? "]\n" : "\n]\n").utf8)
    try flush()
    try file.finish(size: size)
    return Checkpoint.File(
      size: size,
      sha256: hasher.finalizeHex(),
      modified: try file.status().modified
    )
  }

  private mutating func flush() throws(FileError) {
    hasher.update(buffer)
    size += buffer.count
    try buffer.span.bytes.withUnsafeBytes { raw throws(FileError) in try file.writeAll(raw) }
    buffer.removeAll(keepingCapacity: true)
  }

  private static let chunk = 1 << 20
}
