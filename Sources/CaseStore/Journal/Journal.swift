import CaseBook
import CaseModel
import Glibc

/// The journal of a casebook, mapped with room to grow.
struct Journal: Sendable {
  /// Nil where there is no journal.
  let file: OpenFile?
  /// The file's bytes and, behind them, room that must not be touched before it is written.
  private(set) var region: ByteRegion
  /// Bytes of the file when it was last looked at.
  var size: Int
  /// What has been read into the book.
  var position = JournalPosition()
  private let status: FileStatus?

  /// What is put behind a torn line; the space keeps a line whole but for its line feed from
  /// becoming valid, since nobody was told that it was saved.
  static let seal = Array(" \n".utf8)

  /// A journal that is not there.
  init() {
    file = nil
    status = nil
    size = 0
    region = ByteRegion([])
  }

  init(_ file: OpenFile) throws(FileError) {
    self.file = file
    let status = try file.status()
    self.status = status
    size = status.size
    region = try file.region(length: Self.roomy(size))
  }

  /// Opens the journal for reading and, if that is allowed, for appending; else says why not.
  static func open(in directory: OpenFile) throws(FileError) -> (Journal, readOnly: Phrase?) {
    do throws(FileError) {
      return (try Journal(try directory.file(Layout.journal, O_RDWR | O_APPEND)), nil)
    } catch  where error.isMissing {
      return (Journal(), Problem.missingFile.phrase)
    } catch  where error.isNotAllowed {
      return (try Journal(try directory.file(Layout.journal)), error.phrase)
    }
  }

  /// Opens the same file anew and maps it again; what was read of it stays read.
  mutating func reopen(in directory: OpenFile) throws(FileError) {
    var fresh = try Self.open(in: directory).0
    fresh.position = position
    self = fresh
  }

  /// Looks how long the file is now; tells whether it had to be mapped anew.
  mutating func measure() throws(FileError) -> Bool {
    guard let file else { return false }
    let size = try file.status().size
    guard size >= position.offset else { throw .shortened }
    let hasMoved = size > region.bytes.count
    if hasMoved { region = try file.region(length: Self.roomy(size)) }
    self.size = size
    return hasMoved
  }

  /// What the name in the directory means, where it still means this file.
  func current(in directory: OpenFile) throws(FileError) -> FileStatus? {
    do throws(FileError) {
      let named = try directory.status(of: Layout.journal)
      return status.flatMap { named.isSameFile(as: $0) ? named : nil }
    } catch  where error.isMissing {
      return nil
    }
  }

  /// Whether a line is at the end that was begun and not finished.
  var isTorn: Bool { position.offset < size }

  /// Whether the file ends in these bytes; it must be at least as long.
  func ends(with line: [UInt8]) -> Bool {
    let end = UnsafeRawBufferPointer(rebasing: bytes()[(size - line.count)...])
    return line.withUnsafeBytes { written in
      guard let written = written.baseAddress, let end = end.baseAddress else { return false }
      return memcmp(written, end, line.count) == 0
    }
  }

  /// The bytes from the beginning to a place.
  func bytes(upTo end: Int = .max) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: region.bytes[..<min(end, size)])
  }

  /// The length to map for a size: twice as much, and at least 16 MB more, of addresses only.
  private static func roomy(_ size: Int) -> Int { size + max(size, 16 << 20) }
}

extension Journal {
  /// Why records cannot be read from what stands behind a checkpoint; nil where they can.
  func problem(at mark: JournalPosition) -> Problem? {
    if file == nil { return .missingFile }
    guard mark.offset <= size else { return .journalShort }
    guard mark.offset > 0 else { return isDamagedAtFront ? .chainBroken(sequence: 1) : nil }
    guard region.bytes[mark.offset - 1] == Self.lineFeed,
      JournalLines(bytes(), before: mark.offset).line(mark.head)?.sequence == mark.sequence
    else { return .chainBroken(sequence: mark.sequence) }
    return nil
  }

  private var isDamagedAtFront: Bool {
    var scan = JournalScan(bytes(), from: JournalPosition())
    guard let step = scan.next() else { return false }
    return step.commit == nil && step.problem?.isRemark != true
  }

  private static let lineFeed = UInt8(ascii: "\n")
}
