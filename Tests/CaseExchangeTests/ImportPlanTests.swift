import CaseExchange
import CaseModel
import StrictJSON
import Testing

/// The changes that a plan makes in the casebook.
struct ImportPlanTests {
  private static let head = "성명,신고일,신고경로"

  /// A victim in a casebook.
  private static func victim(_ number: UInt32, _ change: (inout Record) -> Void = { _ in })
    -> Record
  {
    var record = Record(new: RecordID(.victim, number))
    record[.version] = 3
    record[.nameKo] = "김가온"
    record[.passportNo] = "M123A0001"
    record[.reportedAt] = ImportOffice.now.adding(days: -30)
    record[.reportChannel] = "family"
    record[.caseOwner] = "lee"
    change(&record)
    return record
  }

  @Test func aRowBringsTheCaseItsReporterAndWhatNoFieldTakes() throws {
    let plan = try ImportOffice.empty.get().plan(
      "성명,신고일,신고자,관계,신고자 연락처,비고\n김가온,2025-08-03,박나래,모,010-0000-0102,\"말함: \"\"4층\"\"\"\n"
    )
    let records = try #require(plan.rows.first?.records)
    #expect(records.map(\.kind) == [.victim, .contact, .note])
    #expect(records[0][.reportChannel] == "family")
    #expect(records[0].fields["reporter_contact"] == .link(records[1].id))
    #expect(records[1][.name] == "박나래")
    #expect(records[1][.relation] == "mother")
    #expect(records[1][list: .victims] == [records[0].id])
    #expect(records[2][.text] == "Imported from list.csv\n비고: 말함: \"4층\"")
    #expect(records[2][list: .victims] == [records[0].id])
  }

  /// A separator may occur in a cell more often than in the heading.
  @Test(arguments: [
    ("성명,신고일,신고경로,연락처\n김가온,2025-08-03,가족,010-1234-5678;010-2345-6789;@a;@b;@c\n", 4),
    ("성명,신고일,신고경로\n김가온,2025-08-03,a;b;c;d\n이도담,2025-08-04,a;b;c\n", 3),
    ("성명;신고일;신고경로\n김가온;2025-08-03;a,b,c,d,e\n", 3),
    ("성명\t비고\n김가온\ta,b;c,d;e,f|g\n", 2), ("성명|비고|x\n김가온|a,b,c,d|y\n", 3),
    ("명단, 2025년 8월, 외부 반출 금지, 담당\n성명;신고일;비고\n김가온;2025-08-03;a\n이도담;2025-08-04;b\n", 3),
  ])
  func cellsAreDividedAsTheRowsAre(_ text: String, _ count: Int) throws {
    let plan = try ImportOffice.empty.get().plan(text)
    #expect(plan.columns.count == count, "\(plan.columns.map(\.header))")
  }

  /// A cell that says that nothing is known removes nothing from a record, and that is shown.
  @Test(arguments: [
    ("name_ko", "미상", "김가온"), ("passport_no", "unknown", "M123A0001"), ("성명", "미상", "김가온"),
    ("handles", "없음", "010-1234-5678"), ("birth_date", "불명", "1998-04-22"),
    ("ransom", "N/A", "50,000,000"),
    ("aliases", "미상", "철수"),
  ])
  func whatIsKnownStaysWhereACellKnowsNothing(_ header: String, _ cell: String, _ old: String)
    throws
  {
    let full = Self.victim(1) { record in
      record[.aliases] = ["철수"]
      record[.birthDate] = PartialDate("1998-04-22")
      var handle = FieldSet(starting: .handle)
      handle[.kind] = "phone"
      handle[.value] = "010-1234-5678"
      record[.handles] = [handle]
      record.fields["ransom"] = .group(FieldSet(["amount": .amount(50_000_000)]))
    }
    let plan = try ImportOffice([full]).plan("id,\(header),비고\nV-0001,\(cell),x\n")
    let record = plan.rows[0].records.first { $0.id == full.id } ?? full
    #expect(record.fields == full.fields)
    let said = plan.rows[0].findings.map { $0.text(file: "f", .en) }
    #expect(
      said.contains { $0.contains("“") && $0.contains(old) && $0.contains("is kept") },
      "\(said)"
    )
  }

  @Test func aFreeTextThatOnlySaysUnknownIsAQuestionOverWhatIsKnown() throws {
    let full = Self.victim(1) { $0[.contactRule] = "never call" }
    for cell in ["미상", "없음", "N/A"] {
      let plan = try ImportOffice([full]).plan("id,version,contact_rule\nV-0001,3,\(cell)\n")
      #expect(plan.rows[0].weight == .question, "\(plan.rows[0].findings)")
    }
  }

  @Test func whatIsKeptIsNeverCutOff() throws {
    let long = String(repeating: "가나다라마", count: 900)
    let plan = try ImportOffice.empty.get().plan(
      "\(Self.head),비고,특이사항\n김가온,2025-08-03,가족,\(long),끝\n"
    )
    let notes = plan.rows[0].records.filter { $0.kind == .note }.compactMap { $0[.text] }
    #expect(notes.allSatisfy { $0.count <= 2000 })
    let text = notes.flatMap { $0.split(separator: "\n").dropFirst() }.joined()
    #expect(text == "비고: \(long)특이사항: 끝")
    #expect(Set(plan.rows[0].records.map(\.id)).count == plan.rows[0].records.count)
  }

  @Test(arguments: ["미상", "신원불상 1", "unknown", "김가온"])
  func rowsOfOneNameCostNoMoreThanOthers(_ name: String) throws {
    let rows = (1...2000).map { "\(name),2025-08-03,가족,\($0)" }.joined(separator: "\n")
    let clock = ContinuousClock()
    var plan: ImportPlan?
    let time = try clock.measure {
      plan = try ImportOffice.empty.get().plan("\(Self.head),비고\n\(rows)\n")
    }
    let hints = plan?.rows.flatMap(\.findings).count {
      if case .possiblyTheSame = $0.problem { true } else { false }
    }
    #expect(plan?.rows.count == 2000)
    #expect(hints == (name == "김가온" ? 1999 : 0))
    #expect(time < .seconds(30))
  }

  @Test func aNamesakeWithTheSameBirthDateIsFoundAmongMany() throws {
    let others = (10...40).map { "김가온,2025-08-03,가족,19\(50 + $0)-\(10 + $0 % 3)-\($0 % 18 + 11)" }
    let twin = "김가온,2025-08-03,가족,2001-09-30"
    let plan = try ImportOffice.empty.get().plan(
      "\(Self.head),생년월일\n\((others + [twin, twin]).joined(separator: "\n"))\n"
    )
    let problem = try #require(plan.rows.last?.findings.last?.problem)
    guard case .possiblyTheSame(let other, _) = problem else {
      Issue.record("\(problem)")
      return
    }
    #expect(other.en == "row \(others.count + 2)")
  }

  @Test func aRowWithAnIdChangesOnlyWhatItSays() throws {
    let office = try ImportOffice([Self.victim(1) { $0[.sex] = "m" }])
    let plan = try office.plan("id,가명,성별,생년월일\nV-0001,Blue,,1999\n")
    #expect(plan.findings.isEmpty)
    let change = try #require(plan.commit([2]).changes.first)
    #expect(change.base == 3)
    #expect(change.record.id == RecordID(.victim, 1))
    #expect(change.record[list: .aliases] == ["Blue"])
    #expect(change.record[.sex] == "m")
    #expect(change.record[.birthDate] == PartialDate("1999"))
    #expect(change.record[.caseOwner] == "lee")
  }

  @Test func aRowCannotChangeTheStagePastItsRules() throws {
    let office = try ImportOffice([Self.victim(1)])
    let plan = try office.plan("id,진행상황\nV-0001,소재파악\n")
    #expect(plan.rows[0].weight == .error)
    #expect(plan.rows[0].findings[0].text(file: "f", .en).contains("casebook stage V-0001 located"))
  }

  @Test func aRowThatSaysNothingNewSavesNothing() throws {
    let office = try ImportOffice([Self.victim(1)])
    let plan = try office.plan("id,여권번호\nV-0001,M123A0001\n")
    #expect(plan.rows[0].findings.map(\.problem) == [.nothingToChange])
    #expect(plan.commit([2]).changes.isEmpty)
  }

  @Test func whatListPrintsIsReadAgain() throws {
    let day = try Self.day
    let saved = Self.victim(1) {
      $0[.stays] = [
        FieldSet([
          "place": .text("Lotus Gate"), "kind": .code("compound"), "from": .day(day),
          "source": .code("victim"), "confidence": .code("high"),
        ])
      ]
      $0[.aliases] = ["a; b", "c/d"]
    }
    let json = Array("[".utf8) + saved.json.serialized() + Array("]".utf8)
    #expect(
      try ImportOffice([saved]).plan(json).rows[0].findings.map(\.problem) == [.nothingToChange]
    )
    let later = Self.victim(1) {
      $0[.version] = 4
      $0[.sex] = "m"
    }
    let stale = try ImportOffice([later]).plan(json).rows[0]
    #expect(stale.weight == .question)
    #expect(stale.findings.map(\.problem).contains(.changedSince(version: 3, now: 4)))
    var choices = ImportChoices()
    choices.targets = ["id": "ignore"]
    let added = try ImportOffice.empty.get().plan(json, choices)
    #expect(added.rows[0].weight == nil)
    #expect(added.rows[0].records[0].fields["stays"] == saved.fields["stays"])
    #expect(added.rows[0].records[0].fields["aliases"] == saved.fields["aliases"])
  }

  private static var day: PartialDate { get throws { try #require(PartialDate("2025-08")) } }

  @Test func peopleInTheCasebookAreFound() throws {
    let office = try ImportOffice([Self.victim(1)])
    let plan = try office.plan("\(Self.head),여권번호\n김가은,2025-08-03,가족,M123 A0001\n")
    #expect(plan.rows[0].weight == .question)
    #expect(plan.selection(nil, skipsBad: false).hindrances.count == 1)
    #expect(plan.selection(nil, skipsBad: true).rows.isEmpty)
    let named = plan.selection(RowSelection("2"), skipsBad: false)
    #expect(named.rows == [2])
    #expect(named.hindrances.isEmpty)
  }

  @Test func namesLinkToRecords() throws {
    let office = try ImportOffice([Self.victim(1), Self.victim(2) { $0[.nameKo] = "이도담" }])
    var choices = ImportChoices()
    choices.kind = .contact
    let text = "이름,관계,피해자\n박나래,모,이도담\n최보람,부,없는이\n이산들,부,v2\n"
    let contacts = try office.plan(text, choices)
    #expect(contacts.rows[0].records[0][list: .victims] == [RecordID(.victim, 2)])
    #expect(contacts.rows[1].findings.map(\.problem) == [.noRecordNamed("없는이")])
    #expect(contacts.rows[2].records[0][list: .victims] == [RecordID(.victim, 2)])
  }

  @Test func choicesSurviveTheirFile() throws {
    let office = try ImportOffice.empty.get()
    var choices = ImportChoices()
    choices.targets = ["혈액형": "ignore"]
    choices.constants = ["report_channel": "family"]
    choices.dates = .dmy
    let text = "성명,신고일,혈액형\n김가온,3/8/2025,A\n"
    let settled = try office.plan(text, choices).settled(choices)
    let again = try ImportChoices(json: settled.json.serialized())
    #expect(again == settled)
    #expect(again.targets == ["성명": "name", "신고일": "reported_at", "혈액형": "ignore"])
    #expect(try office.plan(text, again).allFindings.isEmpty)
  }

  @Test func everyTargetIsReadBack() throws {
    let codes = try ImportOffice.empty.get().codes
    for kind in RecordKind.allCases {
      for target in ImportTarget.all(kind, codes: codes) {
        #expect(ImportTarget(target.text, kind, codes: codes) == target, "\(kind) \(target.text)")
        #expect(!target.label(kind, codes: codes, .ko).isEmpty)
      }
    }
  }

  @Test(arguments: [
    ("2-10,14", [2, 10, 14], [1, 11, 13, 15]), ("3", [3], [2, 4]), (" 2 - 4 ", [2, 3, 4], [5]),
  ])
  func rowsAreNamed(_ text: String, _ inside: [Int], _ outside: [Int]) throws {
    let selection = try #require(RowSelection(text))
    #expect(inside.allSatisfy(selection.contains))
    #expect(!outside.contains(where: selection.contains))
  }

  @Test(arguments: ["", "x", "10-2", "0", "1-", "-3", "1,,2", "1-2-3"])
  func namesNoRows(_ text: String) { #expect(RowSelection(text) == nil) }
}
