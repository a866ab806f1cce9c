import CaseModel
import CaseRules
import Casework
import Testing

/// What acts say about danger: proofs of life, undated threats, urgent cases without an action.
struct TriageActTests {
  private static func victim(_ more: String) -> String {
    #"{"id":"V-0001","version":1,"name_ko":"a","case_owner":"kim","#
      + #""report_channel":"family","reported_at":"2025-10-01T00:00:00Z",\#(more)}"#
  }

  private static func followup(_ number: Int, _ status: String, due: String) -> String {
    #"{"id":"F-000\#(number)","version":1,"status":"\#(status)","subject":"x","victims":["V-0001"],"#
      + #""type":"other","assignee":"kim","priority":"normal","due_at":"\#(due)"}"#
  }

  private static let critical =
    #""stage":"located","last_violence_on":"2025-10-13","birth_date":"2010","confined":"yes""#

  // MARK: Proof of life

  private func step(to state: Code, saidBy: String, at: FieldValue? = nil) throws -> Proposal {
    let desk = try Desk([Self.victim(#""stage":"located","stage_since":"2025-10-02T00:00:00Z""#)])
    let context = desk.context
    let transition = try context.transitions.begin([try #require(desk["V-0001"])], to: state)
    var entry = transition.entry
    entry[.saidBy] = saidBy
    if let at { entry["date"] = at }
    return try context.transitions.take(transition, entry)
  }

  @Test(
    arguments: [
      ("custody", "police", "authority_confirmed"), ("out", "embassy", "in_person"),
      ("custody", "his mother", nil), ("reported", "police", nil),
    ] as [(Code, String, Code?)]
  )
  func aStepSaidByPoliceEmbassyOrThePersonIsAProofOfLife(
    _ state: Code,
    _ saidBy: String,
    _ method: Code?
  ) throws {
    let proposal = try step(to: state, saidBy: saidBy)
    let note = try #require(proposal.commit.changes.map(\.record).first { $0.kind == .note })
    #expect(note[.method] == method)
    #expect(proposal.remarks.contains { $0.en.contains("proof of life") } == (method != nil))
    #expect(proposal.remarks.contains { $0.ko.contains("생존 확인") } == (method != nil))
  }

  @Test func aStepKeepsItsHour() throws {
    let hour = try #require(Instant("2025-10-13T07:25:00Z"))
    let proposal = try step(to: "custody", saidBy: "police", at: .instant(hour))
    let records = proposal.commit.changes.map(\.record)
    #expect(records[0][.stageSince] == hour)
    let note = try #require(records.first { $0.kind == .note })
    #expect(note[.at] == hour && note[.text]?.contains("2025-10-13 14:25") == true)
    let report = try #require(proposal.duties.first { $0.duty.type == "report_mofa" })
    #expect(report.due == hour)
  }

  @Test(arguments: [("2025-10-01T23:59:00Z", true), ("2025-10-02T00:01:00Z", false)])
  func anHourBeforeTheLastStepIsAsked(_ time: String, _ isAsked: Bool) throws {
    let hour = try #require(Instant(time))
    let desk = try Desk([
      Self.victim(#""stage":"located","stage_since":"2025-10-02T00:00:00Z""#)
    ])
    let context = desk.context
    let transition = try context.transitions.begin([try #require(desk["V-0001"])], to: "out")
    var entry = transition.entry
    entry[.saidBy] = "police"
    entry["date"] = .instant(hour)
    do throws(Refusal) {
      _ = try context.transitions.take(transition, entry)
      #expect(!isAsked)
    } catch {
      guard case .values(let problems) = error.kind else { throw error }
      #expect(isAsked && problems.map(\.field) == ["date"])
      #expect(error.phrase.en.contains("is before the last step (2025-10-02 07:00)"))
    }
  }

  @Test func aProofOfLifeInTheFutureIsRefused() throws {
    let desk = try Desk([Self.victim(#""stage":"located""#)])
    let context = desk.context
    var note = context.notes.blank(about: [try .test("V-0001")])
    note[.kind] = "proof_of_life"
    note[.method] = "voice"
    note[.at] = context.now.adding(days: 20)
    let refusal = #expect(throws: Refusal.self) {
      try context.notes.write(note, holding: "Heard from him")
    }
    #expect(refusal?.phrase.en.contains("is in the future") == true)
    note[.at] = context.now.adding(days: -1)
    #expect(try context.notes.write(note, holding: "Heard from him").commit.changes.count == 1)
  }

  // MARK: Threats

  @Test func theDateOfAThreatIsAskedForOnce() throws {
    let desk = try Desk([Self.victim(#""stage":"located""#)])
    let context = desk.context
    let before = try #require(desk["V-0001"])
    var after = before
    after[.threats] = ["kill"]
    let proposal = try context.records.edit(from: [before], to: [after])
    #expect(
      proposal.remarks.map(\.en) == [
        "A threat without a date counts from today; enter when it was made (Last threat)"
      ]
    )
    let saved = proposal.commit.changes[0].record
    #expect(saved[.threatsEnteredOn] == PartialDate("2025-10-14"))
    after[.threatenedOn] = PartialDate("2025-10-10")
    #expect(try context.records.edit(from: [before], to: [after]).remarks.isEmpty)
  }

  // MARK: No action in time

  private func act(_ action: CommitAction, due: String?, _ others: [String] = []) throws -> [Phrase]
  {
    let planned = Self.followup(1, "planned", due: "2025-10-14T04:00:00Z")
    let desk = try Desk([Self.victim(Self.critical), planned] + others)
    let context = desk.context
    let (before, started) = try context.followups.begin(action, [try #require(desk["F-0001"])])
    var after = started
    for index in after.indices {
      after[index][.dueAt] = due.flatMap { Instant($0) } ?? after[index][.dueAt]
      after[index].fields["counterpart"] = .text("police")
      if action == .cancel { after[index][.cancelReason] = "x" }
    }
    return try context.followups.act(action, from: before, to: after).remarks
  }

  @Test func waitingOrReschedulingSaysThatNothingIsPlannedInTime() throws {
    let late = "2025-10-20T04:00:00Z"
    let words = "V-0001 has no action in time: next 10-20 11:00, not within 24 h"
    #expect(try act(.wait, due: late).map(\.en) == [words])
    #expect(try act(.reschedule, due: late).map(\.en) == [words])
    #expect(
      try act(.reschedule, due: late).map(\.ko) == [
        "V-0001 기한 내 조치 없음: 다음 조치 10-20 11:00, 24시간 초과"
      ]
    )
    let nothing = ["V-0001 has no action in time: nothing planned within 24 h"]
    #expect(try act(.done, due: nil).map(\.en) == nothing)
    #expect(try act(.cancel, due: nil).map(\.en) == nothing)
    #expect(try act(.reschedule, due: "2025-10-14T09:00:00Z").isEmpty)
    let other = Self.followup(2, "planned", due: "2025-10-14T06:00:00Z")
    #expect(try act(.wait, due: late, [other]).isEmpty)
  }

  @Test func editingADueTimeSaysItToo() throws {
    let planned = Self.followup(1, "planned", due: "2025-10-14T04:00:00Z")
    let desk = try Desk([Self.victim(Self.critical), planned])
    let before = try #require(desk["F-0001"])
    var after = before
    after[.subject] = "y"
    #expect(try desk.context.records.edit(from: [before], to: [after]).remarks.isEmpty)
    after[.dueAt] = Instant("2025-10-20T04:00:00Z")
    #expect(try desk.context.records.edit(from: [before], to: [after]).remarks.count == 1)
  }

  // MARK: Answers

  @Test func finishingWhatWaitedKeepsTheDateOfTheAnswer() throws {
    let waiting =
      Self.followup(1, "waiting", due: "2025-10-14T04:00:00Z").dropLast()
      + #","sent_at":"2025-10-10T00:00:00Z","counterpart":"police"}"#
    let desk = try Desk([Self.victim(#""stage":"reported""#), String(waiting)])
    let context = desk.context
    let (before, started) = try context.followups.begin(.done, [try #require(desk["F-0001"])])
    #expect(started[0][.answeredAt] == context.now)
    var after = started
    after[0][.answeredAt] = Instant("2025-10-12T00:00:00Z")
    let saved = try context.followups.act(.done, from: before, to: after).commit.changes[0].record
    #expect(saved[.answeredAt] == Instant("2025-10-12T00:00:00Z"))
    after[0][.outcome] = "no_answer"
    let silent = try context.followups.act(.done, from: before, to: after).commit.changes[0].record
    #expect(silent[.answeredAt] == nil)
    #expect(FollowupWork.fields(.done, isWaiting: true).contains("answered_at"))
  }

  @Test(arguments: [("no", 1), ("yes", 2)])
  func aWeeklyUpdateEndsWhenTheFamilyMustNotBeTold(_ answer: String, _ count: Int) throws {
    let weekly = Self.followup(1, "planned", due: "2025-10-14T04:00:00Z")
      .replacing(#""type":"other""#, with: #""type":"call_family","repeat_days":7"#)
    let consent =
      #""stage":"reported","consent":[{"audience":"family","answer":"\#(answer)","date":"2025-10-10"}]"#
    let desk = try Desk([Self.victim(consent), weekly])
    let context = desk.context
    let (before, after) = try context.followups.begin(.done, [try #require(desk["F-0001"])])
    #expect(
      try context.followups.act(.done, from: before, to: after).commit.changes.count == count
    )
  }

  // MARK: The level at which a follow-up is due

  @Test func aCriticalCaseSendsItsRequestWithinSixHours() throws {
    func due(_ facts: String) throws -> Instant? {
      let desk = try Desk([
        Self.victim(facts), #"{"id":"S-0001","version":1,"name":"x","status":"active"}"#,
      ])
      let context = desk.context
      let transition = try context.transitions.begin([try #require(desk["V-0001"])], to: "located")
      var entry = transition.entry
      entry[.saidBy] = "police"
      entry["place"] = .link(try .test("S-0001"))
      let duties = try context.transitions.take(transition, entry).duties
      return duties.first { $0.duty.type == "rescue_request_form" }?.due
    }
    let now = try Desk().context.now
    let critical = Self.critical.replacing("located", with: "reported")
    #expect(try due(critical) == now.adding(hours: 6))
    #expect(try due(#""stage":"reported""#) == now.adding(hours: 24))
  }
}
