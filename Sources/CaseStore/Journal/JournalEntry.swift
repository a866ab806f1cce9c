import CaseModel
import Glibc
import Hashing
import StrictJSON

/// A commit ready to be written: with ids and versions, not yet in the journal.
struct JournalEntry {
  var sequence: Int
  var at: Instant
  var officer: Officer
  var action: CommitAction
  /// Every record after the commit, with the version that the change was made from.
  var records: [(base: Int, record: Record)]
  /// The number of unusable lines before it; see `JournalPosition.unused`.
  var unused = 0
  /// The end of the access log, if earlier lines do not have it.
  var access: AccessMark?
  /// The id that a keeper's client gave the commit; nil for a casebook of one's own.
  var id: String?

  /// The entry in the form in which it is written.
  struct Line {
    /// The whole line, with its line feed.
    var bytes: [UInt8]
    var hash: String
    /// The ranges of the records in the bytes.
    var images: [Range<Int>]
  }

  /// The line that follows one with a hash.
  func line(after previous: String, salt: String) -> Line {
    let (content, images) = content(salt: salt)
    let digest = SHA256.hex(content)
    var writer = JSONWriter(appendingTo: [])
    writer.openObject()
    writer.key("seq")
    writer.write(sequence)
    writer.key("at")
    writer.write(at.text)
    writer.key("by")
    writer.write(officer.account)
    writer.key("uid")
    writer.write(officer.uid)
    if let id {
      writer.key("id")
      writer.write(id)
    }
    writer.key("prev")
    writer.write(previous)
    writer.key("digest")
    writer.write(digest)
    let hash = SHA256.hex(writer.bytes)
    writer.key("hash")
    writer.write(hash)
    writer.key("content")
    let start = writer.bytes.count
    writer.write(raw: content)
    writer.closeObject()
    return Line(
      bytes: writer.bytes + [UInt8(ascii: "\n")],
      hash: hash,
      images: images.map { start + $0.lowerBound..<start + $0.upperBound }
    )
  }

  private func content(salt: String) -> (bytes: [UInt8], images: [Range<Int>]) {
    var images: [Range<Int>] = []
    var writer = JSONWriter()
    writer.openObject()
    writer.key("salt")
    writer.write(salt)
    writer.key("action")
    writer.write(action.rawValue)
    if unused > 0 {
      writer.key("unused")
      writer.write(unused)
    }
    if let access {
      writer.key("access")
      writer.write(access.json)
    }
    writer.key("records")
    writer.openArray()
    for (base, record) in records {
      writer.openObject()
      writer.key("base")
      writer.write(base)
      writer.key("image")
      let start = writer.bytes.count
      writer.write(record.json)
      images.append(start..<writer.bytes.count)
      writer.closeObject()
    }
    writer.closeArray()
    writer.closeObject()
    return (writer.bytes, images)
  }

  /// 128 random bits, so that nobody can guess an erased content from its hash.
  static func newSalt() -> String {
    var bytes = [UInt8](repeating: 0, count: 16)
    getentropy(&bytes, bytes.count)
    return SHA256.digits(bytes)
  }
}
