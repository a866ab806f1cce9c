import CaseBook
import CaseExchange
import CaseModel
import CaseRules
import StrictJSON
import Testing

/// A case exported from one casebook and imported into another.
struct CaseBundleTests {
  private static let lines = [
    #"{"id":"V-0001","version":4,"stage":"reported","name_ko":"김가온","sex":"m","nationality":["KR"],"reported_at":"2025-08-03T01:00:00Z","report_channel":"family","case_owner":"kim","safe_to_contact":"unknown","exposure":"unknown","confined":"unknown","phone_controlled":"unknown","passport_withheld":"unknown","trafficking_status":"possible","legal_position":"unknown","reporter_contact":"C-0001","travelled_with":["V-0002"],"stays":[{"place":"S-0001","kind":"compound","from":"2025-08","source":"family","confidence":"low"}]}"#,
    #"{"id":"V-0002","version":1,"stage":"reported","name_ko":"이도담","reported_at":"2025-08-03T01:00:00Z"}"#,
    #"{"id":"S-0001","version":1,"name":"Blue Gate","province":"KH-18","kind":"unknown","status":"suspected","status_since":"2025-08","precision":"town"}"#,
    #"{"id":"C-0001","version":1,"name":"박나래","relation":"mother","may_be_told":"ask","victims":["V-0001"]}"#,
    #"{"id":"F-0001","version":2,"status":"planned","due_at":"2025-10-20T01:00:00Z","subject":"Call","type":"call_family","priority":"normal","assignee":"kim","victims":["V-0001","V-0002"]}"#,
    #"{"id":"N-0001","version":1,"at":"2025-08-03T01:00:00Z","kind":"call","by":"kim","text":"The mother called","victims":["V-0001"]}"#,
  ]

  private func office(_ lines: [String] = CaseBundleTests.lines) throws -> ImportOffice {
    let office = try ImportOffice()
    let records = try lines.map { line in
      try #require(RecordReader(codes: office.codes).record(try JSON.parse(line)).record)
    }
    return try ImportOffice(records)
  }

  private func bundle(for audience: Code? = nil) throws -> CaseBundle {
    try bundle(of: office(), for: audience)
  }

  private func bundle(
    of office: ImportOffice,
    for audience: Code?,
    identity: BookIdentity? = nil
  ) throws -> CaseBundle {
    let victim = try #require(office.context.book.record(RecordID(.victim, 1)))
    return CaseBundle(
      victim,
      in: office.context.book,
      site: "Demo",
      identity: identity,
      at: ImportOffice.now,
      user: "kim",
      as: audience.map { office.reader($0).view(victim, for: .records) }
    )
  }

  @Test func allThatBelongsToTheCaseGoesAndNobodyElse() throws {
    let records = try bundle().records
    #expect(records.map(\.id.text) == ["V-0001", "F-0001", "N-0001", "C-0001", "S-0001"])
    #expect(records[0].fields["travelled_with"] == nil)
    #expect(records[1][list: .victims] == [RecordID(.victim, 1)])
  }

  @Test func whatNamesTheCaseAndWhatItNamesGoesAlong() throws {
    let lines = [
      Self.lines[0].replacing(#""travelled_with":["V-0002"]"#, with: #""leads":["L-0001"]"#),
      Self.lines[2], Self.lines[3],
      #"{"id":"L-0001","version":1,"role":"recruiter","label":"A"}"#,
      #"{"id":"L-0002","version":1,"role":"recruiter","label":"B","victims":["V-0001"]}"#,
      #"{"id":"I-0001","version":1,"type":"raid","date":"2025-09-01","victims":["V-0001"],"authorities":["O-0001"]}"#,
      #"{"id":"I-0002","version":1,"type":"raid","date":"2025-09-02"}"#,
      #"{"id":"O-0001","version":1,"name":"Police","kind":"police"}"#,
      #"{"id":"F-0001","version":2,"status":"planned","due_at":"2025-10-20T01:00:00Z","subject":"x","type":"other","priority":"normal","assignee":"kim","victims":["V-0001"],"incidents":["I-0002"]}"#,
    ]
    let office = try office(lines)
    func ids(_ audience: Code?) throws -> Set<String> {
      Set(try bundle(of: office, for: audience).records.map(\.id.text))
    }
    let inside: Set = [
      "V-0001", "S-0001", "C-0001", "L-0001", "L-0002", "I-0001", "I-0002", "O-0001", "F-0001",
    ]
    #expect(try ids(nil) == inside)
    #expect(try ids("npa") == ["V-0001", "S-0001", "F-0001"])
    #expect(try ids("family") == ["V-0001"])
  }

  @Test func outsideNobodyLearnsWhoReported() throws {
    let bundle = try bundle(for: "npa")
    #expect(bundle.records.map(\.id.text) == ["V-0001", "S-0001"])
    #expect(bundle.records[0][.reportChannel] == "other")
    let text = String(decoding: bundle.json.serialized(), as: UTF8.self)
    for secret in ["박나래", "mother", "family", "kim"] {
      #expect(!text.contains(secret), "\(secret)")
    }
  }

  @Test(arguments: [true, false])
  func anotherCasebookTakesItInWithIdsOfItsOwn(_ pretty: Bool) throws {
    let bytes = try bundle().json.serialized(pretty: pretty)
    #expect(BundlePlan.isBundle(bytes))
    let site = #"{"id":"S-0007","version":1,"name":"blue gate","province":"KH-18"}"#
    let plan = try BundlePlan(bytes, try office([site]).context)
    #expect(plan.origin == "Demo V-0001")
    #expect(plan.records.map(\.kind) == [.victim, .followup, .note, .contact])
    let victim = plan.records[0]
    #expect(victim.version == 0 && victim.id.isProvisional && victim[.caseOwner] == "kim")
    #expect(victim[list: .stays].first?["place"] == .link(RecordID(.compound, 7)))
    #expect(plan.records[1][list: .victims] == [victim.id])
    #expect(victim[list: .externalRefs].last?[.number] == "Demo V-0001")
  }

  @Test func theSameCaseIsRecognised() throws {
    let bytes = try bundle().json.serialized()
    let here = Self.lines[0].replacing(
      #""sex":"m""#,
      with: #""sex":"m","external_refs":[{"body":"other","number":"Demo V-0001"}]"#
    )
    let context = try office([here]).context
    #expect(throws: ImportFinding.self) { try BundlePlan(bytes, context) }
  }

  @Test(arguments: [
    (#""sex":"m""#, #""sex":7"#, "sex: expected"),
    (#""assignee":"kim","#, "", "assignee: must have"),
    (#""casebook_bundle":1"#, #""casebook_bundle":2"#, "another version"),
    (#""C-0001""#, #""C-0009""#, "C-0009 does not exist"),
    (#""id":"C-0001""#, #""id":"C-0000""#, "C-0000"), ("[", "[[", "not usable JSON"),
  ])
  func whatIsWrongIsSaidAndNothingIsTaken(_ old: String, _ new: String, _ sentence: String) throws {
    let text = String(decoding: try bundle().json.serialized(), as: UTF8.self)
    let wrong = text.replacing(old, with: new, maxReplacements: 1)
    #expect(wrong != text)
    let context = try office([]).context
    let finding = #expect(throws: ImportFinding.self) {
      try BundlePlan(Array(wrong.utf8), context)
    }
    let said = finding?.text(file: "b.json", .en) ?? ""
    #expect(said.hasPrefix("b.json:1:") && said.contains(sentence), "\(said)")
  }

  private static let ours = BookIdentity(String(repeating: "0a", count: 16))

  private func own(
    _ audience: Code?,
    _ lines: [String],
    identity: BookIdentity? = CaseBundleTests.ours
  ) throws -> BundlePlan {
    let bundle = try bundle(of: office(), for: audience, identity: Self.ours)
    let records = try office(lines).records
    let context = try ImportOffice(records, identity: identity).context
    return try BundlePlan(bundle.json.serialized(), context)
  }

  @Test(arguments: [nil, "npa", "family", "khm_police", "ngo_iom"] as [Code?])
  func aCaseThatIsHereIsNotDoubled(_ audience: Code?) throws {
    let plan = try own(audience, Self.lines)
    #expect(plan.records.isEmpty)
    #expect(Set(plan.rows.flatMap(\.findings).map(\.problem)) == [.nothingToChange])
  }

  @Test func whatIsOtherwiseHereIsAskedForEachRecord() throws {
    var lines = Self.lines
    lines[5] = lines[5].replacing("The mother called", with: "Another note")
    lines[3] = ""
    let plan = try own(nil, lines.filter { !$0.isEmpty })
    let asked = plan.rows.filter { $0.weight == .question }
    #expect(asked.map { $0.records.first?.kind } == [.note, .contact])
    #expect(
      asked[0].findings.contains { $0.problem.phrase.en.contains("Another note → The mother") }
    )
    #expect(plan.rows.count - asked.count == 3)
  }

  @Test func anotherPersonUnderTheSameIdIsAQuestion() throws {
    var lines = Self.lines
    lines[0] = lines[0].replacing("김가온", with: "박세모")
    let plan = try own(nil, lines)
    #expect(plan.rows.count == 1 && plan.rows[0].weight == .question)
    #expect(plan.rows[0].records.first?.id.isProvisional == true)
  }

  @Test func aPersonKnownHereIsNotAddedUnasked() throws {
    let here = Self.lines[0].replacing("V-0001", with: "V-0009")
      .replacing(#""sex":"m""#, with: #""sex":"m","passport_no":"M123A0001""#)
    let bytes = try bundle().json.serialized()
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing(#""sex":"m""#, with: #""sex":"m","passport_no":"M123A0001""#)
    let plan = try BundlePlan(Array(text.utf8), try office([here]).context)
    #expect(plan.rows.count == 1 && plan.rows[0].weight == .question)
  }

  @Test func numbersMergedElsewhereAreNotReadAsOurs() throws {
    var lines = Self.lines
    lines[0] = lines[0].replacing(
      #""sex":"m""#,
      with: #""sex":"m","merged_ids":["V-0002","V-0457"]"#
    )
    let office = try office(lines)
    let victim = try #require(office.context.book.record(RecordID(.victim, 1)))
    let bundle = CaseBundle(
      victim,
      in: office.context.book,
      site: "Demo",
      at: ImportOffice.now,
      user: "kim",
      as: nil
    )
    let plan = try BundlePlan(bundle.json.serialized(), try self.office([]).context)
    let taken = plan.records[0]
    #expect(taken[list: .mergedIDs].isEmpty)
    let numbers = taken[list: .externalRefs].compactMap { $0[.number] }
    #expect(numbers == ["Demo V-0002", "Demo V-0457", "Demo V-0001"])
  }

  @Test(arguments: [
    (
      #""province":"KH-18","kind":"unknown","status":"suspected","status_since":"2025-08","precision":"town""#,
      "note", ""
    ),
    (#""province":"KH-05""#, "question", "Province: KH-05"),
    (#""kind":"casino""#, "question", "Kind: "),
    (#""status_since":"2024-01","address":"Road 4""#, "note", "is treated as S-0007"),
  ])
  func aPlaceOfTheSameNameIsShown(_ fields: String, _ weight: String, _ words: String) throws {
    let site = #"{"id":"S-0007","version":1,"name":"Blue Gate","# + fields + "}"
    let plan = try BundlePlan(try bundle().json.serialized(), try office([site]).context)
    let findings = plan.rows[0].findings.filter {
      if case .isHereAs = $0.problem { true } else { false }
    }
    #expect(findings.map(\.weight.rawValue) == [weight])
    let said = findings.first?.text(file: "b", .en) ?? ""
    #expect(said.contains("“Blue Gate” is treated as S-0007") && said.contains(words), "\(said)")
  }
}
