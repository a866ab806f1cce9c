package import CaseModel
package import StrictJSON

/// A case with all that belongs to it, for another casebook.
package struct CaseBundle: Sendable {
  /// Counted up when a reader of this one could not read what comes.
  static let version = 1

  /// The name of the office whose case it is.
  package let site: String
  /// The case first.
  package let records: [Record]
  /// The files that are named in the records and are not in the bundle.
  private let attachments: [JSON]
  private let at: Instant
  private let user: String

  /// Collects a case.
  ///
  /// Links to what is not in it are left out, and so are other victims. For an audience outside the office the
  /// contacts, notes, leads, incidents and who reported stay behind.
  package init(
    _ victim: Record,
    in book: Book,
    site: String,
    at: Instant,
    user: String,
    leaves: Bool
  ) {
    self.site = site
    self.at = at
    self.user = user
    let found = Self.ids(victim, in: book, leaves: leaves).compactMap { id in
      book.record(id).flatMap { leaves ? OutsideView.record($0) : $0 }
    }
    let kept = Set(found.map(\.id))
    attachments = found.flatMap { record in
      record[list: .attachments].map { file in
        ["record": .string(record.id.text), "file": .object(file.members(.attachment))] as JSON
      }
    }
    records = found.map { record in
      var copy = Record(id: record.id, fields: record.fields.keepingLinks(to: kept))
      copy[.attachments] = nil
      return copy
    }
  }

  package var json: JSON {
    [
      "casebook_bundle": .number(JSONNumber(Self.version)), "site": .string(site),
      "exported_at": .string(at.text), "exported_by": .string(user),
      "records": .array(records.map(\.json)), "files_left_behind": .array(attachments),
    ]
  }

  /// How many files the records name.
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

extension FieldSet {
  /// The same fields without the links to anything else.
  fileprivate func keepingLinks(to kept: Set<RecordID>) -> FieldSet {
    var copy = self
    for (key, value) in values { copy[key] = value.keepingLinks(to: kept) }
    return copy
  }
}

extension FieldValue {
  fileprivate func keepingLinks(to kept: Set<RecordID>) -> FieldValue? {
    switch self {
    case .link(let id): return kept.contains(id) ? self : nil
    case .links(let ids):
      let left = ids.filter { kept.contains($0) }
      return left.isEmpty ? nil : .links(left)
    case .group(let fields): return .group(fields.keepingLinks(to: kept))
    case .entries(let entries): return .entries(entries.map { $0.keepingLinks(to: kept) })
    default: return self
    }
  }
}
