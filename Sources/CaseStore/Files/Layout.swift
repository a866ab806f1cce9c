import CaseModel

/// The names of the files in a casebook's directory.
enum Layout {
  static let settings = "casebook.json"
  static let journal = "journal.jsonl"
  static let lock = "lock"
  static let records = "records"
  static let checkpoint = "checkpoint.json"
  static let drafts = "drafts"
  static let access = "access.jsonl"
  static let accessHead = "access.json"
  /// The ledger of what was published.
  static let publications = "publications.jsonl"
  static let attachments = "attachments"
  /// An office's own rules, which narrow those of the program.
  static let reference = "reference"
  /// An office's own words for its letters.
  static let templates = "templates"
  static let templateSuffix = ".txt"

  /// `records/victims.json`: the name of a kind's file in findings.
  static func records(_ kind: RecordKind) -> String { "\(records)/\(kind.fileName)" }

  /// `attachments/` and the hash of the file.
  static func attachment(_ hash: String) -> String { "\(attachments)/\(hash)" }

  static let checkpointPath = "\(records)/\(checkpoint)"
}
