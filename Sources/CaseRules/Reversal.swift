package import CaseModel

/// Takes commits back, does them again and brings earlier images of records back.
///
/// Nothing that was saved is ever removed: each gives the records that a new commit has to save.
package enum Reversal {
  /// Why a commit cannot be taken back or done again.
  package enum Refusal: Error, Hashable, Sendable {
    /// Somebody changed the record since, and that would be lost.
    case changedSince(RecordID, by: String)
    /// A record that would be deleted is one that a later record is about.
    case linkedSince(RecordID, from: RecordID)
    /// Nobody can read what the record was before.
    case unreadable(RecordID)
    /// The record is already as it shall be.
    case alreadySo(RecordID)
  }

  /// The records as they were before a commit; a record that the commit added comes out deleted.
  package static func undone(_ steps: [RecordStep], in book: Book) throws(Refusal) -> [Record] {
    var records: [Record] = []
    let own = Set(steps.map(\.after.id))
    for step in steps {
      let id = step.after.id
      let now = try current(id, book)
      if step.before == nil, step.after.version == 1,
        let later = book.firstLink(to: id, except: own)
      {
        throw .linkedSince(id, from: later)
      }
      let isSame =
        now.version == step.after.version || now.fields.hasSameContent(as: step.after.fields)
      guard isSame else { throw .changedSince(id, by: now[.updatedBy] ?? "?") }
      guard let before = step.before ?? deleted(step.after) else { throw .unreadable(id) }
      records.append(now.taking(before))
    }
    return records
  }

  /// The records as a commit left them, after it was taken back.
  package static func redone(_ steps: [RecordStep], in book: Book) throws(Refusal) -> [Record] {
    var records: [Record] = []
    for step in steps {
      let id = step.after.id
      let now = try current(id, book)
      guard let before = step.before ?? deleted(step.after) else { throw .unreadable(id) }
      guard now.fields.hasSameContent(as: before.fields) else {
        throw .changedSince(id, by: now[.updatedBy] ?? "?")
      }
      records.append(now.taking(step.after))
    }
    return records
  }

  /// The record as an earlier image has it, also where it was deleted since.
  package static func restored(_ image: Record, in book: Book) throws(Refusal) -> Record {
    let now = try current(image.id, book)
    var wanted = image
    wanted[.deleted] = nil
    guard !now.fields.hasSameContent(as: wanted.fields) else { throw .alreadySo(image.id) }
    return now.taking(wanted)
  }

  /// The newest commit of a list, the newest first, that was neither taken back nor takes another back.
  ///
  /// A commit counts as taken back where a later one brought back what was before it.
  package static func lastStanding(_ commits: [PastCommit]) -> PastCommit? {
    var undoings: [PastCommit] = []
    for commit in commits {
      if commit.seen.action == .undo {
        undoings.append(commit)
      } else if let undoing = undoings.firstIndex(where: { $0.takesBack(commit) }) {
        undoings.remove(at: undoing)
      } else {
        return commit
      }
    }
    return nil
  }

  private static func current(_ id: RecordID, _ book: Book) throws(Refusal) -> Record {
    guard let record = book.saved(id) else {
      throw .unreadable(id)
    }
    return record
  }

  /// A record that a commit added is deleted before it, as far as it can be.
  fileprivate static func deleted(_ added: Record) -> Record? {
    guard added.version == 1 else { return nil }
    var record = added
    record[.deleted] = true
    return record
  }
}

extension Reversal.Refusal {
  /// The record that it is about.
  package var id: RecordID {
    switch self {
    case .changedSince(let id, _), .linkedSince(let id, _), .unreadable(let id),
      .alreadySo(let id):
      id
    }
  }

  /// What stands in the way, in one sentence without a full stop.
  package var phrase: Phrase {
    switch self {
    case .changedSince(let id, let who):
      Phrase("\(who) changed \(id.text) since", "이후 \(who)님이 \(id.text)을(를) 바꿨습니다")
    case .linkedSince(let id, let later):
      Phrase("\(later.text) is about \(id.text)", "\(later.text)이(가) \(id.text)에 연결되어 있습니다")
    case .unreadable(let id):
      Phrase("nobody can read what \(id.text) was before", "\(id.text)의 이전 내용을 읽을 수 없습니다")
    case .alreadySo(let id):
      Phrase("\(id.text) is like that already", "\(id.text)은(는) 이미 그 상태입니다")
    }
  }
}

extension Book {
  /// A record that is there and links to another one; nil where only those left out do.
  fileprivate func firstLink(to id: RecordID, except own: Set<RecordID>) -> RecordID? {
    for kind in RecordKind.allCases {
      for row in rows(kind, linkingTo: id) where !own.contains(self.id(kind, row)) {
        return self.id(kind, row)
      }
    }
    return nil
  }
}

extension Record {
  /// This record's id, version and beginning, with the content of another image of it.
  fileprivate func taking(_ image: Record) -> Record {
    var record = Record(id: id, fields: image.fields)
    record.version = version
    record[.createdAt] = self[.createdAt]
    record[.createdBy] = self[.createdBy]
    return record
  }
}

extension PastCommit {
  /// Whether this commit left every record as it was before an earlier one.
  fileprivate func takesBack(_ earlier: PastCommit) -> Bool {
    guard steps.count == earlier.steps.count else { return false }
    return earlier.steps.allSatisfy { step in
      guard let mine = steps.first(where: { $0.after.id == step.after.id }),
        let before = step.before ?? Reversal.deleted(step.after)
      else { return false }
      return mine.after.fields.hasSameContent(as: before.fields)
    }
  }
}
