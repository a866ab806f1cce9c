import CaseBook
import CaseModel
import CaseRules
import Casework
import Testing

/// Who an unknown person is not, and who it is.
struct UnknownActTests {
  private var desk: Desk

  init() throws {
    desk = try Desk([
      #"{"id":"V-0001","version":1,"stage":"reported","name_latin":"KIM MINJUN","sex":"m","nationality":["KR"],"marks":[{"kind":"tattoo","part":"upper_arm","motif":"dragon"}],"reported_at":"2025-10-01T02:00:00Z","report_channel":"family","case_owner":"lee"}"#,
      #"{"id":"V-0002","version":1,"stage":"located","name_latin":"LEE SEOHA","sex":"m","nationality":["KR"],"reported_at":"2025-10-01T02:00:00Z","report_channel":"family","case_owner":"kim"}"#,
      Self.person("U-0001", "alive_cannot_speak"), Self.person("U-0002", "dead"),
    ])
  }

  private static func person(_ id: String, _ condition: String) -> String {
    #"{"id":"\#(id)","version":1,"status":"unidentified","condition":"\#(condition)","sex":"m","told_at":"2025-10-03T02:00:00Z","found_on":"2025-10-02","marks":[{"kind":"tattoo","part":"upper_arm","motif":"dragon"}]}"#
  }

  private func record(_ id: String) throws -> Record { try #require(desk[id]) }

  private func exclude(_ victim: String, because reason: String = "prints differ") throws
    -> Proposal
  {
    try UnknownActs(desk.context)
      .exclude(record(victim), from: record("U-0001"), because: reason)
  }

  private func identify(
    _ unknown: String,
    _ means: Code,
    with second: String? = nil,
    as victim: String = "V-0001"
  ) throws -> Proposal {
    try UnknownActs(desk.context)
      .identify(record(unknown), as: record(victim), by: means, with: second)
  }

  @Test mutating func anExcludedPairNeverReturns() throws {
    #expect(
      UnknownActs(desk.context).rows(try record("U-0001")).all.map(\.victim.text)
        == ["V-0001", "V-0002"]
    )
    try desk.save(try exclude("V-0001").commit)
    let entry = try #require(try record("U-0001")[list: .excluded].first)
    #expect(entry[.victim]?.text == "V-0001" && entry[.by] == "kim")
    #expect(UnknownActs(desk.context).words(entry) == "prints differ, kim 2025-10-14")
    #expect(
      UnknownActs(desk.context).rows(try record("U-0001")).all.map(\.victim.text) == ["V-0002"]
    )
    #expect(throws: Refusal.self) { try exclude("V-0001") }
    #expect(throws: Refusal.self) { try identify("U-0001", "dna") }
  }

  @Test func aReasonIsNeeded() throws {
    #expect(throws: Refusal.self) { try exclude("V-0001", because: "  ") }
  }

  @Test mutating func anIdentificationCanBeUndone() throws {
    let saved = try desk.save(try identify("U-0001", "passport_in_hand_alive").commit)
    #expect(try record("U-0001")[.status] == "identified")
    #expect(try record("U-0001")[.identifiedAs]?.text == "V-0001")
    #expect(try record("V-0001").version == 1)
    #expect(throws: Refusal.self) { try identify("U-0001", "dna", as: "V-0002") }
    #expect(throws: Refusal.self) { try exclude("V-0001") }
    let undo = try desk.context.undoing.undo(saved.steps)
    try desk.save(undo.commit)
    #expect(try record("U-0001")[.status] == "unidentified")
    #expect(try record("U-0001")[.identifiedAs] == nil)
  }

  @Test(
    arguments: [
      ("fingerprint", "lee", true), ("dna", "lee", true), ("dental", "lee", true),
      ("fingerprint", nil, false), ("fingerprint", "kim", false), ("fingerprint", " ", false),
      ("passport_in_hand_alive", "lee", false), ("own_word_confirmed", "lee", false),
      ("family_visit_alive", "lee", false),
    ] as [(Code, String?, Bool)]
  )
  func aDeadPersonNeedsProofAndTwoOfficers(_ means: Code, _ second: String?, _ isEnough: Bool)
    throws
  {
    if isEnough {
      #expect(try identify("U-0002", means, with: second).commit.changes.count == 1)
    } else {
      #expect(throws: Refusal.self) { try identify("U-0002", means, with: second) }
    }
  }

  @Test func whoCannotSpeakDoesNotSayWhoItIs() throws {
    #expect(throws: Refusal.self) { try identify("U-0001", "own_word_confirmed") }
    #expect(throws: Never.self) { try identify("U-0001", "family_visit_alive") }
  }

  /// Neither an edit nor a change of the condition goes round the rules.
  @Test(
    arguments: [
      ("status", .code("identified")), ("age_max", .integer(10)),
    ] as [(String, FieldValue)]
  )
  func anEditIsHeldToTheRules(_ key: String, _ value: FieldValue) throws {
    let before = try record("U-0001")
    var after = before
    after[.ageMin] = 20
    after.fields[key] = value
    #expect(throws: Refusal.self) { try desk.context.records.edit(from: [before], to: [after]) }
  }

  @Test mutating func anIdentifiedPersonDoesNotBecomeDeadByAnEdit() throws {
    try desk.save(try identify("U-0001", "family_visit_alive").commit)
    let before = try record("U-0001")
    var after = before
    after[.condition] = "dead"
    #expect(throws: Refusal.self) { try desk.context.records.edit(from: [before], to: [after]) }
  }

  @Test func aQuestionIsAboutTheSharedMark() throws {
    let acts = UnknownActs(desk.context)
    let followup = acts.asking(about: try record("U-0001"), of: try record("V-0001"))
    #expect(followup[.subject] == "Ask the family about the tattoo (U-0001)")
    #expect(followup[.assignee] == "lee")
    #expect(followup[list: .victims].map(\.text) == ["V-0001"])
    #expect(followup[list: .unknowns].map(\.text) == ["U-0001"])
    let other = acts.asking(about: try record("U-0001"), of: try record("V-0002"))
    #expect(other[.subject]?.hasPrefix("Ask the family about tattoos") == true)
    let own = acts.asking(about: try record("U-0001"), of: try record("V-0002"), "Ask for a photo")
    #expect(own[.subject] == "Ask for a photo (U-0001)")
    #expect(try desk.context.records.add(followup).commit.changes.count == 1)
  }

  /// A question that has no room is refused, never cut.
  @Test func aLongQuestionIsRefusedWhole() throws {
    let long = String(repeating: "photo ", count: 30)
    let followup = UnknownActs(desk.context)
      .asking(about: try record("U-0001"), of: try record("V-0002"), long)
    #expect(followup[.subject]?.hasPrefix(long.trimmed) == true)
    #expect(throws: Refusal.self) { try desk.context.records.add(followup) }
  }

  @Test func thePairsThatMayBeOnePersonAreListed() {
    let pairs = UnknownActs(desk.context).pairs.map { [$0.unknown.text, $0.victim.text] }
    #expect(pairs.contains(["U-0001", "V-0001"]) && !pairs.contains(["U-0001", "V-0002"]))
  }

  /// A day of burial brings one urgent follow-up, which moves with the day.
  @Test mutating func aDayOfBurialIsUrgent() throws {
    func bury(on day: String) throws -> Proposal {
      let before = try record("U-0002")
      var after = before
      after[.burial] = PartialDate(day)
      return try desk.context.records.edit(from: [before], to: [after])
    }
    let proposal = try bury(on: "2025-10-24")
    #expect(proposal.remarks.contains { $0.en.contains("urgent follow-up") })
    try desk.save(proposal.commit)
    let first = try record("F-0001")
    #expect(first[.priority] == "urgent" && first[list: .unknowns].map(\.text) == ["U-0002"])
    #expect(first[.dueAt].map { desk.context.zone.text($0) } == "2025-10-21 09:00")
    try desk.save(try bury(on: "2025-10-20").commit)
    #expect(desk["F-0002"] == nil)
    #expect(try record("F-0001")[.dueAt].map { desk.context.zone.text($0) } == "2025-10-17 09:00")
    #expect(try record("F-0001")[.subject]?.contains("2025-10-20") == true)
  }

  /// The counter finds them by the name that was heard, in any spelling.
  @Test mutating func theCounterFindsTheNameHeard() throws {
    let before = try record("U-0001")
    var after = before
    after[.nameHeard] = "Park Jihun"
    try desk.save(try desk.context.records.edit(from: [before], to: [after]).commit)
    let found = try CounterActs(desk.context).check("박지훈").found
    #expect(found.map(\.id.text) == ["U-0001"])
    #expect(found.first?.facts.en == "Unidentified, Alive, cannot speak")
  }

  @Test func oneLineSaysWhatIsKnown() throws {
    let words = UnknownActs(desk.context).description(try record("U-0001"))
    #expect(words == "Male, since 2025-10-02, Alive, cannot speak; tattoo dragon upper arm")
  }
}
