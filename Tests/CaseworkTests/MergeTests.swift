import CaseModel
import CaseRules
import Casework
import Testing

/// The automatic decisions of a merge, and those left to an officer.
struct MergeTests {
  private static let people = [
    #"{"id":"V-0001","version":1,"stage":"reported","name_latin":"HAN GAON","sex":"unknown"}"#,
    #"{"id":"V-0002","version":1,"stage":"reported","name_latin":"HAN GAEUN","sex":"unknown"}"#,
  ]

  private func merge(_ desk: Desk, _ kept: String = "V-0001", _ other: String = "V-0002") throws
    -> Proposal
  {
    try desk.context.duplicates.merge(
      CaseMerge(kept: try #require(desk[kept]), other: try #require(desk[other]))
    )
  }

  @Test func aQuestionSavesNothingAndNamesBothValues() throws {
    var desk = try Desk(Self.people)
    var (a, b) = (try #require(desk["V-0001"]), try #require(desk["V-0002"]))
    a[.sex] = "m"
    b[.sex] = "f"
    try desk.save(.edit, [a, b])
    let refusal = #expect(throws: Refusal.self) { try merge(desk) }
    guard case .question(let questions)? = refusal?.kind else {
      Issue.record("no question: \(String(describing: refusal))")
      return
    }
    #expect(questions.map(\.key) == ["sex"])
    #expect(questions.first?.question.readings == ["V-0001 (Male)", "V-0002 (Female)"])
  }

  private func duty(_ number: Int, _ victims: String, _ fields: String) -> String {
    #"{"id":"F-000\#(number)","version":1,"type":"call_family","victims":[\#(victims)],\#(fields)}"#
  }

  /// The open follow-ups of a merge as their fields, and which of them are cancelled.
  @Test(
    arguments: [
      // The same follow-up: the one due first stays.
      (
        #""V-0001""#, #""subject":"Call","status":"planned","due_at":"2025-10-02T00:00:00Z""#,
        #""V-0002""#, #""subject":"call ","status":"planned","due_at":"2025-10-01T00:00:00Z""#,
        ["F-0001"]
      ),
      // A sent one stays.
      (
        #""V-0001""#, #""subject":"Call","status":"planned","due_at":"2025-10-01T00:00:00Z""#,
        #""V-0002""#, #""subject":"Call","status":"waiting","due_at":"2025-10-09T00:00:00Z""#,
        ["F-0001"]
      ),
      // One that is about others too stays.
      (
        #""V-0001""#, #""subject":"Call","status":"planned","due_at":"2025-10-01T00:00:00Z""#,
        #""V-0002","V-0003""#,
        #""subject":"Call","status":"planned","due_at":"2025-10-09T00:00:00Z""#,
        ["F-0001"]
      ),
      // Other work, finished work.
      (
        #""V-0001""#, #""subject":"Call","status":"planned""#,
        #""V-0002""#, #""subject":"Visit","status":"planned""#, []
      ),
      (
        #""V-0001""#, #""subject":"Call","status":"done""#,
        #""V-0002""#, #""subject":"Call","status":"planned""#, []
      ),
    ] as [(String, String, String, String, [String])]
  )
  func eachDutyIsOpenOnce(
    _ first: String,
    _ one: String,
    _ second: String,
    _ two: String,
    _ cancelled: [String]
  ) throws {
    var desk = try Desk(Self.people + [duty(1, first, one), duty(2, second, two)])
    let proposal = try merge(desk)
    try desk.save(proposal.commit)
    let found = ["F-0001", "F-0002"].filter { desk[$0]?[.status] == "cancelled" }
    #expect(found == cancelled)
    for id in cancelled { #expect(desk[id]?[.cancelReason]?.contains("after merging") == true) }
    #expect(proposal.remarks.contains { $0.en.contains("is cancelled") } == !cancelled.isEmpty)
  }

  /// Subjects of standing follow-ups are recognised in both languages.
  @Test func aDutyInTheOtherLanguageIsTheSame() throws {
    let duty = try #require(try Reference().rules.duties.first)
    let made = [duty.subject.en, duty.subject.ko].enumerated().map { index, subject in
      var record = Record(new: RecordID(.followup, UInt32(index + 1)))
      record[.type] = duty.type
      record[.subject] = subject
      record[.victims] = [RecordID(.victim, UInt32(index + 1))]
      return record
    }
    var desk = try Desk(holding: Self.people.map(Desk.record) + made)
    try desk.save(try merge(desk).commit)
    #expect(made.count { desk[$0.id.text]?[.status] == "planned" } == 1)
  }

  @Test func oneContactIsTheMainOne() throws {
    let contacts = [
      #"{"id":"C-0001","version":1,"name":"A","is_main":true,"victims":["V-0002"]}"#,
      #"{"id":"C-0002","version":1,"name":"B","is_main":true,"victims":["V-0001"]}"#,
      #"{"id":"C-0003","version":1,"name":"C","victims":["V-0001"]}"#,
    ]
    var desk = try Desk(Self.people + contacts)
    let proposal = try merge(desk)
    try desk.save(proposal.commit)
    #expect(["C-0001", "C-0002", "C-0003"].filter { desk[$0]?[.isMain] == true } == ["C-0002"])
    #expect(
      proposal.remarks.map(\.en).contains("C-0002 stays the main contact, C-0001 is another one")
    )
  }

  @Test func noLinkLeadsBackToThePerson() throws {
    let people = [
      #"{"id":"V-0001","version":1,"stage":"reported","name_ko":"a","prior_case":"V-0003"}"#,
      #"{"id":"V-0002","version":1,"stage":"reported","name_ko":"a","travelled_with":["V-0001"]}"#,
      #"{"id":"V-0003","version":1,"stage":"closed","name_ko":"c","prior_case":"V-0002"}"#,
    ]
    var desk = try Desk(people)
    let proposal = try merge(desk)
    try desk.save(proposal.commit)
    #expect(desk["V-0001"]?[.priorCase] == nil)
    #expect(desk["V-0001"]?.fields["travelled_with"] == nil)
    #expect(proposal.remarks.contains { $0.en.contains("would refer back to V-0001") })
  }

  @Test func theOtherNumberStaysWithThePersonAlsoAfterASecondMerge() throws {
    var desk = try Desk(
      Self.people + [#"{"id":"V-0003","version":1,"stage":"reported","name_ko":"a"}"#]
    )
    try desk.save(try merge(desk).commit)
    try desk.save(try merge(desk, "V-0003", "V-0001").commit)
    #expect(desk["V-0003"]?[list: .mergedIDs] == ["V-0002", "V-0001"])
    #expect(desk["V-0003"]?[.nameLatin] == "HAN GAON")
    #expect(desk["V-0003"]?[list: .aliases] == ["HAN GAEUN"])
  }
}
