/// A commit of this or another session, without its changes.
package struct CommitSummary: Hashable, Sendable {
  package let sequence: Int
  package let at: Instant
  package let by: String
  package let action: CommitAction
  package let ids: [RecordID]

  package init(sequence: Int, at: Instant, by: String, action: CommitAction, ids: [RecordID]) {
    self.sequence = sequence
    self.at = at
    self.by = by
    self.action = action
    self.ids = ids
  }
}
