import CaseBook
import CaseModel
import CaseQuery
import CaseRules
import Casework
import Testing

/// The records written when a rescue request was sent.
struct SendRequestTests {
  private static let channel: Code = "emergency_rescue_request"

  private static func desk(_ consent: String? = "yes", _ others: String...) throws -> Desk {
    let answer = consent.map {
      #","consent":[{"audience":"khm_police","answer":"\#($0)","date":"2025-10-01"}]"#
    }
    return try Desk(
      [
        #"{"id":"V-0001","version":1,"stage":"reported","name_ko":"a","case_owner":"kim","#
          + #""report_channel":"family","reported_at":"2025-10-01T00:00:00Z"\#(answer ?? "")}"#
      ] + others
    )
  }

  private func send(_ desk: Desk, because reason: String? = nil) throws -> Proposal {
    let context = desk.context
    let victim = try #require(desk["V-0001"])
    let template = try #require(context.rules.requests.text(Self.channel))
    return try context.requests.send(
      victim,
      template,
      followup: context.requests.sentFollowup(victim, template),
      because: reason
    )
  }

  @Test func aFollowupWaitsAndTheTimelineHasAnEntry() throws {
    let desk = try Self.desk()
    let commit = try send(desk).commit
    #expect(commit.action == .request)
    let records = commit.changes.map(\.record)
    #expect(records.map(\.kind) == [.followup, .note])
    #expect(records[0][.status] == "waiting" && records[0][.sentAt] == desk.context.now)
    #expect(records[0][.dueAt] == desk.context.now.adding(hours: 72))
    #expect(records[0].fields["counterpart"] == .text("Cambodian police"))
    #expect(records[1][.text]?.contains("Without consent") == false)
  }

  @Test func theFollowupThatWasPlannedForItIsTheOneThatWaits() throws {
    let desk = try Self.desk(
      "yes",
      #"{"id":"F-0007","version":1,"status":"planned","subject":"x","victims":["V-0001"],"#
        + #""type":"rescue_request_form","assignee":"kim","priority":"normal"}"#
    )
    #expect(try send(desk).commit.changes.map(\.record.id.text).first == "F-0007")
  }

  @Test(arguments: [nil, "no", "withdrawn"])
  func withoutConsentItNeedsAReason(_ answer: String?) throws {
    let desk = try Self.desk(answer)
    let refusal = #expect(throws: Refusal.self) { try send(desk) }
    #expect(refusal?.kind == .consent)
    let records = try send(desk, because: "danger to life").commit.changes.map(\.record)
    let note = try #require(records.last)
    #expect(note[.text]?.contains("Without consent, because: danger to life") == true)
    // The reason is for this request, and no consent of the person.
    #expect(records.map(\.kind) == [.followup, .note])
  }

  @Test func theStageFollowsWhereItsRulesAllowIt() throws {
    var desk = try Self.desk()
    let reported = try #require(desk["V-0001"])
    let refusal = #expect(throws: Refusal.self) { try desk.context.requests.follow(reported) }
    #expect(refusal?.reasons.en.contains("cannot go from Reported") == true, "\(refusal as Any)")
    var located = reported
    located[.stage] = "located"
    var stay = FieldSet(starting: .stay)
    stay["place"] = .text("x")
    stay["from"] = PartialDate("2025-08").map { .day($0) }
    stay[.floorRoom] = "B 402"
    located[.stays] = [stay]
    try desk.save(.edit, [located])
    let proposal = try desk.context.requests.follow(try #require(desk["V-0001"]))
    #expect(proposal.commit.action == .stage)
    #expect(proposal.commit.changes.first?.record[.stage] == "requested")
    #expect(!proposal.duties.isEmpty)
  }

  @Test(arguments: [("victim", 2), ("family", 3)])
  func warnsOfFalseReportsAndOfWhatIsMissing(_ channel: String, _ count: Int) throws {
    let desk = try Self.desk()
    var victim = try #require(desk["V-0001"])
    victim[.reportChannel] = Code(channel)
    let template = try #require(desk.context.rules.requests.text(Self.channel))
    let warnings = desk.context.requests.warnings(victim, template)
    #expect(warnings.count == count)
    #expect(warnings.last?.en.contains("missing:") == true)
  }

  /// A rescue is asked for only while the person is not confirmed safe.
  @Test(arguments: [
    ("reported", true), ("located", true), ("requested", true), ("out", false), ("custody", false),
    ("departing", false), ("returned", false), ("deceased", false), ("closed", false),
  ])
  func aRequestIsForThreeStagesOnly(_ stage: String, _ isAllowed: Bool) throws {
    var victim = try #require(Self.desk()["V-0001"])
    victim[.stage] = Code(stage)
    let desk = try Desk(holding: [victim])
    #expect(((try? send(desk)) != nil) == isAllowed)
    let text = DisclosedText.request(Self.channel, .en, isGlossed: false)
    let disclosure = try? desk.context.disclosures.disclose(text, of: victim, for: "khm_police")
    #expect((disclosure != nil) == isAllowed)
  }

  /// What was sent leaves the list of what could go out, and waits.
  @Test func whatWasSentWaits() throws {
    var victim = try #require(Self.desk()["V-0001"])
    victim[.nameLatin] = "KIM MINJUN"
    victim[.birthDate] = PartialDate("2001-04-02")
    victim[.passportNo] = "M123A4567"
    victim[.readiness] = [FieldSet(["item": .code("location_gps")])]
    victim[.stays] = [FieldSet(["place": .text("a villa"), "kind": .code("unknown")])]
    var desk = try Desk(holding: [victim])
    let channel = try #require(desk.context.rules.channels.first { $0.code == Self.channel })
    func state() throws -> RequestState {
      desk.context.requests.state(channel, try #require(desk["V-0001"]))
    }
    func isListed() throws -> Bool {
      desk.context.query.readyChannel(try #require(desk.book.row(victim.id))) != nil
    }
    #expect(try state().isReady && isListed())
    try desk.save(send(desk).commit)
    #expect(try !state().isReady && !isListed())
    #expect(
      try state().words(desk.context.codes, desk.context.zone).en.hasPrefix("sent ")
    )
  }

  /// Each thing that a request cannot do without.
  @Test(arguments: ["consent", "stays", "passport_no", "name_latin"])
  func aRequestIsReadyOnlyWithEverything(_ key: String) throws {
    let desk = try Self.desk()
    var victim = try #require(desk["V-0001"])
    victim[.nameKo] = "김민준"
    victim[.nameLatin] = "KIM MINJUN"
    victim[.birthDate] = PartialDate("2001-04-02")
    victim[.passportNo] = "M123A4567"
    victim[.readiness] = [FieldSet(["item": .code("location_gps")])]
    victim[.stays] = [FieldSet(["place": .text("a villa"), "floor_room": .text("2층 1호")])]
    let channel = try #require(desk.context.rules.channels.first { $0.code == Self.channel })
    #expect(desk.context.requests.state(channel, victim).isReady)
    victim.fields[key] = nil
    #expect(!desk.context.requests.state(channel, victim).isReady)
  }
}
