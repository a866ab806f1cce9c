import CaseModel
import Casework
import Testing

/// Restoring a record, and the commits looked up for it.
struct RestoreTests {
  private static let line =
    #"{"id":"V-0001","version":3,"stage":"reported","name_ko":"가나다","created_at":"2025-10-01T00:00:00Z","created_by":"lee"}"#

  @Test func anEarlierImageComesBackAsANewVersionThatIsThere() throws {
    let desk = try Desk([Self.line])
    let now = try #require(desk["V-0001"])
    var image = now
    image[.nameKo] = "라마바"
    image[.deleted] = true
    image[.withdrawnBecause] = "x"
    image[.createdAt] = nil
    image[.createdBy] = "kim"
    image.version = 1
    let proposal = try desk.context.undoing.restore(image)
    #expect(proposal.commit.action == .restore)
    let record = try #require(proposal.commit.changes.first?.record)
    #expect(record[.nameKo] == "라마바" && record.version == now.version)
    #expect(record[.deleted] == nil && record[.withdrawnBecause] == nil)
    #expect(record[.createdAt] == now[.createdAt] && record[.createdBy] == "lee")
  }

  @Test func whatIsSoAlreadyIsNotBroughtBack() throws {
    let desk = try Desk([Self.line])
    let now = try #require(desk["V-0001"])
    #expect(throws: Refusal.self) { try desk.context.undoing.restore(now) }
  }

  @Test func aCommitIsTheOneThatIsWanted() throws {
    let (one, other) = (RecordID(.victim, 1), RecordID(.victim, 2))
    var merged = Record(new: one)
    merged[.deleted] = true
    merged[.duplicateOf] = other
    var withdrawn = Record(new: one)
    withdrawn[.deleted] = true
    func commit(_ after: Record) -> CommitWithChanges {
      let seen = CommitSummary(
        sequence: 7,
        at: Instant(seconds: 0),
        by: "kim",
        action: .edit,
        ids: [one]
      )
      return CommitWithChanges(seen, steps: [RecordStep(before: Record(new: one), after: after)])
    }
    let (merge, withdrawal, edit) = (commit(merged), commit(withdrawn), commit(Record(new: one)))
    #expect(WantedCommit.number(7).isMet(by: edit) && !WantedCommit.number(8).isMet(by: edit))
    #expect(WantedCommit.merge(of: one).isMet(by: merge))
    #expect(!WantedCommit.merge(of: other).isMet(by: merge))
    #expect(!WantedCommit.merge(of: one).isMet(by: withdrawal))
    #expect(WantedCommit.withdrawal(of: one).isMet(by: withdrawal))
    #expect(!WantedCommit.withdrawal(of: other).isMet(by: withdrawal))
    #expect(!WantedCommit.withdrawal(of: one).isMet(by: merge))
    #expect(!WantedCommit.withdrawal(of: one).isMet(by: edit))
    let gone = CommitWithChanges(
      edit.seen,
      steps: [RecordStep(before: withdrawn, after: withdrawn)]
    )
    #expect(!WantedCommit.withdrawal(of: one).isMet(by: gone))
  }
}
