import CaseModel
import Hashing
import StrictJSON

/// The hash chain of the access log.
///
/// A line ends in `"prev":"…","hash":"…"}`. `prev` is the hash of the line before, or of all
/// earlier bytes if none of them has one. `hash` is that of all bytes of the line before
/// `,"hash":`. `access.json` stores the length of the log after its last line, so that a missing
/// end is detected.
struct AccessChain {
  private(set) var findings: [Finding] = []
  /// The name of the file in findings.
  private let file: String
  /// The hash that the next line must name.
  private(set) var head: String
  private var isBegun: Bool { count > 0 }
  /// The number of lines in the chain.
  private(set) var count = 0
  /// The hashes by the offset at which their lines end.
  private var ends: [Int: String] = [:]

  /// Reads a log, or another file of lines that are chained in the same way.
  init(_ bytes: UnsafeRawBufferPointer, file: String = Layout.access) {
    self.file = file
    head = JournalLine.noHash
    var start = 0
    var number = 0
    while start < bytes.count {
      let end = bytes.firstLineFeed(from: start) ?? bytes.count
      number += 1
      let line = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      take(line, number, before: UnsafeRawBufferPointer(rebasing: bytes[..<start]))
      start = end + 1
      if isBegun { ends[min(start, bytes.count)] = head }
    }
    if !isBegun, !bytes.isEmpty { head = SHA256.hex(bytes) }
  }

  private mutating func take(
    _ line: UnsafeRawBufferPointer,
    _ number: Int,
    before: UnsafeRawBufferPointer
  ) {
    guard let (previous, hash) = Self.hashes(line) else {
      // An incomplete line was never acknowledged; lines of older programs come before the chain.
      let isWhole = (try? JSON.parse(line)) != nil
      if isBegun { note(isWhole ? .accessAltered : .sealedLine, number) }
      return
    }
    if !isBegun { head = before.isEmpty ? JournalLine.noHash : SHA256.hex(before) }
    let isSound = previous == head && hash == SHA256.hex(Self.hashed(line))
    if !isSound { note(.accessAltered, number) }
    count += 1
    head = hash
  }

  /// Compares the log with its end as recorded at different times.
  mutating func compare(with marks: [AccessMark]) {
    guard !marks.allSatisfy(holds) else { return }
    findings.append(Finding(file: file, problem: .accessShort))
  }

  private func holds(_ mark: AccessMark) -> Bool { ends[mark.size] == mark.hash }

  private mutating func note(_ problem: Problem, _ line: Int) {
    findings.append(Finding(file: file, line: line, problem: problem))
  }

  /// The two hashes in a line; nil if it has none.
  private static func hashes(_ line: UnsafeRawBufferPointer) -> (previous: String, hash: String)? {
    guard let json = try? JSON.parse(line), let previous = json["prev"]?.stringValue,
      let hash = json["hash"]?.stringValue
    else { return nil }
    return (previous, hash)
  }

  /// The bytes of a line that its hash covers.
  private static func hashed(_ line: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: line.dropLast(min(line.count, tail)))
  }

  /// Bytes of `,"hash":"…"}`.
  private static let tail = 10 + 64 + 1
}

extension AccessChain {
  /// A line of these members after a line with a hash, and the new line's hash.
  static func line(
    _ members: [JSONMember],
    after previous: String
  ) -> (bytes: [UInt8], hash: String) {
    let linked = members + [JSONMember(key: "prev", value: .string(previous))]
    let hash = SHA256.hex(Array(JSON.object(linked).serialized().dropLast()))
    let whole = linked + [JSONMember(key: "hash", value: .string(hash))]
    return (JSON.object(whole).serialized() + [UInt8(ascii: "\n")], hash)
  }

  /// The hash that a line must name which is appended to a log and some more bytes.
  ///
  /// If the log lacks the recorded end, it is the recorded hash. The chain then stays broken, so
  /// that the rest is not mistaken for the whole log.
  static func head(
    in directory: OpenFile,
    _ log: OpenFile,
    behind more: [UInt8],
    seen: AccessMark?
  ) throws(FileError) -> String {
    let size = try log.status().size
    let kept = kept(in: directory)
    if let kept, !kept.isHeld(by: log) { return kept.hash }
    let lost = seen.flatMap { $0.isHeld(by: log) ? nil : $0 }
    if more.isEmpty, lost == nil, let kept, kept.size == size { return kept.hash }
    let bytes = try log.contents(limit: .max) + more
    return bytes.withUnsafeBytes { bytes in
      // Reports only one break in the chain.
      let isTold =
        lost.map { bytes.firstOffset(of: Array($0.previous.utf8), from: 0) != nil } ?? true
      return lost.flatMap { isTold ? nil : $0.hash } ?? AccessChain(bytes).head
    }
  }

  /// The recorded end of the log; nil if none is recorded.
  static func kept(in directory: OpenFile) -> AccessMark? {
    guard let bytes = try? directory.file(Layout.accessHead).contents() else { return nil }
    return AccessMark(try? JSON.parse(bytes))
  }

  /// The current end of the log; the recorded one if the log no longer contains it.
  static func mark(in directory: OpenFile, after old: AccessMark?) -> AccessMark? {
    guard let kept = kept(in: directory), let log = try? directory.file(Layout.access),
      kept.isHeld(by: log)
    else { return old }
    guard let old else { return kept }
    return kept.size >= old.size && old.isHeld(by: log) ? kept : old
  }

  /// Records the end.
  ///
  /// It only helps `verify`, so it may fail.
  static func keep(_ mark: AccessMark, in directory: OpenFile) {
    guard let mode = try? directory.modeOfFiles() else { return }
    _ = try? directory.replace(
      Layout.accessHead,
      with: mark.json.serialized() + [0x0A],
      mode: mode
    )
  }
}
