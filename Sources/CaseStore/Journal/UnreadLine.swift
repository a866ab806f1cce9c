import CaseBook
import CaseModel

/// What can be recovered from an unusable line of the journal.
struct UnreadLine {
  private let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// An upper estimate of the number of lines that it was before line feeds were lost.
  var lines: Int { max(1, count(of: Self.start)) + lostBytes / Self.shortestLine }

  /// An upper estimate of the number of records in it.
  var records: Int { count(of: Self.image) + lostBytes / Self.shortestRecord + 1 }

  /// The number of the commit; nil if the line does not begin with a readable one.
  var sequence: Int? {
    guard bytes.starts(with: Self.start) else { return nil }
    let digits = bytes.dropFirst(Self.start.count).prefix { (0x30...0x39).contains($0) }
    let isWhole = Self.start.count + digits.count < bytes.count
    return isWhole ? Int(String(decoding: digits, as: UTF8.self)) : nil
  }

  /// The ids of the records in it, as far as they can be read.
  var ids: [RecordID] {
    var ids: [RecordID] = []
    var offset = 0
    while let found = bytes.firstOffset(of: Self.image, from: offset) {
      offset = found + Self.image.count
      let image = UnsafeRawBufferPointer(rebasing: bytes[offset...])
      if let id = RowScanner.id(image) { ids.append(id) }
    }
    return ids
  }

  /// The number of bytes that no line contains, such as those of a lost sector.
  private var lostBytes: Int { bytes.count { $0 < 0x20 } }

  private func count(of mark: [UInt8]) -> Int {
    var count = 0
    var offset = 0
    while let found = bytes.firstOffset(of: mark, from: offset) {
      count += 1
      offset = found + mark.count
    }
    return count
  }

  private static let start = Array("{\"seq\":".utf8)
  private static let image = Array("\"image\":".utf8)
  private static let shortestLine = 256
  private static let shortestRecord = 128
}
