import CaseModel
import CaseRules
import Casework
import Testing

/// What the keeper refuses, whatever program sends it.
struct SecondNameCheckTests {
  /// One change of one record by one account; it is refused unless said otherwise.
  struct Trial: Sendable, CustomTestStringConvertible {
    let name: String
    var account = "kim"
    var action = CommitAction.edit
    var isSaved = false
    let id: String
    let change: @Sendable (inout Record) -> Void
    var testDescription: String { name }
  }

  static let trials = [
    Trial(name: "closes as untraceable", action: .stage, id: "V-0001") {
      $0[.stage] = "closed"
      $0[.closureReason] = "untraceable"
      $0[.closedWith] = "chief"
    },
    Trial(name: "a supervisor alone", account: "chief", action: .stage, id: "V-0001") {
      $0[.stage] = "closed"
      $0[.closureReason] = "untraceable"
      $0[.closedWith] = "chief"
    },
    Trial(name: "lets go as dead", action: .stage, id: "V-0002") { $0[.stage] = "deceased" },
    Trial(name: "closes as home", action: .stage, isSaved: true, id: "V-0002") {
      $0[.stage] = "closed"
      $0[.closureReason] = "returned_home"
    },
    Trial(name: "calls an undo what is none", action: .undo, id: "V-0001") {
      $0[.stage] = "deceased"
    },
    Trial(name: "calls a merge what is none", action: .merge, id: "V-0001") {
      $0[.caseOwner] = "kim"
    },
    Trial(name: "takes a colleague's case", id: "V-0001") { $0[.caseOwner] = "kim" },
    Trial(name: "gives away an own case", isSaved: true, id: "V-0002") { $0[.caseOwner] = "lee" },
    Trial(name: "edits a colleague's case", isSaved: true, id: "V-0001") {
      $0[.contactRule] = "never"
    },
    Trial(name: "writes another's name", id: "V-0002") { $0[.closedWith] = "chief" },
    Trial(name: "approves an own request", id: "F-0002") { $0 = Self.approved($0, by: "kim") },
    Trial(name: "approves in another's name", account: "deputy", id: "F-0002") {
      $0 = Self.approved($0, by: "chief")
    },
    Trial(name: "an officer approves", account: "lee", id: "F-0002") {
      $0 = Self.approved($0, by: "lee")
    },
    Trial(name: "finishes a request", account: "chief", id: "F-0002") {
      $0[.status] = "done"
      $0[.outcome] = "achieved"
    },
    Trial(name: "changes what is asked", id: "F-0002") { record in
      var asked = record[.asked] ?? FieldSet()
      asked[.closureReason] = "deceased_repatriated"
      record[.asked] = asked
    },
    Trial(name: "changes what it says", id: "F-0002") { $0[.subject] = "nothing much" },
    Trial(name: "asks in another's name", id: "F-0002") { record in
      var asked = record[.asked] ?? FieldSet()
      asked[.by] = "lee"
      record[.asked] = asked
    },
    Trial(name: "a colleague cancels it", account: "lee", id: "F-0002") {
      $0 = Asked.declined($0, because: "x")
    },
    Trial(name: "a colleague withdraws it", account: "lee", action: .delete, id: "F-0002") {
      $0[.deleted] = true
    },
    Trial(name: "a supervisor declines", account: "chief", isSaved: true, id: "F-0002") {
      $0 = Asked.declined($0, because: "x")
    },
    Trial(name: "who asked takes it back", isSaved: true, id: "F-0002") {
      $0 = Asked.declined($0, because: "x")
    },
    Trial(name: "puts off its time", isSaved: true, id: "F-0002") {
      $0[.dueAt] = Instant(seconds: 1_761_000_000)
    },
    Trial(name: "makes a request of a follow-up", id: "F-0001") { record in
      var asked = FieldSet()
      asked[.act] = "close"
      asked[.by] = "kim"
      record[.asked] = asked
    },
  ]

  private static func approved(_ record: Record, by account: String) -> Record {
    Asked.approved(record, by: account, now: Instant(seconds: 1_760_500_000))
  }

  @Test(arguments: trials)
  func aCommitIsSavedOnlyWithTheNamesItNeeds(trial: Trial) throws {
    var office = try SecondNameDesk()
    _ = try office.askToClose()
    office.sit(trial.account)
    var record = try #require(office[trial.id])
    trial.change(&record)
    let refusal = office.refusal(Commit(trial.action, [Change(record)]))
    #expect((refusal == nil) == trial.isSaved, "\(refusal?.en ?? "saved")")
  }

  @Test func aMergeTakesOnlyWhatTheMergedCaseHad() throws {
    var office = try SecondNameDesk()
    office.sit("kim")
    var gone = try #require(office["V-0001"])
    gone[.deleted] = true
    gone[.duplicateOf] = RecordID(.victim, 2)
    var kept = try #require(office["V-0002"])
    kept[.caseOwner] = "lee"
    #expect(office.refusal(Commit(.merge, [Change(kept), Change(gone)])) == nil)
    kept[.stage] = "deceased"
    #expect(office.refusal(Commit(.merge, [Change(kept), Change(gone)])) != nil)
  }

  @Test func aRequestIsWithdrawnWithItsCase() throws {
    var office = try SecondNameDesk()
    let request = try office.askToClose()
    office.sit("lee")
    let commit = try office.act { context throws(Refusal) in
      try context.undoing.withdraw(RecordID(.victim, 1), because: "test entry")
    }.commit
    #expect(commit.changes.contains { $0.record.id == request.id && $0.record.isDeleted })
    #expect(office.refusal(commit) == nil)
    var alone = commit
    alone.changes.removeAll { $0.record.kind == .victim }
    #expect(office.refusal(alone) != nil)
  }

  @Test func anApprovalCarriesNothingElse() throws {
    var office = try SecondNameDesk()
    let request = try office.askToClose()
    office.sit("chief")
    let commit = try office.act { context throws(Refusal) in
      try ApprovalActs(context).approve(request)
    }.commit
    #expect(office.refusal(commit) == nil)
    var other = try #require(office["V-0002"])
    other[.stage] = "deceased"
    var more = commit
    more.changes.append(Change(other))
    #expect(office.refusal(more) != nil)
    let index = try #require(commit.changes.firstIndex { $0.record.kind == .victim })
    var otherwise = commit
    otherwise.changes[index].record[.closureReason] = "deceased_repatriated"
    #expect(office.refusal(otherwise) != nil)
    var inAnothersName = commit
    inAnothersName.changes[index].record[.closedWith] = "deputy"
    #expect(office.refusal(inAnothersName) != nil)
    var alone = commit
    alone.changes = [commit.changes[index]]
    #expect(office.refusal(alone) != nil)
  }
}
