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
  private var isBegun = false
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
    isBegun = true
    head = hash
  }

  /// Compares the log with what was kept of its end; nil where nothing was.
  mutating func compare(with kept: (size: Int, hash: String)?) {
    guard let kept, ends[kept.size] != kept.hash else { return }
    findings.append(Finding(file: Layout.access, problem: .accessShort))
  }

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
  static func head(
    in directory: OpenFile,
    _ log: OpenFile,
    behind more: [UInt8]
  ) throws(FileError) -> String {
    let size = try log.status().size
    if more.isEmpty, let kept = kept(in: directory), kept.size == size { return kept.hash }
    let bytes = try log.contents(limit: .max) + more
    return bytes.withUnsafeBytes { AccessChain($0).head }
  }

  /// How long the log was with its last line, and that line's hash; nil where nothing is kept.
  static func kept(in directory: OpenFile) -> (size: Int, hash: String)? {
    guard let bytes = try? directory.file(Layout.accessHead).contents(),
      let json = try? JSON.parse(bytes), let size = json["bytes"]?.intValue,
      let hash = json["hash"]?.stringValue
    else { return nil }
    return (size, hash)
  }

  /// Keeps them; it is only a help to `verify`, so it may fail.
  static func keep(_ hash: String, size: Int, in directory: OpenFile) {
    let json: JSON = ["bytes": .number(JSONNumber(size)), "hash": .string(hash)]
    guard let mode = try? directory.modeOfFiles() else { return }
    _ = try? directory.replace(Layout.accessHead, with: json.serialized() + [0x0A], mode: mode)
  }
}
