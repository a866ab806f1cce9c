import CaseBook
import CaseModel
import Glibc

/// The journal of a casebook, mapped with room to grow.
struct Journal: Sendable {
  /// Nil if there is no journal.
  let file: OpenFile?
  /// The mapping: the file's bytes and, after them, reserved addresses that must not be read.
  private(set) var region: ByteRegion
  /// The size of the file in bytes when it was last measured.
  var size: Int
  /// The position up to which the book has read it.
  var position = JournalPosition()
  private let status: FileStatus?

  /// Written after an incomplete line.
  ///
  /// The space keeps a line that lacks only its line feed from becoming valid, because it was never
  /// acknowledged.
  static let seal = Array(" \n".utf8)

  /// A missing journal.
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

  /// Opens the journal for reading and, if permitted, for appending; otherwise also returns why
  /// not.
  static func open(in directory: OpenFile) throws(FileError) -> (Journal, readOnly: Phrase?) {
    do throws(FileError) {
      return (try Journal(try directory.file(Layout.journal, O_RDWR | O_APPEND)), nil)
    } catch  where error.isMissing {
      return (Journal(), Problem.missingFile.phrase)
    } catch  where error.isNotAllowed {
      return (try Journal(try directory.file(Layout.journal)), error.phrase)
    }
  }

  /// Opens and maps the same file again, keeping the position.
  mutating func reopen(in directory: OpenFile) throws(FileError) {
    var fresh = try Self.open(in: directory).0
    fresh.position = position
    self = fresh
  }

  /// Measures the file; returns whether it had to be mapped again.
  mutating func measure() throws(FileError) -> Bool {
    guard let file else { return false }
    let size = try file.status().size
    guard size >= position.offset else { throw .shortened }
    let hasMoved = size > region.bytes.count
    if hasMoved { region = try file.region(length: Self.roomy(size)) }
    self.size = size
    return hasMoved
  }

  /// The status of the name in the directory; nil if it belongs to another file.
  func current(in directory: OpenFile) throws(FileError) -> FileStatus? {
    do throws(FileError) {
      let named = try directory.status(of: Layout.journal)
      return status.flatMap { named.isSameFile(as: $0) ? named : nil }
    } catch  where error.isMissing {
      return nil
    }
  }

  /// Whether the last line is incomplete.
  var isTorn: Bool { position.offset < size }

  /// Whether the file ends in these bytes; it must be at least as long.
  func ends(with line: [UInt8]) -> Bool {
    let end = UnsafeRawBufferPointer(rebasing: bytes()[(size - line.count)...])
    return line.withUnsafeBytes { written in
      guard let written = written.baseAddress, let end = end.baseAddress else { return false }
      return memcmp(written, end, line.count) == 0
    }
  }

  /// The bytes from the beginning to an offset.
  func bytes(upTo end: Int = .max) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: region.bytes[..<min(end, size)])
  }

  /// The length to map for a size: twice as much, and at least 16 MB more.
  ///
  /// It reserves addresses only.
  private static func roomy(_ size: Int) -> Int { size + max(size, 16 << 20) }
}

extension Journal {
  /// Why records after a checkpoint cannot be read; nil if they can.
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
