package import CaseBook
package import CaseModel
package import StrictJSON

/// A case with all its records, for another casebook.
package struct CaseBundle: Sendable {
  /// Incremented when older readers cannot read the new format.
  static let version = 1

  /// The name of the office that exports the case.
  package let site: String
  /// The identity of the casebook; nil if it has none yet.
  private let book: BookIdentity?
  /// The case first.
  package let records: [Record]
  /// The files that the records name and that are not in the bundle.
  private let attachments: [JSON]
  private let at: Instant
  private let user: String

  /// Collects a case.
  ///
  /// Links to records outside the bundle are omitted, and so are other victims. For an audience
  /// outside the office the contacts, notes, leads, incidents and the reporter are omitted, too.
  package init(
    _ victim: Record,
    in book: Book,
    site: String,
    identity: BookIdentity? = nil,
    at: Instant,
    user: String,
    leaves: Bool
  ) {
    self.site = site
    self.book = identity
    self.at = at
    self.user = user
    let ids = Self.ids(victim, in: book, leaves: leaves)
    let found = ids.compactMap { book.record($0) }
    let shown = found.filter { $0.inBundle(of: [], leaves: leaves) != nil }
    let kept = Set(shown.map(\.id))
    attachments = shown.flatMap { record in
      record[list: .attachments].map { file in
        ["record": .string(record.id.text), "file": .object(file.members(.attachment))] as JSON
      }
    }
    records = shown.compactMap { $0.inBundle(of: kept, leaves: leaves) }
  }

  package var json: JSON {
    [
      "casebook_bundle": .number(JSONNumber(Self.version)), "site": .string(site),
      "book": book.map { .string($0.text) } ?? .null,
      "exported_at": .string(at.text), "exported_by": .string(user),
      "records": .array(records.map(\.json)),
      "of": .object(
        records.map {
          JSONMember(key: $0.id.text, value: .string(ImageDigest($0).text))
        }
      ),
      "files_left_behind": .array(attachments),
    ]
  }

  /// The content of the file, without a line end.
  package var bytes: [UInt8] { json.serialized(pretty: true) }

  /// The number of files that the records name.
  package var leftBehind: Int { attachments.count }

  private static func ids(_ victim: Record, in book: Book, leaves: Bool) -> [RecordID] {
    let kinds: [RecordKind] =
      [.followup, .incident, .lead] + (leaves ? [] : [.note, .contact])
    var ids = [victim.id]
    for kind in kinds {
      ids += book.rows(kind, linkingTo: victim.id).map { book.id(kind, $0) }
    }
    let carried: Set<RecordKind> = [.compound, .counterpart, .lead, .incident]
    let linked = ids.compactMap { book.record($0) }.flatMap { $0.fields.links.map(\.id) }
    let reporter = leaves ? [] : linked.filter { $0.kind == .contact }
    var seen = Set<RecordID>()
    return (ids + linked.filter { carried.contains($0.kind) } + reporter).filter {
      seen.insert($0).inserted && book.contains($0)
    }
  }
}
