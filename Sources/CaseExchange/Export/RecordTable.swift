package import CaseModel
package import CaseRules
import StrictJSON

/// Records of one kind as a table of every field of the catalogue, which an import reads back
/// unchanged.
///
/// Two columns identify the origin of a row: `of`, the digest of its record, and `book`, the
/// identity of the casebook.
package struct RecordTable: Sendable {
  private let fields: [Field]
  private let reader: OutsideReader?
  private let zone: Zone
  private let book: BookIdentity?

  /// With a reader the table leaves the office; only cases ever do.
  package init(_ kind: RecordKind, for reader: OutsideReader?, zone: Zone, book: BookIdentity?) {
    self.reader = reader
    self.zone = zone
    self.book = book
    fields = Schema.of(kind).inFileOrder.filter { field in
      field.key != "attachments" && (!field.isSystemManaged || field.key == "version")
        && (reader.map { $0.mayShow(field) || $0.mustFill(field) } ?? true)
    }
  }

  /// The keys of the columns, then the values of each record.
  package func rows(_ records: [Record]) -> [[String]] {
    let heads = ["id"] + fields.map(\.key) + [Self.imageKey, Self.bookKey]
    return [heads]
      + records.map { record in
        let shown = shown(record)
        let cells = fields.map { shown.fields[$0.key]?.cell($0.kind, zone) ?? "" }
        return [record.id.text] + cells + [ImageDigest(shown).text, book?.text ?? ""]
      }
  }

  /// The records as a JSON array, one per line, without the internal fields that the program sets.
  package func json(_ records: [Record]) -> [UInt8] {
    let keys = Set(["id"] + fields.map(\.key))
    let lines = records.map { record in
      let shown = shown(record)
      let members = shown.json.objectValue ?? []
      var json = JSON.object(members.filter { reader == nil || keys.contains($0.key) })
      json[Self.imageKey] = .string(ImageDigest(shown).text)
      json[Self.bookKey] = book.map { .string($0.text) }
      return json.serialized()
    }
    return Array("[\n".utf8) + Array(lines.joined(separator: ",\n".utf8)) + Array("\n]\n".utf8)
  }

  private func shown(_ record: Record) -> Record {
    guard let reader else { return record }
    let view = reader.view(record, for: .records)
    return view.record(record) ?? Record(id: record.id, fields: FieldSet())
  }

  /// The column of the record's digest.
  static let imageKey = "of"
  /// The column of the casebook's identity.
  static let bookKey = "book"
}

extension FieldValue {
  /// The value as a cell: plain if an import can read it back, otherwise as JSON.
  ///
  /// Times are in the office's zone with their offset, so that their first ten characters are the
  /// day shown on the screen.
  func cell(_ kind: FieldKind, _ zone: Zone) -> String {
    switch self {
    case .flag(let flag): return flag ? "yes" : "no"
    case .codes(let codes): return codes.map(\.text).joined(separator: "; ")
    case .links(let ids): return ids.map(\.text).joined(separator: "; ")
    default:
      let json = json(kind, in: zone)
      return json.stringValue ?? String(decoding: json.serialized(), as: UTF8.self)
    }
  }
}
