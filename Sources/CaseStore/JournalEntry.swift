import CaseModel
import StrictJSON

/// A commit on its way into the journal: ids given, versions counted, not yet written.
struct JournalEntry {
  var sequence: Int
  var at: Instant
  var officer: Officer
  var action: CommitAction
  /// Every record as it shall be, with the version that the change was made from.
  var records: [(base: Int, record: Record)]

  /// The bytes of the line, with its line feed, and its hash.
  func line(after previous: String, salt: String) -> (bytes: [UInt8], hash: String) {
    let content = content(salt: salt)
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
    writer.key("prev")
    writer.write(previous)
    writer.key("digest")
    writer.write(digest)
    let hash = SHA256.hex(writer.bytes)
    writer.key("hash")
    writer.write(hash)
    writer.key("content")
    writer.write(raw: content)
    writer.closeObject()
    return (writer.bytes + [UInt8(ascii: "\n")], hash)
  }

  private func content(salt: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.openObject()
    writer.key("salt")
    writer.write(salt)
    writer.key("action")
    writer.write(action.rawValue)
    writer.key("records")
    writer.openArray()
    for (base, record) in records {
      writer.openObject()
      writer.key("base")
      writer.write(base)
      writer.key("image")
      writer.write(record.json)
      writer.closeObject()
    }
    writer.closeArray()
    writer.closeObject()
    return writer.bytes
  }

  /// 128 random bits, so that nobody can guess an erased content from its hash.
  static func newSalt() -> String {
    var source = SystemRandomNumberGenerator()
    let digits = (0..<2).map { _ in String(source.next() as UInt64, radix: 16) }
    return digits.map { String(repeating: "0", count: 16 - $0.utf8.count) + $0 }.joined()
  }
}
