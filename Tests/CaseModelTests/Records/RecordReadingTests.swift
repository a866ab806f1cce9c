import CaseDemo
import CaseModel
import StrictJSON
import Testing

struct RecordReadingTests {
  let reader: RecordReader

  init() throws { reader = RecordReader(codes: try referenceCodes()) }

  @Test func everythingInventedIsReadBackAsItWasWritten() throws {
    for commit in DemoCasebook(cases: 200).commits() {
      for record in commit.commit.changes.map(\.record) {
        let bytes = record.json.bytes
        let (read, problems) = reader.record(try JSON.parse(bytes))
        #expect(read == record, "\(record.id)")
        #expect(problems.isEmpty, "\(record.id): \(problems.map(\.field))")
        #expect(read?.json.bytes == bytes)
      }
    }
  }

  @Test func membersStandInTheOrderOfTheFiles() {
    let record = Record.victim(312)
    let keys = record.json.objectValue?.map(\.key) ?? []
    #expect(keys.first == "id")
    let listed = Schema.of(.victim).listed.map(\.key).filter { record.fields[$0] != nil }
    #expect(Array(keys.dropFirst().prefix(listed.count)) == listed)
  }

  @Test func unknownKeysSurviveAtTheEnd() throws {
    let json = try JSON.parse(
      #"{"id":"V-0001","mood":{"a":[1,2.50]},"stage":"located","stays":[{"place":"X","why":null}]}"#
    )
    let (record, problems) = reader.record(json)
    #expect(problems.isEmpty)
    #expect(
      record?.json.text
        == #"{"id":"V-0001","stage":"located","stays":[{"place":"X","why":null}],"mood":{"a":[1,2.50]}}"#
    )
  }

  @Test(arguments: [
    (#""stage":5"#, "stage"), (#""stage":["located"]"#, "stage"),
    (#""nationality":"KR""#, "nationality"),
    (#""nationality":["KR",5]"#, "nationality"), (#""birth_date":"someday""#, "birth_date"),
    (#""birth_date":"2025-02-30""#, "birth_date"), (#""reported_at":"2025-10-14""#, "reported_at"),
    (#""age_estimate":1.5"#, "age_estimate"), (#""age_estimate":"20""#, "age_estimate"),
    (#""prior_case":"V-1""#, "prior_case"), (#""leads":["L-0001","x"]"#, "leads"),
    (#""ransom":[]"#, "ransom"), (#""stays":{}"#, "stays"), (#""stays":[1]"#, "stays"),
    (#""aliases":[1]"#, "aliases"), (#""name_ko":{}"#, "name_ko"), (#""deleted":"yes""#, "deleted"),
    (#""ransom":{"amount":"much"}"#, "ransom.amount"),
    (#""stays":[{},{"kind":3}]"#, "stays[1].kind"),
  ])
  func aValueOfAnotherTypeIsKeptAndNamed(member: String, field: String) throws {
    let text = #"{"id":"V-0001","# + member + "}"
    let (record, problems) = reader.record(try JSON.parse(text))
    #expect(problems.map(\.field) == [field])
    guard case .wrongType? = problems.first?.problem else {
      Issue.record("\(problems)")
      return
    }
    #expect(record?.json.text == text.replacing("{},", with: "{},"))
  }

  @Test func settingAFieldDropsWhatCouldNotBeRead() throws {
    let (read, _) = reader.record(try JSON.parse(#"{"id":"V-0001","stage":5,"other":6}"#))
    var record = try #require(read)
    record[.stage] = "located"
    #expect(record.json.text == #"{"id":"V-0001","stage":"located","other":6}"#)
  }

  @Test func anUnknownCodeIsKeptAsTheValue() throws {
    let (record, problems) = reader.record(
      try JSON.parse(#"{"id":"V-0001","stage":"vanished","nationality":["KR","ZZ"]}"#)
    )
    #expect(record?[.stage] == "vanished")
    #expect(record?[.nationality] == ["KR", "ZZ"])
    #expect(
      problems.map(\.problem) == [
        .unknownCode("vanished", list: "victim_stage"), .unknownCode("ZZ", list: "nationality"),
      ]
    )
  }

  @Test func nullAndEmptyValuesAreNone() throws {
    let (record, problems) = reader.record(
      try JSON.parse(#"{"id":"V-0001","stage":null,"name_ko":"","aliases":[],"ransom":{}}"#)
    )
    #expect(problems.isEmpty)
    #expect(record?.fields.isEmpty == true)
  }

  @Test(arguments: [
    (#"[]"#, "", Problem.wrongType(expected: Phrase("a record", "기록"))),
    (#"{}"#, "id", .missing), (#"{"id":5}"#, "id", .missing),
    (#"{"id":"V-1"}"#, "id", .badID("V-1")),
    (#"{"id":"S-0001"}"#, "id", .wrongKind(id: "S-0001", expected: [.victim])),
  ])
  func whatHasNoUsableIDIsNoRecord(text: String, field: String, problem: Problem) throws {
    let (record, problems) = reader.record(try JSON.parse(text), kind: .victim)
    #expect(record == nil)
    #expect(problems.map(\.field) == [field])
    #expect(problems.map(\.problem) == [problem])
  }

  @Test func wholeNumbersAreDecimalsToo() throws {
    let (site, problems) = reader.record(try JSON.parse(#"{"id":"S-0001","lat":11,"lon":104.9}"#))
    #expect(problems.isEmpty)
    #expect(site?[.lat] == 11)
    #expect(site?[.lon] == 104.9)
  }
}
