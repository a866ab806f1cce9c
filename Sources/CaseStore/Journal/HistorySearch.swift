import CaseBook
import CaseModel
import Glibc
import StrictJSON

/// Searches a journal for commits and earlier images of records, from its end.
///
/// Lines are selected by a few bytes; only those used are decoded and checked.
struct HistorySearch {
  private let bytes: UnsafeRawBufferPointer
  private let reader: RecordReader

  init(_ bytes: UnsafeRawBufferPointer, codes: CodeLists) {
    self.bytes = bytes
    reader = RecordReader(codes: codes)
  }

  /// The commits that match a query, the newest first.
  func commits(_ query: HistoryQuery) -> [CommitWithChanges] {
    let hits = hits(query)
    var known: [ImageKey: Record] = [:]
    for hit in hits {
      for image in hit.images { known[ImageKey(image.record)] = image.record }
    }
    let wanted = Set(hits.flatMap(\.images).compactMap(\.earlier)).subtracting(known.keys)
    known.merge(images(wanted, before: hits.first?.end)) { $1 }
    return hits.map { hit in
      CommitWithChanges(
        hit.seen,
        steps: hit.images.map { image in
          RecordStep(before: image.earlier.flatMap { known[$0] }, after: image.record)
        }
      )
    }
  }

  /// The requested images, each the last of its version, from the lines before an offset.
  func images(_ wanted: Set<ImageKey>, before end: Int? = nil) -> [ImageKey: Record] {
    var left = wanted
    var found: [ImageKey: Record] = [:]
    let ids = Set(wanted.map(\.id))
    let mark = ids.count == 1 ? ids.first.map(Self.mark) : nil
    var lines = JournalLines(bytes, before: end)
    while !left.isEmpty, let range = lines.next() {
      let text = UnsafeRawBufferPointer(rebasing: bytes[range])
      guard mark.map({ text.first($0) != nil }) ?? text.hasImage(of: ids),
        let (_, content) = checked(text)
      else { continue }
      for entry in content.entries.reversed() {
        let key = ImageKey(id: entry.id, version: entry.base + 1)
        guard left.contains(key), let record = record(entry, text) else { continue }
        found[key] = record
        left.remove(key)
      }
    }
    return found
  }

  /// The range of the last image of each record, for records that have one.
  func latest(_ ids: Set<RecordID>) -> [RecordID: Range<Int>] {
    var found: [RecordID: Range<Int>] = [:]
    var lines = JournalLines(bytes)
    while found.count < ids.count, let range = lines.next() {
      let text = UnsafeRawBufferPointer(rebasing: bytes[range])
      guard text.hasImage(of: ids), let (_, content) = checked(text) else { continue }
      for entry in content.entries.reversed()
      where ids.contains(entry.id) && found[entry.id] == nil {
        let start = range.lowerBound
        found[entry.id] = start + entry.image.lowerBound..<start + entry.image.upperBound
      }
    }
    return found
  }

  /// One commit that matches a query.
  private struct Hit {
    let seen: CommitSummary
    let images: [Image]
    /// The offset at which its line ends.
    let end: Int
  }

  private struct Image {
    let record: Record
    /// The image that it was made from; nil for a new record.
    let earlier: ImageKey?
  }

  private func hits(_ query: HistoryQuery) -> [Hit] {
    let mark = query.record.map(Self.mark)
    var hits: [Hit] = []
    for range in JournalLines(bytes) where hits.count < query.limit {
      let text = UnsafeRawBufferPointer(rebasing: bytes[range])
      guard let front = JournalLineHeader(text) else { continue }
      if front.sequence <= query.after { break }
      guard query.takes(front), mark.map({ text.first($0) != nil }) ?? true,
        let hit = hit(text, query, end: range.upperBound + 1)
      else { continue }
      hits.append(hit)
      if query.record != nil, hit.images.contains(where: { $0.earlier == nil }) { break }
    }
    return hits
  }

  private func hit(_ text: UnsafeRawBufferPointer, _ query: HistoryQuery, end: Int) -> Hit? {
    guard let (line, content) = checked(text) else { return nil }
    let images = content.entries.compactMap { entry -> Image? in
      guard query.record == nil || entry.id == query.record, let record = record(entry, text)
      else { return nil }
      let earlier = entry.base > 0 ? ImageKey(id: entry.id, version: entry.base) : nil
      return Image(record: record, earlier: earlier)
    }
    return images.isEmpty ? nil : Hit(seen: CommitSummary(line, content), images: images, end: end)
  }

  /// The line, if it and its content match their hashes.
  private func checked(_ text: UnsafeRawBufferPointer) -> (JournalLine, JournalContent)? {
    guard let line = try? JournalLine(text), line.hasItsContent(in: text),
      let content = try? JournalContent(text, at: line.content)
    else { return nil }
    return (line, content)
  }

  private func record(_ entry: JournalContent.Entry, _ text: UnsafeRawBufferPointer) -> Record? {
    let image = UnsafeRawBufferPointer(rebasing: text[entry.image])
    guard let json = try? JSON.parse(image) else { return nil }
    return reader.record(json, kind: entry.id.kind).record
  }

  /// The bytes with which every image of a record begins.
  private static func mark(_ id: RecordID) -> [UInt8] { Array("{\"id\":\"\(id.text)\",".utf8) }
}

/// The key of a record's image: its version.
struct ImageKey: Hashable {
  let id: RecordID
  let version: Int

  init(id: RecordID, version: Int) {
    self.id = id
    self.version = version
  }

  init(_ record: Record) { self.init(id: record.id, version: record.version) }
}

extension HistoryQuery {
  fileprivate func takes(_ front: JournalLineHeader) -> Bool {
    front.sequence < before
      && since.map { front.at >= $0 } ?? true
      && until.map { front.at <= $0 } ?? true
      && officer.map(front.isBy) ?? true
  }
}

extension UnsafeRawBufferPointer {
  private static let imageMark = Array("\"image\":".utf8)

  /// Whether an image of one of these records appears to be in the bytes.
  fileprivate func hasImage(of ids: Set<RecordID>) -> Bool {
    var offset = 0
    while let brace = firstBrace(from: offset) {
      offset = brace + 1
      guard stands(Self.imageMark, at: brace - Self.imageMark.count) else { continue }
      let image = UnsafeRawBufferPointer(rebasing: self[brace...])
      if let id = RowScanner.id(image), ids.contains(id) { return true }
    }
    return false
  }

  /// The first offset of some bytes that begin with a brace.
  fileprivate func first(_ wanted: [UInt8]) -> Int? {
    var offset = 0
    while let brace = firstBrace(from: offset) {
      if stands(wanted, at: brace) { return brace }
      offset = brace + 1
    }
    return nil
  }

  private func firstBrace(from start: Int) -> Int? {
    guard let base = baseAddress, start < count,
      let found = memchr(base + start, Int32(UInt8(ascii: "{")), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  private func stands(_ wanted: [UInt8], at offset: Int) -> Bool {
    guard let base = baseAddress, offset >= 0, offset + wanted.count <= count else { return false }
    return memcmp(base + offset, wanted, wanted.count) == 0
  }
}
