import CaseBook
import CaseModel
import CaseRules
import TestBooks
import Testing

private let now = moment("2025-10-14 09:00")

private let records = [
  #"{"id":"S-0001","name":"Site A","province":"KH-18","status":"active","severe_violence":"yes"}"#,
  #"{"id":"S-0002","name":"Site B","province":"KH-12","status":"active"}"#,
  #"{"id":"O-0001","name":"Prison","kind":"prison","province":"KH-8"}"#,
  """
  {"id":"V-0001","stage":"located","reported_at":"2025-09-01T00:00:00Z","stays":[\
  {"place":"S-0002","from":"2025-08","to":"2025-09"},{"place":"S-0001","from":"2025-09"}],\
  "confined":"yes"}
  """,
  """
  {"id":"V-0002","stage":"custody","reported_at":"2025-10-01T00:00:00Z","stays":[\
  {"place":"O-0001","from":"2025-10-03"}],"stage_since":"2025-10-03T00:00:00Z"}
  """,
  #"{"id":"V-0003","stage":"returned","reported_at":"2025-10-01T00:00:00Z","stays":[{"place":"S-0001","from":"2025-09"}]}"#,
  #"{"id":"V-0004","stage":"reported","reported_at":"2025-10-09T00:00:00Z","stays":[{"place":"a hotel \"X\"","from":"2025-10"}]}"#,
  #"{"id":"N-0001","at":"2025-10-05T01:00:00Z","kind":"proof_of_life","by":"kim","method":"voice","victims":["V-0001","V-0002"],"text":"x"}"#,
  #"{"id":"N-0002","at":"2025-10-12T01:00:00Z","kind":"proof_of_life","by":"kim","victims":["V-0001"],"text":"x"}"#,
  #"{"id":"N-0003","at":"2025-10-13T01:00:00Z","kind":"message","by":"kim","victims":["V-0001"],"text":"x"}"#,
  #"{"id":"F-0001","status":"planned","due_at":"2025-10-13T01:00:00Z","type":"call_family","victims":["V-0001"]}"#,
  #"{"id":"F-0002","status":"waiting","due_at":"2025-10-14T03:00:00Z","type":"report_117","victims":["V-0001","V-0004"],"sent_at":"2025-10-08T01:00:00Z"}"#,
  #"{"id":"F-0003","status":"done","due_at":"2025-10-04T03:00:00Z","type":"custody_visit","victims":["V-0002"],"done_at":"2025-10-04T05:00:00Z"}"#,
]

struct CaseIndexTests {
  private let weights: TriageWeights

  init() throws { weights = try shippedRules().weights }

  private func caseIndex(_ book: Book, at time: Instant = now) -> CaseIndex {
    CaseIndex(book, weights: weights, now: time, zone: .phnomPenh)
  }

  @Test func silenceCountsFromTheLastProofWithAMethod() {
    let caseIndex = caseIndex(TestBook(records).book)
    #expect(caseIndex.lastProof(0) == Instant("2025-10-05T01:00:00Z"))
    #expect(caseIndex.daysSilent(0) == 9)
    #expect(caseIndex.daysSilent(3) == 5)
    #expect(caseIndex.daysSilent(2) == nil)
  }

  @Test func aStageChangeWithAMethodProvesLifeUntilItIsCorrected() {
    let change =
      #"{"id":"N-0009","at":"2025-10-10T01:00:00Z","kind":"stage_change","by":"k","victims":["V-0001"]"#
    let proof = change + #","method":"authority_confirmed"}"#
    let bare = TestBook(records + [change + "}"]).book
    #expect(caseIndex(bare).lastProof(0) == Instant("2025-10-05T01:00:00Z"))
    let proven = TestBook(records + [proof]).book
    #expect(caseIndex(proven).lastProof(0) == Instant("2025-10-10T01:00:00Z"))
    let corrected = TestBook(
      records + [
        proof,
        #"{"id":"N-0010","at":"2025-10-11T01:00:00Z","kind":"note","by":"k","corrects":"N-0009","victims":["V-0001"]}"#,
      ]
    ).book
    #expect(caseIndex(corrected).lastProof(0) == Instant("2025-10-05T01:00:00Z"))
  }

  @Test(arguments: [
    ("authority_confirmed", 13), ("live_location", 13), ("in_person", 2), ("voice", 2),
  ])
  func inCustodyOnlyWhoSawOrSpokeToThePersonHadContact(_ method: String, _ days: Int) {
    let book = TestBook([
      #"{"id":"V-0001","stage":"custody","reported_at":"2025-06-01T00:00:00Z","stage_since":"2025-10-01T02:00:00Z"}"#,
      #"{"id":"N-0001","at":"2025-10-12T01:00:00Z","kind":"proof_of_life","by":"k","method":"\#(method)","victims":["V-0001"]}"#,
    ]).book
    #expect(caseIndex(book).daysSilent(0) == days)
  }

  @Test(arguments: [
    ("note_verbale", true), ("police_meeting", true), ("rescue_request_form", true),
    ("call_family", false),
  ])
  func requestsOfAllKindsAreChased(_ type: String, _ counts: Bool) {
    let book = TestBook([
      #"{"id":"V-0001","stage":"requested","reported_at":"2025-10-14T00:00:00Z","stage_since":"2025-10-13T02:00:00Z"}"#,
      #"{"id":"F-0001","status":"waiting","due_at":"2025-10-15T01:00:00Z","sent_at":"2025-10-01T01:00:00Z","type":"\#(type)","victims":["V-0001"]}"#,
    ]).book
    let reasons = caseIndex(book).explain(book, 0).points.map(\.reason)
    #expect(reasons.contains(.requestUnanswered) == counts)
  }

  @Test func followupsCountForEveryVictimTheyName() {
    let caseIndex = caseIndex(TestBook(records).book)
    #expect((0..<4).map { caseIndex.openFollowups($0) } == [2, 0, 0, 1])
    #expect((0..<4).map { caseIndex.overdueFollowups($0) } == [1, 0, 0, 0])
    #expect(caseIndex.nextDue(0) == Instant("2025-10-13T01:00:00Z"))
    #expect(caseIndex.nextDue(1) == nil)
  }

  @Test func placesFollowFromTheCurrentStayOfActiveCases() {
    let caseIndex = caseIndex(TestBook(records).book)
    #expect(
      (0..<4).map { caseIndex.place($0) } == [.compound(0), .counterpart(0), .nowhere, .named]
    )
    #expect((0..<4).map { caseIndex.province($0) } == ["KH-18", "KH-8", nil, nil])
    #expect((0..<2).map { caseIndex.victimsNow($0) } == [1, 0])
    #expect((0..<2).map { caseIndex.victimsEver($0) } == [2, 1])
  }

  @Test func scoresTakeInWhatOtherRecordsSay() {
    let caseIndex = caseIndex(TestBook(records).book)
    let reasons = caseIndex.explain(TestBook(records).book, 0).points.map(\.reason)
    #expect(reasons == [.confined, .severeSite, .silentWeek, .requestUnanswered])
    #expect(caseIndex.score(0) == 35 && caseIndex.level(0) == .high)
    #expect(caseIndex.score(1) == 10)
    #expect(caseIndex.level(2) == nil && caseIndex.score(2) == nil)
    #expect(caseIndex.urgency(0) > caseIndex.urgency(3))
  }

  @Test func aFollowupIsOverdueAfterItsTimeAndOneThatIsNotThereIsNeither() {
    let book = TestBook(records).book
    let caseIndex = caseIndex(book)
    let due = moment("2025-10-14 10:00")
    #expect(caseIndex.isOpen(followup: 1) && !caseIndex.isOverdue(followup: 1, at: due))
    #expect(caseIndex.isOverdue(followup: 1, at: due.adding(seconds: 1)))
    #expect(!caseIndex.isOpen(followup: book[.followup].count))
    #expect(!FollowupRules.isOverdue(status: "planned", due: due, now: due))
    #expect(FollowupRules.isOverdue(status: "waiting", due: due, now: due.adding(seconds: 1)))
  }

  @Test func timeMakesFollowupsOverdueAndCasesSilent() {
    let book = TestBook(records).book
    var caseIndex = caseIndex(book)
    caseIndex.advance(book, to: moment("2025-10-14 09:30"))
    #expect(caseIndex.overdueFollowups(3) == 0)
    caseIndex.advance(book, to: moment("2025-10-14 10:30"))
    #expect(caseIndex.overdueFollowups(3) == 1 && caseIndex.overdueFollowups(0) == 2)
    caseIndex.advance(book, to: moment("2025-10-20 10:30"))
    #expect(caseIndex.daysSilent(0) == 15)
  }

  @Test func timeThatPassesInStepsLeadsWhereItLeadsAtOnce() {
    var test = TestBook(records)
    var passed = caseIndex(test.book)
    for (step, change) in Self.changes.enumerated() {
      let time = now.adding(seconds: step * 1_700)
      passed.advance(test.book, to: time)
      let ids = test.put(change)
      passed.update(test.book, changed: ids)
      let fresh = caseIndex(test.book, at: time)
      for row in 0..<test.book[.victim].count {
        #expect(passed.overdueFollowups(row) == fresh.overdueFollowups(row), "\(step) row \(row)")
        #expect(passed.nextDue(row) == fresh.nextDue(row), "\(step) row \(row)")
      }
    }
  }

  /// Each change of one or more records, alone and after the previous ones.
  static let changes: [[String]] = [
    [
      #"{"id":"N-0004","at":"2025-10-13T01:00:00Z","kind":"proof_of_life","by":"k","method":"video","victims":["V-0001"]}"#
    ],
    [
      #"{"id":"F-0001","status":"done","due_at":"2025-10-13T01:00:00Z","type":"call_family","victims":["V-0001"],"done_at":"2025-10-14T01:00:00Z"}"#
    ],
    [
      #"{"id":"F-0002","status":"waiting","due_at":"2025-10-14T03:00:00Z","type":"report_117","victims":["V-0004"],"sent_at":"2025-10-08T01:00:00Z"}"#
    ],
    [
      #"{"id":"V-0001","stage":"located","reported_at":"2025-09-01T00:00:00Z","stays":[{"place":"S-0001","from":"2025-09","to":"2025-10"},{"place":"S-0002","from":"2025-10"}]}"#
    ],
    [
      #"{"id":"V-0001","stage":"located","reported_at":"2025-09-01T00:00:00Z","stays":[{"place":"S-0001","from":"2025-10"}]}"#
    ],
    [
      #"{"id":"S-0001","name":"Site A","province":"KH-7","status":"active","severe_violence":"no"}"#
    ],
    [#"{"id":"O-0001","name":"Prison","kind":"prison","province":"KH-1"}"#],
    [
      #"{"id":"V-0005","stage":"reported","reported_at":"2025-10-14T00:00:00Z"}"#,
      #"{"id":"F-0004","status":"planned","due_at":"2025-10-14T04:00:00Z","type":"verify_identity","victims":["V-0005"]}"#,
    ],
    [#"{"id":"V-0004","stage":"reported","deleted":true,"reported_at":"2025-10-09T00:00:00Z"}"#],
    [#"{"id":"V-0002","stage":"returned","reported_at":"2025-10-01T00:00:00Z"}"#],
    [
      #"{"id":"N-0001","deleted":true,"at":"2025-10-05T01:00:00Z","kind":"proof_of_life","by":"kim","method":"voice","victims":["V-0001","V-0002"]}"#
    ],
    [#"{"id":"F-0002","deleted":true,"status":"planned","due_at":"2025-10-14T03:00:00Z"}"#],
    [
      #"{"id":"N-0002","at":"2025-10-12T01:00:00Z","kind":"proof_of_life","by":"kim","method":"video","victims":["V-0004"],"text":"x"}"#
    ],
    [
      #"{"id":"F-0005","status":"planned","due_at":"2025-10-15T04:00:00Z","type":"call_family","victims":["V-0001","V-0001"]}"#
    ],
    [
      #"{"id":"N-0005","at":"2025-10-13T01:00:00Z","kind":"stage_change","by":"k","method":"authority_confirmed","victims":["V-0001","V-0002"]}"#
    ],
    [
      #"{"id":"N-0006","at":"2025-10-13T02:00:00Z","kind":"note","by":"k","corrects":"N-0005","victims":["V-0001"]}"#
    ],
    [
      #"{"id":"F-0006","status":"done","due_at":"2025-10-12T03:00:00Z","type":"note_verbale","victims":["V-0001"],"sent_at":"2025-10-08T01:00:00Z","answered_at":"2025-10-12T01:00:00Z","done_at":"2025-10-12T01:00:00Z"}"#
    ],
    [
      #"{"id":"V-0001","stage":"requested","stage_since":"2025-10-09T00:00:00Z","reported_at":"2025-09-01T00:00:00Z","last_violence_on":"2025-10-13","birth_date":"2009","ransom":{"status":"demanded","deadline":"2025-10-15T00:00:00Z"}}"#
    ],
    [
      #"{"id":"F-0007","status":"waiting","due_at":"2025-10-20T03:00:00Z","type":"police_meeting","victims":["V-0001"],"sent_at":"2025-10-13T01:00:00Z"}"#
    ],
    [
      #"{"id":"F-0007","status":"cancelled","due_at":"2025-10-20T03:00:00Z","type":"police_meeting","victims":["V-0001"],"sent_at":"2025-10-13T01:00:00Z"}"#
    ],
    [#"{"id":"S-0003","name":"Site C","province":"KH-2"}"#],
    [
      #"{"id":"V-0009","stage":"located","reported_at":"2025-10-14T00:00:00Z","stays":[{"place":"S-0003"}]}"#
    ],
    [
      #"{"id":"V-0007","stage":"located","reported_at":"2025-10-14T00:00:00Z","stays":[{"place":"S-0003"}]}"#
    ],
  ]

  @Test func updatesEndWhereANewLookWould() {
    var test = TestBook(records)
    test.book.findLinks()
    var updated = caseIndex(test.book)
    for (step, change) in Self.changes.enumerated() {
      let ids = test.put(change)
      updated.update(test.book, changed: ids)
      expectSame(updated, caseIndex(test.book), test.book, "step \(step)")
    }
  }

  /// After a great number of records at once, the victims that a note named before must still be
  /// known.
  @Test func aNoteThatNamesAnotherVictimAfterAnImportCountsForThatOneOnly() {
    var test = TestBook(records)
    test.book.findLinks()
    var updated = caseIndex(test.book)
    let many = test.put(
      (100..<1200).map { #"{"id":"C-\#(String($0 + 10_000).dropFirst())","name":"x"}"# }
    )
    updated.update(test.book, changed: many)
    let ids = test.put([
      #"{"id":"N-0001","at":"2025-10-05T01:00:00Z","kind":"proof_of_life","by":"kim","method":"voice","victims":["V-0004"],"text":"x"}"#
    ])
    updated.update(test.book, changed: ids)
    expectSame(updated, caseIndex(test.book), test.book, "after an import")
  }

  @Test(arguments: changes.indices)
  func oneUpdateEndsWhereANewLookWould(_ index: Int) {
    var test = TestBook(records)
    test.book.findLinks()
    var updated = caseIndex(test.book)
    let ids = test.put(Self.changes[index])
    updated.update(test.book, changed: ids)
    expectSame(updated, caseIndex(test.book), test.book, "change \(index)")
  }

  private func expectSame(_ a: CaseIndex, _ b: CaseIndex, _ book: Book, _ moment: String) {
    for row in 0..<book[.victim].count {
      #expect(a.stage(row) == b.stage(row), "\(moment) row \(row)")
      #expect(a.urgency(row) == b.urgency(row), "\(moment) row \(row)")
      #expect(a.lastProof(row) == b.lastProof(row), "\(moment) row \(row)")
      #expect(a.daysSilent(row) == b.daysSilent(row), "\(moment) row \(row)")
      #expect(a.missingAction(row) == b.missingAction(row), "\(moment) row \(row)")
      #expect(a.nextDue(row) == b.nextDue(row), "\(moment) row \(row)")
      #expect(a.openFollowups(row) == b.openFollowups(row), "\(moment) row \(row)")
      #expect(a.overdueFollowups(row) == b.overdueFollowups(row), "\(moment) row \(row)")
      #expect(a.place(row) == b.place(row), "\(moment) row \(row)")
      #expect(a.province(row) == b.province(row), "\(moment) row \(row)")
      #expect(a.explain(book, row) == b.explain(book, row), "\(moment) row \(row)")
    }
    for row in 0..<book[.followup].count {
      #expect(a.isOpen(followup: row) == b.isOpen(followup: row), "\(moment) follow-up \(row)")
      for time in [now, now.adding(seconds: 86_400)] {
        #expect(
          a.isOverdue(followup: row, at: time) == b.isOverdue(followup: row, at: time),
          "\(moment) follow-up \(row)"
        )
      }
    }
    for row in 0..<book[.compound].count {
      #expect(a.victimsNow(row) == b.victimsNow(row), "\(moment) compound \(row)")
      #expect(a.victimsEver(row) == b.victimsEver(row), "\(moment) compound \(row)")
    }
  }
}
