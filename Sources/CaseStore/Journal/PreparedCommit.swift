package import CaseModel

/// A complete commit: its records have ids, versions, and who saved them when.
package struct PreparedCommit: Sendable {
  package let at: Instant
  package let by: String
  package let commit: Commit

  package init(at: Instant, by: String, commit: Commit) {
    self.at = at
    self.by = by
    self.commit = commit
  }
}
