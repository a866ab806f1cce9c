package import CaseModel
import CaseReference
package import CaseStore

extension Officer {
  package static let kim = Officer(account: "kim", uid: 1000)
  package static let lee = Officer(account: "lee", uid: 1001)
}

extension CodeLists {
  /// The lists that are built into the program.
  package static func carried() throws -> CodeLists { try parsed.get() }

  private static let parsed = Result { try CodeLists(json: ReferenceText.codes) }
}

extension Record {
  /// A new victim that can be saved.
  package static func victim(_ name: String, _ index: UInt32 = 0) -> Record {
    var record = Record(new: .provisional(.victim, index))
    record[.nameKo] = name
    record[.reportedAt] = Instant("2025-10-01T09:00+07:00")
    record[.reportChannel] = "family"
    record[.caseOwner] = "kim"
    record[.sex] = "unknown"
    return record
  }

  /// A new note about a victim that can be saved.
  package static func note(_ text: String, about victim: RecordID, _ index: UInt32 = 0) -> Record {
    var record = Record(new: .provisional(.note, index))
    record[.at] = Instant("2025-10-02T09:00+07:00")
    record[.by] = "kim"
    record[.text] = text
    record[.victims] = [victim]
    return record
  }
}

extension AttachmentFolder {
  /// Stores bytes that are given all at once.
  @discardableResult
  package func keep(_ bytes: [UInt8]) throws(StoreError) -> StoredFile {
    var rest = bytes
    return try keep {
      defer { rest = [] }
      return rest
    }
  }
}
