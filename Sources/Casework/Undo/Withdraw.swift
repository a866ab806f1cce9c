import CaseBook
package import CaseModel
import CaseRules

extension UndoActs {
  /// Withdraws a record added by mistake: it disappears from lists, counts, searches and reports,
  /// and stays in the history with the reason.
  ///
  /// Notes, follow-ups and contacts that are about nothing else are withdrawn with it; other
  /// records lose the link. Undoing the commit restores everything.
  ///
  /// - Throws: if the reason is missing, or a stay would lose its place.
  package func withdraw(_ id: RecordID, because reason: String) throws(Refusal) -> Proposal {
    let reason = reason.trimmed
    guard !reason.isEmpty, reason.count <= Self.reasonLimit else {
      throw Refusal(
        .usage,
        nil,
        Phrase(
          "withdrawing \(id) needs a reason of at most \(Self.reasonLimit) characters",
          "\(id) 철회 사유를 \(Self.reasonLimit)자 이내로 쓰세요"
        )
      )
    }
    guard let record = book.record(id) else {
      throw Refusal(.rule, nil, Phrase("there is no record \(id)", "\(id) 기록이 없습니다"))
    }
    let along = companions(of: record)
    let gone = [record] + along
    var records = gone.map { $0.withdrawn(because: reason) }
    for other in linked(to: Set(gone.map(\.id))) {
      let unlinked = try unlinked(other, from: gone.map(\.id))
      if unlinked != other { records.append(unlinked) }
    }
    return Proposal(
      context.settled(Commit(.delete, records.map { Change($0) })),
      remarks: remarks(along.map(\.id), records.dropFirst(gone.count).map(\.id))
    )
  }

  private static let reasonLimit = 200

  /// The records that are only about this record, and those only about them.
  private func companions(of record: Record) -> [Record] {
    var found: [Record] = []
    var ids: Set<RecordID> = [record.id]
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for other in linked(to: ids) where other.isOnlyAbout(ids) {
        ids.insert(other.id)
        found.append(other)
        isGrowing = true
      }
    }
    return found.sorted { $0.id < $1.id }
  }

  /// The records that link to some others, without those themselves.
  private func linked(to ids: Set<RecordID>) -> [Record] {
    var found: [RecordID: Record] = [:]
    for id in ids {
      for kind in RecordKind.allCases {
        for row in book.rows(kind, linkingTo: id) {
          let other = book.id(kind, row)
          guard !ids.contains(other), found[other] == nil else { continue }
          found[other] = book.record(kind, row)
        }
      }
      for other in book.victims(naming: id) where !ids.contains(other.id) {
        found[other.id] = other
      }
    }
    return found.values.sorted { $0.id < $1.id }
  }

  private func unlinked(_ other: Record, from ids: [RecordID]) throws(Refusal) -> Record {
    var record = other.forgetting(ids)
    record[.corrects] = other[.corrects]
    let nested = record.fields.links.first { link in
      ids.contains(link.id) && link.path.count > 1
    }
    let known = context.check.problems(other)
    let isBroken = !context.check.problems(record).allSatisfy(known.contains)
    guard nested == nil, !isBroken else {
      throw Refusal(
        .rule,
        other.id,
        Phrase(
          "\(other.id) needs \(ids[0]): remove it there first",
          "\(other.id)에서 \(ids[0])을(를) 쓰고 있습니다. 먼저 그곳에서 빼세요"
        )
      )
    }
    return record
  }

  private func remarks(_ along: [RecordID], _ unlinked: [RecordID]) -> [Phrase] {
    func names(_ ids: [RecordID]) -> String {
      let rest = ids.count > 5 ? " +\(ids.count - 5)" : ""
      return ids.prefix(5).map(\.text).joined(separator: ", ") + rest
    }
    var remarks: [Phrase] = []
    if !along.isEmpty {
      let ids = names(along)
      remarks.append(Phrase("withdrawn with it: \(ids)", "함께 철회: \(ids)"))
    }
    if !unlinked.isEmpty {
      let ids = names(unlinked)
      remarks.append(Phrase("links removed from: \(ids)", "연결을 뺀 기록: \(ids)"))
    }
    return remarks
  }
}

extension Record {
  fileprivate func withdrawn(because reason: String) -> Record {
    var record = self
    record[.deleted] = true
    record[.withdrawnBecause] = reason
    return record
  }

  /// Whether it is a note, a follow-up or a contact whose subjects are all among these.
  fileprivate func isOnlyAbout(_ ids: Set<RecordID>) -> Bool {
    guard [.note, .followup, .contact].contains(kind) else { return false }
    let subjects = subjects
    return !subjects.isEmpty && subjects.allSatisfy(ids.contains)
  }
}
