import CaseModel

/// The names of what is in a casebook's directory.
enum Layout {
  static let settings = "casebook.json"
  static let journal = "journal.jsonl"
  static let lock = "lock"
  static let records = "records"
  static let checkpoint = "checkpoint.json"
  static let drafts = "drafts"
  static let access = "access.jsonl"
  static let accessHead = "access.json"
  static let attachments = "attachments"

  /// `records/victims.json`: how findings name the file of a kind.
  static func records(_ kind: RecordKind) -> String { "\(records)/\(kind.fileName)" }

  /// `attachments/` and the hash by which a file is kept.
  static func attachment(_ hash: String) -> String { "\(attachments)/\(hash)" }

  static let checkpointPath = "\(records)/\(checkpoint)"
}
