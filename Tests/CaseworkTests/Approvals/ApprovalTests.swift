import CaseBook
import CaseModel
import CaseRules
import Casework
import Testing

/// Acts for which another account gives its name, as both front ends make them.
struct ApprovalTests {
  @Test func closingAsUntraceableWaitsForAnotherAccount() throws {
    var office = try SecondNameDesk()
    let request = try office.askToClose()
    #expect(office["V-0001"]?[.stage] == "reported" && office["F-0001"]?[.status] == "planned")
    #expect(request[.type] == "approval" && request[.assignee] == "kim")
    #expect(request[.subject] == "V-0001 → Closed, Untraceable")
    #expect(ApprovalActs(office.desk.context).open.map(\.id) == [request.id])
    office.sit("chief")
    #expect(ApprovalActs(office.desk.context).mayDecide(request))
    let saved = try office.save { context throws(Refusal) in
      try ApprovalActs(context).approve(request)
    }
    #expect(saved.seen.action == .approve && saved.seen.by == "chief")
    let closed = try #require(office["V-0001"])
    #expect(closed[.stage] == "closed" && closed[.closedWith] == "chief")
    #expect(closed[.closureReason] == "untraceable")
    #expect(office["F-0001"]?[.status] == "cancelled")
    let note = saved.steps.map(\.after).first { $0.kind == .note }
    #expect(note?[.by] == "kim")
    let done = try #require(office[request.id.text])
    #expect(done[.status] == "done" && done[.asked]?[.approvedBy] == "chief")
    #expect(done[.asked]?[.by] == "kim")
    #expect(ApprovalActs(office.desk.context).open.isEmpty)
  }

  @Test func anApprovalIsUndoneByWhoGaveIt() throws {
    var office = try SecondNameDesk()
    let request = try office.askToClose()
    office.sit("chief")
    let approved = try office.save { context throws(Refusal) in
      try ApprovalActs(context).approve(request)
    }
    let undone = try office.save { context throws(Refusal) in
      try context.undoing.undo(approved)
    }
    #expect(undone.seen.action == .undo)
    #expect(office["V-0001"]?[.stage] == "reported" && office["V-0001"]?[.closedWith] == nil)
    #expect(ApprovalActs(office.desk.context).open.map(\.id) == [request.id])
    let again = try office.save { context throws(Refusal) in
      try context.undoing.undo(undone.steps, as: .redo)
    }
    #expect(again.seen.action == .redo && office["V-0001"]?[.stage] == "closed")
  }

  @Test(arguments: ["kim", "lee"])
  func nobodyApprovesOwnRequestsNorWithoutTheRole(account: String) throws {
    var office = try SecondNameDesk()
    let request = try office.askToClose()
    office.sit(account)
    #expect(!ApprovalActs(office.desk.context).mayDecide(request))
    #expect(throws: Refusal.self) {
      try office.act { context throws(Refusal) in try ApprovalActs(context).approve(request) }
    }
    #expect(throws: Refusal.self) {
      try office.act { context throws(Refusal) in
        try ApprovalActs(context).decline(request, because: "no")
      }
    }
  }

  @Test func aSupervisorAsksToo() throws {
    var office = try SecondNameDesk()
    office.sit("chief")
    let (transition, entry) = try office.closing("untraceable")
    let request = try office.save { context throws(Refusal) in
      try context.transitions.take(transition, entry)
    }.steps[0].after
    #expect(Asked.asker(request) == "chief")
    #expect(
      ApprovalActs(office.desk.context).refusal(request)?.phrase.en.contains("yourself") == true
    )
    office.sit("deputy")
    #expect(ApprovalActs(office.desk.context).mayDecide(request))
  }

  @Test func aDeclinedRequestChangesNothingElse() throws {
    var office = try SecondNameDesk()
    let request = try office.askToClose()
    office.sit("chief")
    #expect(throws: Refusal.self) {
      try office.act { context throws(Refusal) in
        try ApprovalActs(context).decline(request, because: " ")
      }
    }
    try office.save { context throws(Refusal) in
      try ApprovalActs(context).decline(request, because: "her sister heard from her")
    }
    let declined = try #require(office[request.id.text])
    #expect(declined[.status] == "cancelled")
    #expect(declined[.cancelReason] == "her sister heard from her")
    #expect(office["V-0001"]?[.stage] == "reported")
    #expect(!ApprovalActs(office.desk.context).mayDecide(declined))
  }

  @Test func whoAskedTakesARequestBack() throws {
    var office = try SecondNameDesk()
    let request = try office.askToClose()
    let (before, after) = try office.act { context throws(Refusal) in
      try context.followups.begin(.cancel, [request])
    }
    var cancelled = after[0]
    cancelled[.cancelReason] = "found"
    let changed = cancelled
    try office.save { context throws(Refusal) in
      try context.followups.act(.cancel, from: before, to: [changed])
    }
    #expect(office[request.id.text]?[.status] == "cancelled")
    #expect(throws: Refusal.self) {
      try office.act { context throws(Refusal) in try context.followups.begin(.done, [request]) }
    }
  }

  @Test func aCaseOfAColleagueIsHandedOverBySomebodyElse() throws {
    var office = try SecondNameDesk()
    let ids = [try RecordID.test("V-0001")]
    let asked = try office.save { context throws(Refusal) in
      try context.handovers.give(ids, to: "kim")
    }
    #expect(asked.seen.action == .ask && office["V-0001"]?[.caseOwner] == "lee")
    office.sit("chief")
    let saved = try office.save { context throws(Refusal) in
      try ApprovalActs(context).approve(asked.steps[0].after)
    }
    #expect(office["V-0001"]?[.caseOwner] == "kim" && office["F-0001"]?[.assignee] == "kim")
    #expect(saved.seen.by == "chief")
    // One's own case needs nobody else.
    office.sit("kim")
    let own = try office.save { context throws(Refusal) in
      try context.handovers.give(ids, to: "lee")
    }
    #expect(own.seen.action == .assign && office["V-0001"]?[.caseOwner] == "lee")
    try office.save { context throws(Refusal) in try context.undoing.undo(own) }
    #expect(office["V-0001"]?[.caseOwner] == "kim")
  }

  @Test func aChangeOfAColleagueIsUndoneWithASecondName() throws {
    var office = try SecondNameDesk()
    office.sit("lee")
    var record = try #require(office["V-0002"])
    record[.contactRule] = "never call"
    let changed = record
    let theirs = try office.desk.save(.edit, [changed])
    office.sit("kim")
    let asked = try office.save { context throws(Refusal) in try context.undoing.undo(theirs) }
    #expect(asked.seen.action == .ask && office["V-0002"]?[.contactRule] == "never call")
    let request = asked.steps[0].after
    #expect(request[.asked]?[.undoneCommit] == theirs.seen.sequence)
    office.sit("chief")
    #expect(throws: Refusal.self) {
      try office.act { context throws(Refusal) in try ApprovalActs(context).approve(request) }
    }
    let saved = try office.save { context throws(Refusal) in
      try ApprovalActs(context).approve(request, undone: theirs)
    }
    #expect(saved.seen.action == .undo && office["V-0002"]?[.contactRule] == nil)
    #expect(office[request.id.text]?[.asked]?[.approvedBy] == "chief")
  }

  @Test func aRequestHidesNoDangerAndOpensNoClosing() throws {
    var office = try SecondNameDesk()
    let before = office.desk.context
    let row = try #require(before.book.row(try .test("V-0001")))
    let (due, open) = (
      before.caseIndex.nextDue(row), before.steps.openFollowups(try .test("V-0001"))
    )
    _ = try office.askToClose()
    let after = office.desk.context
    #expect(after.caseIndex.nextDue(row) == due)
    #expect(after.steps.openFollowups(try .test("V-0001")) == open)
  }

  @Test func inACasebookOfOneAccountTheNameIsTyped() throws {
    var office = try SecondNameDesk()
    var desk = office.desk
    desk.office = nil
    let (transition, entry) = try office.closing("untraceable")
    var named = entry
    named[.closedWith] = "choi"
    let context = desk.context
    #expect(throws: Refusal.self) { try context.transitions.take(transition, entry) }
    let proposal = try context.transitions.take(transition, named)
    #expect(proposal.commit.action == .stage)
    #expect(proposal.commit.changes[0].record[.closedWith] == "choi")
    #expect(context.transitions.asked(transition).contains("closed_with"))
    office.sit("kim")
    #expect(!office.desk.context.transitions.asked(transition).contains("closed_with"))
  }

  @Test func namesAreShownAndNotSaved() throws {
    var office = try SecondNameDesk()
    let request = try office.askToClose()
    office.sit("chief")
    try office.save { context throws(Refusal) in try ApprovalActs(context).approve(request) }
    let closed = try #require(office["V-0001"])
    let text = office.desk.context.text
    #expect(text.text(.text("chief"), .user) == "Han, counsellor")
    #expect(text.editable(.text("chief"), .user) == "chief")
    #expect(text.text(.text("chief"), .text(max: 9)) == "chief")
    #expect(closed[.closedWith] == "chief")
    let note = office.desk.commits.last?.steps.map(\.after).first { $0.kind == .note }
    #expect(note?[.text]?.contains("Han") == false && note?[.text]?.contains("chief") == true)
  }
}
