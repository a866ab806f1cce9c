import CaseModel
import Glibc
import StrictJSON

extension JournalContent {
  /// The image of a record at a version that stands last in a journal; nil where there is none.
  ///
  /// Looks for the bytes with which such an image begins and reads only lines that have them.
  static func image(
    of id: RecordID,
    version: Int,
    in journal: UnsafeRawBufferPointer
  ) -> UnsafeRawBufferPointer? {
    var found: UnsafeRawBufferPointer?
    let wanted = Array("{\"id\":\"\(id.text)\",\"version\":\(version),".utf8)
    var place = 0
    while let start = journal.first(wanted, from: place) {
      place = start + wanted.count
      let lineStart = journal.lineStart(before: start)
      let lineEnd = journal.firstLineFeed(from: start) ?? journal.count
      let text = UnsafeRawBufferPointer(rebasing: journal[lineStart..<lineEnd])
      guard let line = try? JournalLine(text), line.hasItsContent(in: text),
        let content = try? JournalContent(text, at: line.content)
      else { continue }
      for entry in content.entries where entry.id == id && entry.base == version - 1 {
        found = UnsafeRawBufferPointer(rebasing: text[entry.image])
      }
    }
    return found
  }
}

extension UnsafeRawBufferPointer {
  /// The first place, from a place on, where some bytes stand that contain a hyphen.
  fileprivate func first(_ wanted: [UInt8], from start: Int) -> Int? {
    guard let base = baseAddress, let hyphen = wanted.firstIndex(of: UInt8(ascii: "-")) else {
      return nil
    }
    var place = start + hyphen
    while place < count, let found = memchr(base + place, Int32(wanted[hyphen]), count - place) {
      let begin = UnsafeRawPointer(found) - base - hyphen
      if begin + wanted.count <= count, memcmp(base + begin, wanted, wanted.count) == 0 {
        return begin
      }
      place = begin + hyphen + 1
    }
    return nil
  }
}
