import CaseModel
import StrictJSON

/// A place behind a line of the access log, by which it is seen that the lines before are there.
struct AccessMark: Hashable, Sendable {
  /// Bytes of the log up to there.
  var size: Int
  /// The hash of the line before.
  var hash: String

  init(size: Int, hash: String) {
    self.size = size
    self.hash = hash
  }

  /// Reads what `json` gives.
  init?(_ json: JSON?) {
    guard let size = json?["bytes"]?.intValue, size >= 0, let hash = json?["hash"]?.stringValue
    else { return nil }
    self.init(size: size, hash: hash)
  }

  var json: JSON { ["bytes": .number(JSONNumber(size)), "hash": .string(hash)] }

  /// What a line says that follows it.
  var previous: String { "\"prev\":\"\(hash)\"" }

  /// Whether the line that ends there says that it has the hash; reads only that.
  func isHeld(by log: OpenFile) -> Bool {
    let end = Array("\"hash\":\"\(hash)\"}\n".utf8)
    guard size >= end.count else { return false }
    return (try? log.bytes(at: size - end.count, end.count)) == end
  }
}
