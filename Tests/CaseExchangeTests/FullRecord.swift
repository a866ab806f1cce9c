import CaseModel
import CaseReference
import Testing

/// Records with a value in every field of the catalogue.
struct FullRecord {
  let codes: CodeLists

  /// A record of a kind; another seed gives other texts and numbers.
  func record(_ kind: RecordKind, _ number: UInt32 = 1, seed: Int = 1) throws -> Record {
    var record = Record(id: RecordID(kind, number), fields: try fields(Schema.of(kind), seed))
    record[.version] = 3
    record.fields["deleted"] = nil
    return record
  }

  private func fields(_ schema: Schema, _ seed: Int) throws -> FieldSet {
    var set = FieldSet()
    for field in schema.fields { set[field.key] = try value(field.kind, seed) }
    return set
  }

  private func value(_ kind: FieldKind, _ seed: Int) throws -> FieldValue {
    switch kind {
    case .text: .text("'=\(seed), \"b\"; c")
    case .user: .text("kim\(seed)")
    case .longText: .text("-\(seed) a\nb; c/d\n\n\"e\"")
    case .texts: .texts(["a/b, \(seed)", "c; d", "'+1"])
    case .code(let list): .code(try code(list, seed))
    case .codes(let list): .codes([try code(list, 0), try code(list, seed)])
    case .flag: .flag(seed % 2 == 0)
    case .integer(let range):
      .integer(range.lowerBound + min(seed, range.upperBound - range.lowerBound))
    case .decimal(let range): .decimal(range.lowerBound + Double(seed) / 8)
    case .amount: .amount(try #require(Amount(text: "\(seed)000.5")))
    case .day: .day(try #require(PartialDate("2025-08")))
    case .instant, .moment: .instant(Instant(seconds: 1_759_454_400 + seed))
    case .link(let kinds), .linkOrText(let kinds): .link(try link(kinds))
    case .links(let kinds): .links([try link(kinds)])
    case .group(let schema): .group(try fields(schema, seed))
    case .entries(let schema): .entries([try fields(schema, seed), try fields(schema, seed + 1)])
    }
  }

  private func code(_ list: String, _ seed: Int) throws -> Code {
    let entries = codes[list].entries
    try #require(!entries.isEmpty, "no codes of \(list)")
    return entries[seed % entries.count].code
  }

  private func link(_ kinds: [RecordKind]) throws -> RecordID {
    RecordID(try #require(kinds.first), 1)
  }
}
