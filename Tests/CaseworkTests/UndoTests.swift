import CaseModel
import Casework
import Testing

/// Undo, redo and restore: what is restored, what stays and is named.
struct UndoTests {
  private static let victim =
    #"{"id":"V-0001","version":1,"stage":"reported","name_ko":"가나다","contact_rule":"a","threats":["kill"],"#
    + #""safe_to_contact":"yes","exposure":"unknown","sex":"unknown","nationality":["KR"],"#
    + #""reported_at":"2025-10-01T00:00:00Z","report_channel":"family","case_owner":"kim","#
    + #""confined":"unknown","phone_controlled":"unknown","passport_withheld":"unknown","#
    + #""trafficking_status":"possible","legal_position":"unknown"}"#

  private func edited(_ desk: inout Desk, _ change: (inout Record) -> Void) throws
    -> CommitWithChanges
  {
    var record = try #require(desk["V-0001"])
    change(&record)
    return try desk.save(.edit, [record])
  }

  @Test func whatNobodyTouchedSinceIsAsItWasBefore() throws {
    var desk = try Desk([Self.victim])
    let first = try edited(&desk) {
      $0[.contactRule] = "b"
      $0[.threats] = ["kill", "sell_on"]
    }
    _ = try edited(&desk) {
      $0["home_region"] = "KR-26"
      $0[.threats] = ["kill", "sell_on", "organ"]
    }
    let proposal = try desk.context.undoing.undo(first.steps)
    let record = try #require(desk.save(proposal.commit).steps.first?.after)
    #expect(record[.contactRule] == "a")
    #expect(record[list: .threats] == ["kill", "organ"])
    #expect(record["home_region"] == "KR-26")
    #expect(proposal.remarks.isEmpty)
  }

  @Test func whatWasTouchedSinceStaysAndIsNamed() throws {
    var desk = try Desk([Self.victim])
    let first = try edited(&desk) {
      $0[.contactRule] = "b"
      $0[.exposure] = "yes"
    }
    desk.officer = "lee"
    _ = try edited(&desk) { $0[.contactRule] = "c" }
    let proposal = try desk.context.undoing.undo(first.steps)
    #expect(
      proposal.remarks.map(\.en) == ["left as it is: lee changed V-0001 (Contact rule) since"]
    )
    try desk.save(proposal.commit)
    #expect(desk["V-0001"]?[.contactRule] == "c")
    #expect(desk["V-0001"]?[.exposure] == "unknown")
  }

  @Test func nothingIsSavedWhereAllOfItWasTouched() throws {
    var desk = try Desk([Self.victim])
    let first = try edited(&desk) { $0[.contactRule] = "b" }
    _ = try edited(&desk) { $0[.contactRule] = "c" }
    let refusal = #expect(throws: Refusal.self) { try desk.context.undoing.undo(first.steps) }
    #expect(refusal?.kind == .changed)
    #expect(refusal?.phrase.en == "kim changed V-0001 (Contact rule) since")
  }

  @Test func ofABulkChangeTheRestIsTakenBack() throws {
    var desk = try Desk(
      (1...4).map {
        #"{"id":"F-000\#($0)","version":1,"status":"planned","assignee":"kim","subject":"s\#($0)"}"#
      }
    )
    let all = try (1...4).map { try #require(desk["F-000\($0)"]) }
    let bulk = try desk.save(
      .assign,
      all.map { record in
        var record = record
        record[.assignee] = "lee"
        return record
      }
    )
    var touched = try #require(desk["F-0002"])
    touched[.assignee] = "park"
    try desk.save(.edit, [touched])
    let proposal = try desk.context.undoing.undo(bulk.steps)
    #expect(proposal.commit.changes.map(\.record.id.text) == ["F-0001", "F-0003", "F-0004"])
    #expect(proposal.remarks.map(\.en) == ["left as it is: kim changed F-0002 (Assignee) since"])
  }

  @Test func undoingAnAdditionDeletesItAndRedoingBringsItBack() throws {
    var desk = try Desk([Self.victim])
    let added = try desk.save(.add, [desk.note("x", on: .test("V-0001"))])
    let undone = try desk.save(try desk.context.undoing.undo(added.steps).commit)
    #expect(desk["N-0001"] == nil)
    try desk.save(try desk.context.undoing.undo(undone.steps, as: .redo).commit)
    #expect(desk["N-0001"]?[.text] == "x")
  }

  @Test func anAddedRecordThatALaterOneIsAboutStays() throws {
    var desk = try Desk()
    let added = try desk.save(.add, caseWithDuty(desk))
    try desk.save(.note, [desk.note("x", on: .test("V-0001"))])
    let plan = UndoPlan(added.steps, in: desk.book, desk.context.check)
    #expect(plan.records.map(\.id.text) == ["F-0001"])
    #expect(plan.left == [.linked(try .test("V-0001"), from: try .test("N-0001"))])
  }

  @Test func whatCameWithItGoesWithIt() throws {
    var desk = try Desk()
    let added = try desk.save(.add, caseWithDuty(desk))
    try desk.save(try desk.context.undoing.undo(added.steps).commit)
    #expect(desk["V-0001"] == nil)
    #expect(desk["F-0001"] == nil)
  }

  /// A new victim and a follow-up about it.
  private func caseWithDuty(_ desk: Desk) -> [Record] {
    var victim = desk.context.intake.blank("가나다")
    victim[.reportChannel] = "family"
    var duty = desk.context.blank(.followup, linkedTo: victim.id)
    duty[.subject] = "Call"
    return [victim, duty]
  }

  @Test func nothingIsBroughtBackThatNobodyCanRead() throws {
    let desk = try Desk([Self.victim])
    var after = try #require(desk["V-0001"])
    after.version = 3
    let refusal = #expect(throws: Refusal.self) {
      try desk.context.undoing.undo([RecordStep(before: nil, after: after)])
    }
    #expect(refusal?.phrase.en == "what V-0001 was before cannot be read")
  }

  @Test func whatTakingBackLeftOutIsKeptWhereARecordNeedsIt() throws {
    var desk = try Desk([Self.victim])
    let first = try edited(&desk) {
      $0[.contactRule] = nil
    }
    _ = first
    let cleared = try edited(&desk) { $0[.contactRule] = "only Telegram" }
    _ = try edited(&desk) { $0[.safeToContact] = "no" }
    let refusal = #expect(throws: Refusal.self) { try desk.context.undoing.undo(cleared.steps) }
    #expect(refusal?.kind == .changed)
    #expect(desk["V-0001"]?[.contactRule] == "only Telegram")
  }

  @Test func anyEarlierImageCanBeRestored() throws {
    var desk = try Desk([Self.victim])
    let old = try #require(desk["V-0001"])
    _ = try edited(&desk) {
      $0[.contactRule] = "b"
      $0[.deleted] = true
    }
    let record = try #require(
      try desk.save(try desk.context.undoing.restore(old).commit).steps.first?.after
    )
    #expect(record[.contactRule] == "a")
    #expect(!record.isDeleted)
    let refusal = #expect(throws: Refusal.self) { try desk.context.undoing.restore(old) }
    #expect(refusal?.phrase.en == "V-0001 is already in that state")
  }

  /// Commits in order as letters (`u` undoes, `r` redoes), and the number of the one to undo next.
  @Test(
    arguments: [
      ("", nil), ("e", 1), ("ee", 2), ("eu", nil), ("eeu", 1), ("eeuu", nil), ("eur", 3),
      ("euru", nil), ("eeue", 4), ("eeueu", 1),
    ] as [(String, Int?)]
  )
  func undoGoesFurtherAndFurtherBack(_ story: String, _ expected: Int?) throws {
    var desk = try Desk([Self.victim])
    var done: [CommitWithChanges] = []
    var undone: [CommitWithChanges] = []
    for (index, letter) in story.enumerated() {
      switch letter {
      case "u":
        undone.append(try desk.save(try desk.context.undoing.undo(done.removeLast().steps).commit))
      case "r":
        let steps = undone.removeLast().steps
        done.append(try desk.save(try desk.context.undoing.undo(steps, as: .redo).commit))
      default:
        done.append(try edited(&desk) { $0[.contactRule] = "rule \(index)" })
      }
    }
    let standing = Standing.commits(desk.commits.reversed(), desk.context.check)
    #expect(standing.first.map { $0.seen.sequence - desk.entered } == expected)
  }

  @Test func aCommitTakenBackOutOfTurnIsPassedOver() throws {
    var desk = try Desk([Self.victim])
    let first = try edited(&desk) { $0[.contactRule] = "b" }
    _ = try edited(&desk) { $0["home_region"] = "KR-26" }
    try desk.save(try desk.context.undoing.undo(first.steps).commit)
    let standing = Standing.commits(desk.commits.reversed(), desk.context.check)
    #expect(standing.map { $0.seen.sequence - desk.entered } == [2])
  }
}

extension Record {
  fileprivate subscript(key: String) -> String? {
    get { if case .code(let code)? = fields[key] { code.text } else { nil } }
    set { fields[key] = newValue.map { .code(Code($0)) } }
  }
}
