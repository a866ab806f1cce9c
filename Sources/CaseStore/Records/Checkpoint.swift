import CaseModel
import Hashing
import StrictJSON

/// The content of `records/checkpoint.json`: how much of the journal is folded into `records/`, and
/// the state of each file there.
struct Checkpoint: Hashable, Sendable {
  /// The position after the last line of the journal that is folded in.
  var position = JournalPosition()
  /// Numbers that no record has and that must not be used.
  var reserved = ReservedNumbers()
  /// By name.
  var files: [String: File] = [:]

  struct File: Hashable, Sendable {
    var size: Int
    var sha256: String
    /// Nanoseconds since 1970.
    var modified: Int
    /// The keys with which all its records begin; nil if they differ.
    var listed: String?
    /// The checksum of its rows; nil if an older program wrote it.
    var rows: String?
  }

  init(position: JournalPosition, reserved: ReservedNumbers, files: [String: File]) {
    self.position = position
    self.reserved = reserved
    self.files = files
  }

  /// Reads the file; nil if it is incomplete or its checksum does not match.
  init?(_ bytes: [UInt8]) {
    guard let json = try? JSON.parse(bytes), let sequence = json["sequence"]?.intValue,
      let head = json["head"]?.stringValue, let offset = json["offset"]?.intValue, offset >= 0,
      JournalLine.numbers.contains(sequence),
      let members = json["files"]?.objectValue
    else { return nil }
    position = JournalPosition(offset: offset, sequence: sequence, head: head)
    position.unused = min(max(0, json["unused"]?.intValue ?? 0), JournalContent.mostUnused)
    position.isLost = json["lost"]?.boolValue ?? false
    reserved = ReservedNumbers(json["reserved"])
    for member in members {
      guard let size = member.value["size"]?.intValue,
        let sha256 = member.value["sha256"]?.stringValue,
        let modified = member.value["modified"]?.intValue
      else { return nil }
      files[member.key] = File(
        size: size,
        sha256: sha256,
        modified: modified,
        listed: member.value["listed"]?.stringValue,
        rows: member.value["xxh3"]?.stringValue
      )
    }
    // An older program wrote neither this checksum nor those of rows.
    let isOlder = json["sum"] == nil && files.values.allSatisfy { $0.rows == nil }
    guard isOlder || json["sum"]?.stringValue == Self.sum(json) else { return nil }
  }

  /// The file's bytes, with the checksum of its content.
  var bytes: [UInt8] {
    var json = json
    json["sum"] = .string(Self.sum(json))
    return json.serialized(pretty: true) + Array("\n".utf8)
  }

  private static func sum(_ json: JSON) -> String {
    var json = json
    json["sum"] = nil
    return XXH64.hex(json.serialized())
  }

  private var json: JSON {
    let members = RecordKind.allCases.compactMap { kind in
      files[kind.fileName].map { JSONMember(key: kind.fileName, value: $0.json) }
    }
    var json: JSON = [
      "sequence": .number(JSONNumber(position.sequence)),
      "head": .string(position.head),
      "offset": .number(JSONNumber(position.offset)),
      "files": .object(members),
    ]
    if position.unused > 0 {
      json["unused"] = .number(JSONNumber(position.unused))
      json["lost"] = .bool(position.isLost)
    }
    json["reserved"] = reserved.json
    return json
  }
}

extension Checkpoint.File {
  fileprivate var json: JSON {
    var json: JSON = [
      "size": .number(JSONNumber(size)),
      "sha256": .string(sha256),
      "modified": .number(JSONNumber(modified)),
    ]
    json["listed"] = listed.map { .string($0) }
    json["xxh3"] = rows.map { .string($0) }
    return json
  }
}
