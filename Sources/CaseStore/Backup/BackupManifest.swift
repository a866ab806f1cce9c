package import CaseModel
import StrictJSON

/// What a backup holds: its last file, by which a restore knows that it is whole.
package struct BackupManifest: Hashable, Sendable {
  package struct File: Hashable, Sendable {
    package let name: String
    package let size: Int
    /// SHA-256 as 64 lowercase hexadecimal digits.
    package let hash: String
  }

  /// The number and hash of the last commit in it.
  package let sequence: Int
  package let head: String
  package let at: Instant
  package let files: [File]

  /// The name of the manifest in the archive.
  static let name = "manifest.json"

  init(sequence: Int, head: String, at: Instant, files: [File]) {
    self.sequence = sequence
    self.head = head
    self.at = at
    self.files = files
  }

  /// Reads the output of `json`.
  init?(_ bytes: [UInt8]) {
    let json = try? JSON.parse(bytes)
    guard json?["backup"]?.intValue == Self.format, let sequence = json?["sequence"]?.intValue,
      let head = json?["head"]?.stringValue, let list = json?["files"]?.arrayValue,
      let at = json?["at"]?.stringValue.flatMap({ Instant($0) })
    else { return nil }
    let files = list.compactMap { item -> File? in
      guard let name = item["name"]?.stringValue, let size = item["bytes"]?.intValue,
        let hash = item["sha256"]?.stringValue
      else { return nil }
      return File(name: name, size: size, hash: hash)
    }
    guard files.count == list.count else { return nil }
    self.init(sequence: sequence, head: head, at: at, files: files)
  }

  var json: JSON {
    let list = files.map { file -> JSON in
      [
        "name": .string(file.name), "bytes": .number(JSONNumber(file.size)),
        "sha256": .string(file.hash),
      ]
    }
    return [
      "backup": .number(JSONNumber(Self.format)), "at": .string(at.text),
      "sequence": .number(JSONNumber(sequence)), "head": .string(head), "files": .array(list),
    ]
  }

  private static let format = 1
}
