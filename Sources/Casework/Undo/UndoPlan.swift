package import CaseBook
package import CaseModel
import CaseRules

/// The part of a commit that can be undone: fields that were not changed since.
package struct UndoPlan: Sendable {
  /// Something that stays as it is, and why.
  package enum Left: Hashable, Sendable {
    /// Fields that were changed since; empty if the commit added the record.
    case changed(RecordID, [String], by: String)
    /// A later record links to one that the commit added.
    case linked(RecordID, from: RecordID)
    /// The earlier version cannot be read.
    case unreadable(RecordID)
  }

  /// The records after the undo, in the order of the commit.
  package private(set) var records: [Record] = []
  package private(set) var left: [Left] = []

  private let book: Book
  private let check: RecordCheck
  /// The records that exist again, so that links to them are valid again.
  private let returning: Set<RecordID>

  package init(_ steps: [RecordStep], in book: Book, _ check: RecordCheck) {
    self.book = book
    self.check = check
    returning = Set(steps.filter { $0.after.isDeleted }.map(\.after.id))
    let blocked = blockedAdditions(steps)
    for step in steps {
      let id = step.after.id
      guard let now = book.saved(id) else {
        left.append(.unreadable(id))
        continue
      }
      if step.isAddition {
        takeAway(now, blocked[id])
      } else if let before = step.before {
        takeBack(before, step.after, now)
      } else {
        left.append(.unreadable(id))
      }
    }
  }

  private mutating func takeAway(_ now: Record, _ obstacle: Left?) {
    if let obstacle { return left.append(obstacle) }
    guard !now.isDeleted else { return }
    var record = now
    record[.deleted] = true
    records.append(record)
  }

  private mutating func takeBack(_ before: Record, _ after: Record, _ now: Record) {
    let (record, kept) = Self.image(
      before: followed(before),
      after: followed(after),
      now: now,
      check
    )
    if !record.fields.hasSameContent(as: now.fields) { records.append(record) }
    if !kept.isEmpty { left.append(.changed(now.id, kept, by: now[.updatedBy] ?? "?")) }
  }

  /// An earlier version whose links follow later merges.
  private func followed(_ image: Record) -> Record {
    Record(
      id: image.id,
      fields: image.fields.naming { id in
        guard !returning.contains(id), id != image.id, !book.contains(id) else { return id }
        return book.record(mergedFrom: id) ?? id
      }
    )
  }

  /// The record with a change undone, and the keys of the fields that stay because they were
  /// changed since.
  static func image(
    before: Record,
    after: Record,
    now: Record,
    _ check: RecordCheck
  ) -> (record: Record, kept: [String]) {
    let back = TakeBack(
      before: before.fields,
      after: after.fields,
      now: now.fields,
      Schema.of(now.kind)
    )
    var record = Record(id: now.id, fields: back.fields)
    if record.kind == .victim { record.settleStays() }
    return record.mended(like: now, check, kept: back.kept)
  }

  /// The records that the commit added and that must stay: they were changed since, or something
  /// that stays links to them.
  private func blockedAdditions(_ steps: [RecordStep]) -> [RecordID: Left] {
    let added = steps.filter(\.isAddition)
    var blocked: [RecordID: Left] = [:]
    for step in added {
      let id = step.after.id
      guard let row = book.row(id), !book[id.kind].isDeleted(row),
        book[id.kind].version(row) != step.after.version, let now = book.saved(id),
        !now.fields.hasSameContent(as: step.after.fields)
      else { continue }
      blocked[id] = .changed(id, [], by: now[.updatedBy] ?? "?")
    }
    var going = Set(added.map(\.after.id)).subtracting(blocked.keys)
    var isSettled = false
    while !isSettled {
      isSettled = true
      for id in going.sorted() {
        guard let later = book.firstLink(to: id, except: going) else { continue }
        blocked[id] = .linked(id, from: later)
        going.remove(id)
        isSettled = false
      }
    }
    return blocked
  }
}

extension RecordStep {
  /// Whether the commit added the record.
  var isAddition: Bool { before == nil && after.version == 1 }

  /// Whether the commit merged the record into another one.
  package var isMerge: Bool {
    before?.isDeleted == false && after.isDeleted && after[.duplicateOf] != nil
  }
}

extension Record {
  /// The record with required values, taken from the saved one if the undo removed them.
  fileprivate func mended(
    like now: Record,
    _ check: RecordCheck,
    kept: [String]
  ) -> (record: Record, kept: [String]) {
    let known = Set(check.problems(now))
    let schema = Schema.of(kind)
    var record = self
    var kept = kept
    for _ in 0..<3 {
      let problems = check.problems(record).filter { !known.contains($0) }
      let keys = problems.compactMap { problem -> String? in
        if case .key(let key)? = problem.path.first { key } else { nil }
      }
      guard !keys.isEmpty else { break }
      let needed = keys.flatMap { key in [key] + (schema[key]?.requirement.other.map { [$0] } ?? [])
      }
      for key in needed where record.fields[key] != now.fields[key] {
        record.fields[key] = now.fields[key]
        if !kept.contains(key) { kept.append(key) }
      }
    }
    return (record, kept)
  }
}

extension Requirement {
  /// The field whose value makes this one required.
  fileprivate var other: String? {
    switch self {
    case .when(let key, _), .whenNot(let key, _): key
    case .never, .always, .oneOf: nil
    }
  }
}

extension Book {
  /// An existing record that links to another one; nil if only excluded ones do.
  fileprivate func firstLink(to id: RecordID, except own: Set<RecordID>) -> RecordID? {
    for kind in RecordKind.allCases {
      for row in rows(kind, linkingTo: id) where !own.contains(self.id(kind, row)) {
        return self.id(kind, row)
      }
    }
    return nil
  }
}
