package import CaseModel

/// A commit merged with colleagues' changes of its records since they were read.
package struct CommitMerge: Sendable {
  /// A record that a colleague saved since it was read.
  package struct Overtaken: Sendable {
    package let id: RecordID
    /// The record from which the change was made; nil if it cannot be read.
    package let base: Record?
    /// The current record; nil if it cannot be read.
    package let current: Record?

    package init(id: RecordID, base: Record?, current: Record?) {
      self.id = id
      self.base = base
      self.current = current
    }
  }

  /// A colleague's changes that were kept.
  package struct Taken: Sendable {
    /// The record as the colleague saved it.
    package let current: Record
    /// The keys of the fields.
    package let keys: [String]
  }

  /// Why a record cannot be merged automatically.
  package enum Obstacle: Error, Sendable {
    /// It was deleted, or its earlier version cannot be read.
    case gone(RecordID)
    /// Fields that both changed, and the current record.
    case clashes([ThreeWayMerge.Clash], Record)
  }

  /// The changes of the commit in their order, based on the current records.
  package private(set) var changes: [Change]
  package private(set) var taken: [Taken] = []

  /// Merges field by field.
  ///
  /// In fields listed in `forced`, our value replaces the colleague's.
  ///
  /// - Throws: what only an officer can decide.
  package init(
    _ changes: [Change],
    _ overtaken: [Overtaken],
    forcing forced: Set<String>
  ) throws(Obstacle) {
    self.changes = changes
    for record in overtaken {
      guard let index = changes.firstIndex(where: { $0.record.id == record.id }),
        let current = record.current, !current.isDeleted, let base = record.base
      else { throw .gone(record.id) }
      let merge = ThreeWayMerge(
        base: base.fields,
        mine: changes[index].record.fields,
        theirs: current.fields,
        Schema.of(record.id.kind)
      )
      let clashes = merge.clashes.filter { !forced.contains($0.key) }
      guard clashes.isEmpty else { throw .clashes(clashes, current) }
      self.changes[index] = Change(
        Record(id: record.id, fields: merge.fields),
        base: current.version
      )
      taken.append(Taken(current: current, keys: merge.taken))
    }
  }
}
