import CaseModel
import CaseReference
import StrictJSON

/// The program's own code lists.
func referenceCodes() throws -> CodeLists { try CodeLists(json: ReferenceText.codes) }

/// Tuesday 2025-10-14, 09:00 in Phnom Penh.
let tuesday = Zone.phnomPenh.instant(
  day: Calendar.dayNumber(year: 2025, month: 10, day: 14),
  hour: 9
)

extension Schema {
  /// The catalogues of all records and of the groups inside them, each once.
  static var every: [Schema] {
    var found: [Schema] = []
    var open = RecordKind.allCases.map { Schema.of($0) } + [.transition]
    while let schema = open.popLast() {
      guard !found.contains(where: { $0.name == schema.name }) else { continue }
      found.append(schema)
      open += schema.fields.compactMap(\.kind.schema)
    }
    return found
  }
}

extension JSON {
  /// The value as bytes in a file.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.write(self)
    return writer.bytes
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension Record {
  /// A victim with all required fields.
  static func victim(_ number: UInt32 = 1) -> Record {
    var record = Record(new: RecordID(.victim, number))
    record.version = 1
    record[.nameKo] = "김민준"
    record[.reportedAt] = tuesday
    record[.reportChannel] = "family"
    record[.caseOwner] = "kim"
    return record
  }

  /// A follow-up with all required fields.
  static func followup(_ number: UInt32 = 1, of victims: [RecordID] = []) -> Record {
    var record = Record(new: RecordID(.followup, number))
    record.version = 1
    record[.dueAt] = tuesday
    record[.subject] = "Call"
    record[.assignee] = "kim"
    record[.victims] = victims.isEmpty ? [RecordID(.victim, 1)] : victims
    return record
  }
}
