import CaseModel
import CaseRules
import Casework
import Testing

/// Adding and changing records, notes, entries and files.
struct RecordActTests {
  private static let records = [
    #"{"id":"V-0001","version":1,"stage":"reported","name_ko":"a","case_owner":"kim","#
      + #""report_channel":"family","reported_at":"2025-10-01T00:00:00Z","#
      + #""stage_since":"2025-10-01T00:00:00Z"}"#,
    #"{"id":"V-0002","version":1,"stage":"reported","name_ko":"b","case_owner":"kim","#
      + #""report_channel":"family","reported_at":"2025-10-01T00:00:00Z"}"#,
    #"{"id":"N-0001","version":1,"kind":"note","text":"t","victims":["V-0001"],"author":"kim","#
      + #""at":"2025-10-01T00:00:00Z"}"#,
    #"{"id":"F-0001","version":1,"status":"planned","subject":"x","victims":["V-0001"],"#
      + #""type":"other","assignee":"kim","priority":"normal","due_at":"2025-10-14T00:00:00Z"}"#,
    #"{"id":"O-0001","version":1,"name":"police"}"#,
  ]

  private func edit(
    _ id: String,
    _ change: (inout Record) -> Void
  ) throws -> Result<Proposal, Refusal> {
    let desk = try Desk(Self.records)
    let before = try #require(desk[id])
    var after = before
    change(&after)
    let context = desk.context
    return Result { () throws(Refusal) in try context.records.edit(from: [before], to: [after]) }
  }

  private func refused(_ result: Result<Proposal, Refusal>) -> Refusal.Kind? {
    if case .failure(let refusal) = result { refusal.kind } else { nil }
  }

  private func fields(_ kind: Refusal.Kind?) -> [String]? {
    if case .values(let problems)? = kind { problems.map(\.field) } else { nil }
  }

  @Test func aNewCaseOffersWhatTheRulesAskFor() throws {
    let context = try Desk(Self.records).context
    var victim = context.blank(.victim)
    victim[.reportChannel] = "family"
    let refusal = #expect(throws: Refusal.self) { try context.records.add(victim) }
    #expect(fields(refusal?.kind) != nil)
    victim[.nameKo] = "c"
    let proposal = try context.records.add(victim)
    #expect(proposal.commit.action == .add && proposal.commit.changes.count == 1)
    #expect(proposal.commit.changes[0].record[.stageSince] == context.now)
    #expect(!proposal.duties.isEmpty)
    let all = context.adding(proposal.duties, to: proposal).commit.changes
    #expect(all.count == 1 + proposal.duties.count)
    #expect(context.adding([], to: proposal).commit.changes.count == 1)
  }

  @Test func aCorrectionIsAboutWhatTheCorrectedNoteIsAbout() throws {
    let context = try Desk(Self.records).context
    var note = context.blank(.note)
    note[.text] = "no"
    note[.kind] = "note"
    note[.corrects] = try .test("N-0001")
    #expect(
      try context.records.add(note).commit.changes[0].record.subjects.map(\.text) == ["V-0001"]
    )
    note[.corrects] = nil
    let refusal = #expect(throws: Refusal.self) { try context.records.add(note) }
    #expect(fields(refusal?.kind) != nil)
  }

  @Test func aStateChangesByATransitionAlone() throws {
    #expect(refused(try edit("V-0001") { $0[.stage] = "located" }) == .transition("located"))
    #expect(fields(refused(try edit("V-0001") { $0[.stage] = "departing" })) == ["stage"])
    #expect(refused(try edit("F-0001") { $0[.priority] = "urgent" }) == nil)
    #expect(fields(refused(try edit("F-0001") { $0[.status] = "waiting" })) != nil)
    #expect(fields(refused(try edit("F-0001") { $0[.status] = "x" })) != nil)
    #expect(refused(try edit("N-0001") { $0[.text] = "x" }) == .usage)
    #expect(fields(refused(try edit("V-0001") { $0[.nameKo] = nil })) != nil)
    #expect(refused(try edit("V-0001") { $0[.nameLatin] = "KIM" }) == nil)
  }

  @Test(arguments: [(-1, false), (0, true), (14, true), (15, false)])
  func aLevelHoldsFourteenDaysAtMost(_ days: Int, _ isAllowed: Bool) throws {
    let desk = try Desk(Self.records)
    let victim = try #require(desk["V-0001"])
    let today = desk.context.zone.day(desk.context.now)
    var level = desk.context.triage.blankOverride()
    level[.level] = "critical"
    level[.reason] = "voice"
    level[.until] = PartialDate(dayNumber: today + days)
    do throws(Refusal) {
      let saved = try desk.context.triage.setLevel(level, of: victim).commit.changes[0].record
      #expect(isAllowed && saved[.riskOverride]?[.by] == "kim")
    } catch {
      #expect(!isAllowed && fields(error.kind) == ["until"])
    }
    level[.reason] = nil
    let refusal = #expect(throws: Refusal.self) {
      try desk.context.triage.setLevel(level, of: victim)
    }
    #expect(fields(refusal?.kind) == ["reason"])
  }

  @Test func aLongNoteIsKeptAsSeveral() throws {
    let context = try Desk(Self.records).context
    let note = context.notes.blank(about: try ["V-0001", "V-0002"].map { try .test($0) })
    let text = String(repeating: "word ", count: 900)
    let commit = try context.notes.write(note, holding: text).commit
    #expect(commit.action == .note && commit.changes.count > 1)
    #expect(commit.changes.allSatisfy { $0.record.subjects.count == 2 })
    for empty in ["", " \n"] {
      let refusal = #expect(throws: Refusal.self) { try context.notes.write(note, holding: empty) }
      #expect(fields(refusal?.kind) == ["text"])
    }
  }

  @Test func anItemIsHeldOnceAndConsentsFollowEachOther() throws {
    var desk = try Desk(Self.records)
    func victim() throws -> Record { try #require(desk["V-0001"]) }
    for location in ["Telegram", "safe"] {
      let held = FieldSet(["item": .code("building_photo"), "where": .text(location)])
      try desk.save(try desk.context.records.add(held, to: "readiness", of: [try victim()]).commit)
    }
    #expect(try victim()[list: .readiness].map { $0["where"] } == [.text("safe")])
    #expect(try desk.context.records.takeOut("location_gps", of: try victim()) == nil)
    try desk.save(
      try #require(try desk.context.records.takeOut("building_photo", of: try victim())).commit
    )
    #expect(try victim()[list: .readiness].isEmpty)
    for answer in ["yes", "withdrawn"] {
      var consent = desk.context.records.blankConsent(for: "npa")
      #expect(consent[.date] != nil)
      let refusal = #expect(throws: Refusal.self) {
        try desk.context.records.add(consent, to: "consent", of: [try victim()])
      }
      #expect(fields(refusal?.kind) == ["answer"])
      consent[.answer] = Code(answer)
      try desk.save(try desk.context.records.add(consent, to: "consent", of: [try victim()]).commit)
    }
    #expect(try victim()[list: .consent].map(\.[.answer]) == ["yes", "withdrawn"])
    #expect(Consent(try victim(), for: "npa").answer == "withdrawn")
  }

  @Test func aFileIsNamedInItsRecordWithTheItemThatItIs() throws {
    let desk = try Desk(Self.records)
    let context = desk.context
    var file = context.attachments.blank
    file["kind"] = .code("building_photo")
    file["path"] = .text("attachments/x")
    file["sha256"] = .text(String(repeating: "a", count: 64))
    file["bytes"] = .integer(3)
    let held = FieldSet(["item": .code("building_photo"), "where": .text("attachment 1")])
    let victim = try #require(desk["V-0001"])
    let saved = try context.attachments.attach(file, to: victim, holding: held).commit.changes[0]
      .record
    #expect(saved[list: .attachments].count == 1 && saved[list: .readiness].count == 1)
    for id in ["N-0001", "F-0001", "O-0001"] {
      let record = try #require(desk[id])
      #expect(context.attachments.refusal(toAttachTo: record)?.kind == .usage, "\(id)")
      #expect(throws: Refusal.self) { try context.attachments.attach(file, to: record) }
    }
  }

  @Test func theNewerRecordRemembersThatTheyDiffer() throws {
    let desk = try Desk(Self.records)
    let (older, newer) = (try #require(desk["V-0001"]), try #require(desk["V-0002"]))
    for (a, b) in [(older, newer), (newer, older)] {
      let commit = try desk.context.duplicates.differ(a, from: b).commit
      #expect(commit.changes.map(\.record.id.text) == ["V-0002"])
    }
  }

  @Test func whatIsWrongOnFileAlreadyDoesNotStopAChange() throws {
    let desk = try Desk([#"{"id":"V-0001","version":1,"stage":"reported","sex":"?"}"#])
    let before = try #require(desk["V-0001"])
    var after = before
    after[.nameLatin] = "KIM"
    #expect(try desk.context.records.edit(from: [before], to: [after]).commit.changes.count == 1)
  }
}
