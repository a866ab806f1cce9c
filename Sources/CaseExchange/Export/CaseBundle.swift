package import CaseBook
package import CaseModel
package import CaseRules
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
  /// Who exported it; nil if it leaves the office.
  private let user: String?

  /// Collects a case.
  ///
  /// Links to records outside the bundle are omitted, and so are other victims. With a view, it holds
  /// what that audience may see.
  package init(
    _ victim: Record,
    in book: Book,
    site: String,
    identity: BookIdentity? = nil,
    at: Instant,
    user: String,
    as view: RedactedView?
  ) {
    self.site = site
    self.book = identity
    self.at = at
    self.user = view == nil ? user : nil
    let shown = Self.shown(victim, in: book, as: view)
    let kept = Set(shown.map(\.id))
    attachments = shown.flatMap { record in
      record[list: .attachments].map { file in
        ["record": .string(record.id.text), "file": .object(file.members(.attachment))] as JSON
      }
    }
    records = shown.compactMap { book.record($0.id)?.inBundle(of: kept, as: view) }
  }

  package var json: JSON {
    [
      "casebook_bundle": .number(JSONNumber(Self.version)), "site": .string(site),
      "book": book.map { .string($0.text) } ?? .null,
      "exported_at": .string(at.text), "exported_by": user.map { .string($0) } ?? .null,
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

  /// The records of the case as the reader sees them, the case first, with those that they name.
  private static func shown(_ victim: Record, in book: Book, as view: RedactedView?) -> [Record] {
    let kinds: [RecordKind] = [.followup, .incident, .lead, .note, .contact]
    let own = kinds.flatMap { kind in
      book.rows(kind, linkingTo: victim.id).compactMap { book.record(kind, $0) }
    }
    let first = ([victim] + own).compactMap { $0.shown(in: view) }
    var seen = Set(first.map(\.id))
    let linked = first.flatMap { $0.fields.links.map(\.id) }.filter { id in
      id.kind != .victim && id.kind != .followup && id.kind != .note && seen.insert(id).inserted
    }
    return first + linked.compactMap { book.record($0)?.shown(in: view) }
  }
}
