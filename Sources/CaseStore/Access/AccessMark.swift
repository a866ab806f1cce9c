import CaseModel
import StrictJSON

/// A position after a line of the access log, which proves that the lines before it exist.
struct AccessMark: Hashable, Sendable {
  /// The size of the log up to there, in bytes.
  var size: Int
  /// The hash of the line before.
  var hash: String

  init(size: Int, hash: String) {
    self.size = size
    self.hash = hash
  }

  /// Reads the output of `json`.
  init?(_ json: JSON?) {
    guard let size = json?["bytes"]?.intValue, size >= 0, let hash = json?["hash"]?.stringValue
    else { return nil }
    self.init(size: size, hash: hash)
  }

  var json: JSON { ["bytes": .number(JSONNumber(size)), "hash": .string(hash)] }

  /// The `prev` member of the next line.
  var previous: String { "\"prev\":\"\(hash)\"" }

  /// Whether the line that ends there has the hash; reads only those bytes.
  func isHeld(by log: OpenFile) -> Bool {
    let end = Array("\"hash\":\"\(hash)\"}\n".utf8)
    guard size >= end.count else { return false }
    return (try? log.bytes(at: size - end.count, end.count)) == end
  }
}
