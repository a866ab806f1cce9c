import CaseModel
import Hashing
import StrictJSON

/// The chain of the access log.
///
/// A line ends in `"prev":"…","hash":"…"}`: `prev` is the hash of the line before, or of all bytes
/// before where none of them has one, and `hash` that of all bytes of the line before `,"hash":`.
/// `access.json` says how long the log was with its last line, so that it is seen when the end is gone.
struct AccessChain {
  private(set) var findings: [Finding] = []
  /// The hash that the next line must name.
  private(set) var head: String
  private var isBegun: Bool { count > 0 }
  /// How many lines are in the chain.
  private(set) var count = 0
  /// Behind which byte each hash stands.
  private var ends: [Int: String] = [:]

  /// Reads a log.
  init(_ bytes: UnsafeRawBufferPointer) {
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
      // What was cut off was never acknowledged; lines of older programs come before the chain.
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

  /// Compares the log with what was kept of its end at different times.
  mutating func compare(with marks: [AccessMark]) {
    guard !marks.allSatisfy(holds) else { return }
    findings.append(Finding(file: Layout.access, problem: .accessShort))
  }

  private func holds(_ mark: AccessMark) -> Bool { ends[mark.size] == mark.hash }

  private mutating func note(_ problem: Problem, _ line: Int) {
    findings.append(Finding(file: Layout.access, line: line, problem: problem))
  }

  /// What a line says of the line before and of itself; nil where it says neither.
  private static func hashes(_ line: UnsafeRawBufferPointer) -> (previous: String, hash: String)? {
    guard let json = try? JSON.parse(line), let previous = json["prev"]?.stringValue,
      let hash = json["hash"]?.stringValue
    else { return nil }
    return (previous, hash)
  }

  /// What a line's hash is of.
  private static func hashed(_ line: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: line.dropLast(min(line.count, tail)))
  }

  /// Bytes of `,"hash":"…"}`.
  private static let tail = 10 + 64 + 1
}

extension AccessChain {
  /// A line of these members behind one with a hash, and its own hash.
  static func line(
    _ members: [JSONMember],
    after previous: String
  ) -> (bytes: [UInt8], hash: String) {
    let linked = members + [JSONMember(key: "prev", value: .string(previous))]
    let hash = SHA256.hex(Array(JSON.object(linked).serialized().dropLast()))
    let whole = linked + [JSONMember(key: "hash", value: .string(hash))]
    return (JSON.object(whole).serialized() + [UInt8(ascii: "\n")], hash)
  }

  /// The hash that a line must name which is put behind a log and some more bytes.
  ///
  /// Where the log does not have what was kept of its end, it is the one that was kept: the chain is broken
  /// there for good, so that nobody takes what is left for all there was.
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
      // One break in the chain is enough.
      let isTold =
        lost.map { bytes.firstPlace(of: Array($0.previous.utf8), from: 0) != nil } ?? true
      return lost.flatMap { isTold ? nil : $0.hash } ?? AccessChain(bytes).head
    }
  }

  /// How far the log was written with its last line; nil where nothing is kept.
  static func kept(in directory: OpenFile) -> AccessMark? {
    guard let bytes = try? directory.file(Layout.accessHead).contents() else { return nil }
    return AccessMark(try? JSON.parse(bytes))
  }

  /// How far the log was written; the place where it was before, where it does not have that any more.
  static func mark(in directory: OpenFile, after old: AccessMark?) -> AccessMark? {
    guard let kept = kept(in: directory), let log = try? directory.file(Layout.access),
      kept.isHeld(by: log)
    else { return old }
    guard let old else { return kept }
    return kept.size >= old.size && old.isHeld(by: log) ? kept : old
  }

  /// Keeps it; it is only a help to `verify`, so it may fail.
  static func keep(_ mark: AccessMark, in directory: OpenFile) {
    guard let mode = try? directory.modeOfFiles() else { return }
    _ = try? directory.replace(
      Layout.accessHead,
      with: mark.json.serialized() + [0x0A],
      mode: mode
    )
  }
}
