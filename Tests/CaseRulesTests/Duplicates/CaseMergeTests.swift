import CaseBook
import CaseModel
import CaseRules
import TestBooks
import Testing

/// The merge of two records about one person.
struct CaseMergeTests {
  private static let first = """
    {"id":"V-0001","version":3,"stage":"reported","name_ko":"김민준","sex":"unknown","nationality":["KR"],\
    "reported_at":"2025-10-02T00:00:00Z","stage_since":"2025-10-02T00:00:00Z","report_channel":"family",\
    "case_owner":"kim","health_note":"Hurt arm","threats":["kill"],"languages":["ko"],\
    "handles":[{"kind":"phone","value":"010-1234-5678","owner":"self"}],\
    "stays":[{"place":"S-0001","kind":"compound","from":"2025-08","source":"victim","confidence":"high"}]}
    """
  private static let second = """
    {"id":"V-0002","version":5,"stage":"located","name_ko":"김민준","name_latin":"GIM MINJUN","sex":"m",\
    "nationality":["KR"],"reported_at":"2025-10-01T00:00:00Z","stage_since":"2025-10-05T00:00:00Z",\
    "report_channel":"npa_112","case_owner":"lee","health_note":"Needs insulin","threats":["sell_on"],\
    "passport_no":"M123A4567","handles":[{"kind":"phone","value":"+82 10 1234 5678","owner":"self"},\
    {"kind":"telegram","value":"@maru","owner":"self"}],"leads":["L-0001"],\
    "stays":[{"place":"S-0002","kind":"compound","from":"2025-09-10","source":"police","confidence":"low"}]}
    """
  private static let others = [
    #"{"id":"V-0003","version":1,"stage":"reported","travelled_with":["V-0002","V-0001"]}"#,
    #"{"id":"F-0001","version":1,"status":"planned","victims":["V-0002"]}"#,
    #"{"id":"F-0002","version":1,"status":"planned","victims":["V-0001","V-0002"]}"#,
    #"{"id":"N-0001","version":1,"kind":"note","victims":["V-0002"],"text":"see V-0002"}"#,
    #"{"id":"C-0001","version":1,"victims":["V-0002"],"name":"x"}"#,
    #"{"id":"I-0001","version":1,"victims":["V-0002"]}"#,
    #"{"id":"L-0001","version":1,"victims":["V-0002"],"label":"x"}"#,
    #"{"id":"N-0002","version":1,"kind":"note","victims":["V-0003"],"text":"V-0002 was there too"}"#,
  ]

  private let book = TestBook([first, second] + others).book

  private func merge() throws -> CaseMerge {
    CaseMerge(
      kept: try #require(book.record(RecordID(.victim, 1))),
      other: try #require(book.record(RecordID(.victim, 2)))
    )
  }

  @Test(
    arguments: [
      (nil, "2025-10-03", "2025-10-03"), ("2025-10-05", nil, "2025-10-05"),
      ("2025-10-05", "2025-10-03", "2025-10-05"), ("2025-10-02", "2025-10-03", "2025-10-03"),
    ] as [(String?, String?, String)]
  )
  func ofUndatedThreatsTheLaterEntryCounts(
    _ mine: String?,
    _ theirs: String?,
    _ merged: String
  ) throws {
    var (kept, other) = (try merge().kept, try merge().other)
    kept[.threatsEnteredOn] = mine.flatMap { PartialDate($0) }
    other[.threatsEnteredOn] = theirs.flatMap { PartialDate($0) }
    let record = CaseMerge(kept: kept, other: other).merged
    #expect(record[.threatsEnteredOn] == PartialDate(merged))
  }

  @Test func nothingOfEitherIsLost() throws {
    let merged = try merge().merged
    #expect(merged.id.text == "V-0001")
    #expect(merged[.nameLatin] == "GIM MINJUN")
    #expect(merged[.sex] == "m")
    #expect(merged[.passportNo] == "M123A4567")
    #expect(merged[.stage] == "located")
    #expect(merged[.stageSince] == Instant("2025-10-05T00:00:00Z"))
    #expect(merged[.reportedAt] == Instant("2025-10-01T00:00:00Z"))
    #expect(merged[.caseOwner] == "kim")
    #expect(merged[list: .threats] == ["kill", "sell_on"])
    #expect(merged.fields["health_note"] == .text("Hurt arm\nNeeds insulin"))
    #expect(merged[list: .leads].map(\.text) == ["L-0001"])
    #expect(merged[list: .handles].map { $0[.value] } == ["010-1234-5678", "@maru"])
  }

  @Test func howThePersonIsNowComesFromTheMoreCurrentRecord() throws {
    var (kept, other) = (try merge().kept, try merge().other)
    kept[.stage] = "closed"
    kept[.stageSince] = Instant("2025-10-09T00:00:00Z")
    kept[.safeToContact] = "yes"
    kept[.lastViolenceOn] = PartialDate("2025-10-08")
    other[.safeToContact] = "only_when_they_call"
    other[.contactRule] = "Telegram only"
    other[.lastViolenceOn] = PartialDate("2025-10-01")
    let merged = CaseMerge(kept: kept, other: other).merged
    #expect(merged[.stage] == "located")
    #expect(merged[.safeToContact] == "only_when_they_call")
    #expect(merged[.contactRule] == "Telegram only")
    #expect(merged[.lastViolenceOn] == PartialDate("2025-10-08"))
    #expect(merged[.caseOwner] == "kim")
  }

  @Test func onlyTheLatestStayGoesOn() throws {
    let stays = try merge().merged[list: .stays]
    #expect(stays.map { $0["to"] } == [.day(try #require(PartialDate("2025-09-10"))), nil])
  }

  @Test func everyFieldCanBeChosen() throws {
    var merge = try merge()
    merge.choose(.other, for: "case_owner")
    merge.choose(.kept, for: "threats")
    merge.choose(.kept, for: "stage")
    merge.choose(.both, for: "sex")
    #expect(merge.merged[.caseOwner] == "lee")
    #expect(merge.merged[list: .threats] == ["kill"])
    #expect(merge.merged[.stage] == "reported")
    #expect(merge.merged[.stageSince] == Instant("2025-10-02T00:00:00Z"))
    #expect(merge.merged[.sex] == "m")
    let swapped = merge.swapped()
    #expect(swapped.kept.id.text == "V-0002")
    #expect(swapped.merged[.caseOwner] == "lee")
    #expect(swapped.merged[list: .threats] == ["kill"])
  }

  @Test func anotherNameIsKeptAsAlias() throws {
    var other = try #require(book.record(RecordID(.victim, 2)))
    other[.nameKo] = "김민중"
    let kept = try #require(book.record(RecordID(.victim, 1)))
    #expect(CaseMerge(kept: kept, other: other).merged[list: .aliases] == ["김민중"])
  }

  @Test func whatNamedTheOtherNamesTheOneThatGoesOn() throws {
    let records = try merge().records(in: book)
    #expect(
      records.map(\.id.text) == [
        "V-0001", "V-0002", "F-0001", "F-0002", "N-0001", "C-0001", "I-0001", "L-0001", "V-0003",
      ]
    )
    for record in records.dropFirst(2) {
      let links = record.fields.links.map(\.id)
      #expect(links == [RecordID(.victim, 1)], "\(record.id)")
    }
    #expect(records[4][.text] == "see V-0002")
    #expect(records[1].isDeleted)
    #expect(records[1][.duplicateOf] == RecordID(.victim, 1))
    #expect(records[1][.passportNo] == "M123A4567")
    #expect(records.map(\.version) == [3, 5, 1, 1, 1, 1, 1, 1, 1])
  }

  @Test func theOldIdLeadsToTheOneThatGoesOn() {
    let book = TestBook([
      #"{"id":"V-0001","stage":"reported"}"#,
      #"{"id":"V-0002","deleted":true,"stage":"reported","duplicate_of":"V-0001"}"#,
      #"{"id":"V-0003","deleted":true,"stage":"reported","duplicate_of":"V-0002"}"#,
      #"{"id":"V-0004","deleted":true,"stage":"reported"}"#,
    ]).book
    #expect(book.record(mergedFrom: RecordID(.victim, 3)) == RecordID(.victim, 1))
    #expect(book.record(mergedFrom: RecordID(.victim, 4)) == nil)
    #expect(book.record(mergedFrom: RecordID(.victim, 9)) == nil)
  }

  @Test func differentPeopleAreRemembered() throws {
    let record = try #require(book.record(RecordID(.victim, 2)))
    let id = RecordID(.victim, 1)
    #expect(record.differing(from: id).differing(from: id)[list: .differentFrom] == [id])
  }
}
